using System.Text.Json;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Tryton;

/// <summary>Tryton's error: <c>["UserError",["message","description",…]]</c>, <c>["ConcurrencyException","…"]</c>, or a Python error <c>["'nope'",""]</c>.</summary>
internal sealed class RpcFaultException : Exception
{
    private readonly string _kind;
    private readonly string? _says;

    private RpcFaultException(string kind, string? says) : base("Tryton answered with an error.") => (_kind, _says) = (kind, says);

    public static RpcFaultException Of(JsonElement error)
    {
        if (error.ValueKind != JsonValueKind.Array) return new("", null);
        var parts = error.EnumerateArray().Take(2).ToArray();
        var says = parts.ElementAtOrDefault(1);
        if (says.ValueKind == JsonValueKind.Array) says = says.EnumerateArray().FirstOrDefault();
        return new(Text(parts.FirstOrDefault()) ?? "", Text(says));
    }

    /// <summary>Messages are in English because every question asks for it.</summary>
    public Answer<T> ToAnswer<T>() => _kind switch
    {
        "ConcurrencyException" => Answer.Conflict<T>("has changed the record since it was shown"),
        "LoginException" => Answer.Refused<T>("refuses our credentials"),
        "RateLimitException" => Answer.Refused<T>("asks to be left alone for a while"),
        "UserWarning" => Answer.Refused<T>("asks for a confirmation that only people give"),
        "UserError" when _says?.StartsWith("You are not allowed", StringComparison.Ordinal) == true => Answer.Denied<T>("does not allow this to our account"),
        "UserError" when VendorMessage.Clean(_says) is { Length: > 0 } clean => Answer.Refused<T>($"says: {clean}"),
        _ => Answer.Refused<T>("does not accept the question"),
    };

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;
}
