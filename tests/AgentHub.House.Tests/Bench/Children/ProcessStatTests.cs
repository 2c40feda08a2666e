using AgentHub.Bench.Children;

namespace AgentHub.House.Tests.Bench.Children;

public class ProcessStatTests
{
    private const string Line = "4711 (nginx: worker) S 4700 4711 4700 0 -1 4194624 900 33 0 0 51 22 7 5 20 0 1 0 123456 10485760 1500 18446744073709551615 1 1 0 0";

    [Fact]
    public void A_process_is_read_with_its_parent_its_ended_children_and_its_memory() =>
        Assert.Equal(new ProcessStat(Id: 4711, Parent: 4700, OfEndedChildren: 12, Pages: 1500), ProcessStat.Parse(Line));

    [Fact]
    public void A_name_with_a_parenthesis_and_blanks_does_not_shift_anything() =>
        Assert.Equal(ProcessStat.Parse(Line), ProcessStat.Parse(Line.Replace("(nginx: worker)", "(a) b) 9 9 (c)", StringComparison.Ordinal)));

    [Fact]
    public void A_line_that_is_cut_off_is_refused() => Assert.Throws<FormatException>(() => ProcessStat.Parse(Line[..60]));
}
