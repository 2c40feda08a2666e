using System.Globalization;

namespace AgentHub.Bench.Report;

/// <summary>Columns that line up: the first to the left, the others to the right.</summary>
internal sealed class TextTable(params string[] head)
{
    private readonly List<string[]> _rows = [head];

    public void Row(string name, params object[] cells) =>
        _rows.Add([name, .. cells.Select(c => c is double d ? d.ToString("0.00", CultureInfo.InvariantCulture) : Convert.ToString(c, CultureInfo.InvariantCulture)!)]);

    public override string ToString()
    {
        var widths = Enumerable.Range(0, head.Length).Select(c => _rows.Max(r => r[c].Length)).ToArray();
        return string.Join('\n', _rows.Select(r => Line(r, widths)));
    }

    private static string Line(string[] row, int[] widths) =>
        string.Join("  ", row.Select((cell, c) => c == 0 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c])));
}
