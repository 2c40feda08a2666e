using System.Globalization;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Telephony;

/// <summary>
/// The automated attendant: what a caller keys in becomes the events that scenario files write. A date of birth or a PIN is
/// compared with what the company knows of the account keyed in; right, it verifies to level 2.
/// </summary>
internal static class Ivr
{
    private const int Level = 2;

    /// <summary>Events of what was keyed in, type without prefix, in the order in which the attendant asks.</summary>
    /// <param name="keyed">Without faults.</param>
    /// <param name="account">The account keyed in now or earlier; null when there was none.</param>
    /// <param name="known">What the company knows of that account; null when it is nobody's.</param>
    public static IEnumerable<(string Type, JsonObject Data)> Events(KeyedIn keyed, string? account, KnownCaller? known)
    {
        if (keyed.Account is { } number) yield return Fact("account.number", number, "account");
        if (keyed.Postcode is { } postcode) yield return Fact("postcode", postcode, "postcode");
        if (keyed.Born is { } born)
        {
            yield return Fact("dob", born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "dob");
            if (account is not null) yield return Verified("dob", known?.BornOn == born);
        }
        // A PIN is compared and told to nobody.
        if (keyed.Pin is { } pin && account is not null) yield return Verified("pin", known?.Pin == pin);
        if (keyed.Reason is { } reason) yield return Fact("reason", reason, "reason");
    }

    private static (string, JsonObject) Fact(string key, string value, string step) => ("fact.given", new()
    {
        ["key"] = key,
        ["value"] = value,
        ["by"] = "customer",
        ["channel"] = "ivr",
        ["confidence"] = 1,
        ["step"] = step,
    });

    private static (string, JsonObject) Verified(string method, bool passed) => ("identity.verified", new()
    {
        ["level"] = passed ? Level : 0,
        ["method"] = method,
        ["result"] = passed ? "passed" : "failed",
        ["by"] = "ivr",
    });
}

/// <summary>What the company knows of an account, for the attendant alone.</summary>
internal sealed record KnownCaller(DateOnly? BornOn, string Pin);
