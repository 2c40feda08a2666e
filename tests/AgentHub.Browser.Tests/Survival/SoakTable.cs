using System.Globalization;
using System.Text;

namespace AgentHub.Browser.Tests.Survival;

/// <summary>The figures of a soak run, as a table of Markdown.</summary>
internal sealed class SoakTable
{
    private readonly List<(string Fault, Round Round)> _rounds = [];

    public IReadOnlyList<Round> Rounds => [.. _rounds.Select(r => r.Round)];

    public void Add(string fault, Round round) => _rounds.Add((fault, round));

    public TimeSpan WorstLineBack(string fault) => _rounds.Where(r => r.Fault == fault).Max(r => r.Round.LineBack);

    public string Print(int seed, Reckoning reckoning)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Seed {seed}.").AppendLine();
        text.AppendLine("| Fault in a call | Times | Line back: median | worst | Note safe: median | worst |");
        text.AppendLine("|---|---|---|---|---|---|");
        foreach (var fault in _rounds.GroupBy(r => r.Fault, r => r.Round))
            text.AppendLine(CultureInfo.InvariantCulture, $"| {fault.Key} | {fault.Count()} | {Of(fault, r => r.LineBack)} | {Of(fault, r => r.NoteSafe)} |");
        text.AppendLine().AppendLine("| In the end | |").AppendLine("|---|---|");
        text.AppendLine(CultureInfo.InvariantCulture, $"| events acknowledged | {reckoning.Events} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"| of them sent again because nobody answered | {reckoning.SentAgain} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"| acknowledged events that are not in the ledger | {reckoning.Lost} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"| contacts whose state lacks one of their events | {reckoning.NotReduced} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"| calls, each with one note and every line of it once | {_rounds.Count} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"| call notes missing in the CRM | {reckoning.NotWritten} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"| call notes twice in the CRM (timers fired twice) | {reckoning.WrittenTwice} |");
        return text.ToString();
    }

    private static string Of(IEnumerable<Round> rounds, Func<Round, TimeSpan> what)
    {
        var all = rounds.Select(r => what(r).TotalSeconds).Order().ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"{all[all.Length / 2]:0.00} s | {all[^1]:0.00} s");
    }
}
