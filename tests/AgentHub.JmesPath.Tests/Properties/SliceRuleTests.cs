namespace AgentHub.JmesPath.Tests.Properties;

/// <summary>Slices against the slowest way to say what they are.</summary>
public sealed class SliceRuleTests
{
    private static readonly int?[] Bounds = [null, -7, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 7];

    [Fact]
    public void Every_slice_of_every_short_array_is_what_one_finds_by_going_index_by_index()
    {
        var cases = from count in Enumerable.Range(0, 6)
                    from start in Bounds
                    from stop in Bounds
                    from step in new int?[] { null, -3, -2, -1, 1, 2, 3 }
                    select (count, start, stop, step);

        foreach (var (count, start, stop, step) in cases)
        {
            var given = $"[{string.Join(',', Enumerable.Range(0, count))}]";
            var expected = $"[{string.Join(',', Walked(count, start, stop, step ?? 1))}]";
            Assert.Equal(($"[{start}:{stop}:{step}] of {given}", expected), ($"[{start}:{stop}:{step}] of {given}", Ask.Of(given, $"[{start}:{stop}:{step}]")));
        }
    }

    [Fact]
    public void An_array_cut_anywhere_and_put_together_is_the_array() => Rounds.Of(300, random =>
    {
        var given = $"[{string.Join(',', Enumerable.Range(0, random.Next(12)))}]";
        var cut = random.Next(-14, 15);

        Assert.Equal("true", Ask.Of(given, $"[[:{cut}], [{cut}:]][] == @"));
        Assert.Equal("true", Ask.Of(given, "[::-1] == reverse(@)"));
    });

    /// <summary>Goes from far before to far behind, one index at a time, and keeps those that a slice has.</summary>
    private static IEnumerable<int> Walked(int count, int? start, int? stop, int step)
    {
        int FromEnd(int index) => index < 0 ? index + count : index;
        var first = start is { } s ? FromEnd(s) : step > 0 ? 0 : count - 1;
        // A start beyond the array begins at its end, so that steps are counted from there.
        first = step > 0 ? Math.Max(first, 0) : Math.Min(first, count - 1);
        for (var index = first; index is > -50 and < 50; index += step)
        {
            if (stop is { } end && (step > 0 ? index >= Math.Max(FromEnd(end), 0) : index <= Math.Max(FromEnd(end), -1))) yield break;
            if (index >= 0 && index < count) yield return index;
        }
    }
}
