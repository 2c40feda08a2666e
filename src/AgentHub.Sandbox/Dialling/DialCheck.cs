using System.Globalization;
using System.Text.RegularExpressions;
using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Dialling;

/// <summary>Checks what people type on the page; every fault is noted.</summary>
internal static partial class DialCheck
{
    private const int LongestReason = 80;

    /// <summary>What is keyed in; faulty members are null and noted.</summary>
    public static KeyedIn Keys(KeyedText? text, List<Fault> faults)
    {
        if (text is null) return new(null, null, null, null, null);
        return new(
            Text(text.Account, "/keys/account", Account(), "must be 4 to 20 letters and digits", faults)?.Replace(" ", "", StringComparison.Ordinal),
            Text(text.Postcode, "/keys/postcode", Postcode(), "must be 2 to 12 letters, digits and blanks", faults),
            Day(text.Born, faults),
            Text(text.Pin, "/keys/pin", Pin(), "must be 4 to 8 digits", faults),
            Text(text.Reason, "/keys/reason", Reason(), $"must be 1 to {LongestReason} characters on one line", faults));
    }

    /// <summary>A number in any notation; null when withheld or faulty.</summary>
    public static string? Number(string? text, string at, List<Fault> faults)
    {
        var digits = text?.Count(char.IsDigit) ?? 0;
        if (text is null || (digits is >= 3 and <= 15 && text.Length <= 40 && Dialable().IsMatch(text))) return text;
        faults.Add(new(at, $"must be a telephone number of 3 to 15 digits such as 01632 960147 or +44 7700 900123, is {Shown(text)}"));
        return null;
    }

    /// <summary>A queue by name, whatever its case; null when it is not given or faulty.</summary>
    public static string? Queue(string? text, IReadOnlyList<SwitchAgent> agents, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var queues = agents.Select(a => a.Queue).Distinct().ToList();
        if (queues.FirstOrDefault(q => q.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } queue) return queue;
        faults.Add(new("/queue", $"must be one of {string.Join(", ", queues)}, is {Shown(text)}"));
        return null;
    }

    public static Ringing Ring(string? text, IReadOnlyList<SwitchAgent> agents, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(text) || text == "anybody") return Ringing.Anybody;
        if (text == "nobody") return Ringing.Nobody;
        if (agents.Any(a => a.Id == text)) return new(text, true);
        faults.Add(new("/ring", $"must be anybody, nobody or one of {string.Join(", ", agents.Select(a => a.Id))}, is {Shown(text)}"));
        return Ringing.Nobody;
    }

    /// <summary>What was typed, short enough to be read back.</summary>
    public static string Shown(string text) => text.Length <= 40 ? $"'{text}'" : $"'{text[..40]}…'";

    private static string? Text(string? text, string at, Regex allowed, string problem, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (allowed.IsMatch(text.Trim())) return text.Trim();
        // A PIN is not read back.
        faults.Add(new(at, at.EndsWith("pin", StringComparison.Ordinal) ? problem : $"{problem}, is {Shown(text)}"));
        return null;
    }

    private static DateOnly? Day(string? text, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "dd/MM/yyyy", "dd.MM.yyyy", "ddMMyyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1900)
            return day;
        faults.Add(new("/keys/born", $"must be a day such as 12/03/1984, day first, is {Shown(text)}"));
        return null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9 ]{4,20}$")]
    private static partial Regex Account();

    [GeneratedRegex(@"^[A-Za-z0-9 ]{2,12}$")]
    private static partial Regex Postcode();

    [GeneratedRegex(@"^[0-9]{4,8}$")]
    private static partial Regex Pin();

    [GeneratedRegex(@"^[^\p{Cc}]{1,80}$")]
    private static partial Regex Reason();

    [GeneratedRegex(@"^\+?[\d\s()./-]+$")]
    private static partial Regex Dialable();
}

/// <summary>Whose telephone rings for a waiting caller.</summary>
/// <param name="AgentId">Null for anybody of the queue.</param>
/// <param name="ByItself">False when it rings only when told.</param>
internal sealed record Ringing(string? AgentId, bool ByItself)
{
    public static Ringing Anybody { get; } = new(null, true);
    public static Ringing Nobody { get; } = new(null, false);
}
