using AgentHub.Abstractions;

namespace AgentHub.Core.Context.Caller;

/// <summary>Words for how a record was linked.</summary>
internal static class LinkMethod
{
    public static string Of(KeyKind kind) => kind switch
    {
        KeyKind.CustomerNumber => "customerNumber",
        KeyKind.Email => "email",
        _ => "phone",
    };
}
