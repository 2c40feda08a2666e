using System.Globalization;

namespace AgentHub.Bench.Children;

/// <summary>One line of <c>/proc/{id}/stat</c> (proc(5)), as far as the bench needs it.</summary>
/// <param name="Id">The process.</param>
/// <param name="Parent">Who started it.</param>
/// <param name="OfEndedChildren">CPU of its children that have ended, user and system, in hundredths of a second.</param>
/// <param name="Pages">Memory held.</param>
internal sealed record ProcessStat(int Id, int Parent, long OfEndedChildren, long Pages)
{
    /// <exception cref="FormatException">It is no such line.</exception>
    public static ProcessStat Parse(string line)
    {
        // The name stands in parentheses and may hold anything, parentheses too.
        var end = line.LastIndexOf(')');
        if (end < 0) throw new FormatException($"'{line}' does not name a process.");
        var rest = line[(end + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (rest.Length < 22) throw new FormatException($"'{line}' is cut off.");
        return new(int.Parse(line[..line.IndexOf(' ')], CultureInfo.InvariantCulture), (int)Number(1), Number(13) + Number(14), Number(21));

        long Number(int at) => long.Parse(rest[at], CultureInfo.InvariantCulture);
    }
}
