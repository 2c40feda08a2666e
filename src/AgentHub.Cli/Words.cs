using System.Globalization;
using System.Text.Json;

namespace AgentHub.Cli;

/// <summary>Small words of what is printed.</summary>
internal static class Words
{
    /// <summary><c>1 fault</c>, <c>3 faults</c>.</summary>
    public static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    /// <summary>A capability as files name it: <c>findCustomers</c>.</summary>
    public static string Of(Capability capability) => JsonNamingPolicy.CamelCase.ConvertName(capability.ToString());

    /// <summary>A kind of key for people: <c>phone</c>, <c>e-mail address</c>, <c>customer number</c>.</summary>
    public static string Of(KeyKind kind) => kind switch { KeyKind.Phone => "phone", KeyKind.Email => "e-mail address", _ => "customer number" };

    /// <summary>An outcome for people: <c>not found</c>.</summary>
    public static string Of(Outcome outcome) => outcome switch { Outcome.NotFound => "not found", Outcome.TimedOut => "timed out", _ => JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString()) };
}
