using AgentHub.Server.Adapters.Hosts;

namespace AgentHub.Server.Tests.Adapters.Hosts;

public sealed class BoundedLinesTests
{
    [Fact]
    public async Task Every_line_is_given_the_last_one_too_and_a_long_one_is_cut()
    {
        var lines = new List<string>();

        await BoundedLines.ReadAsync(new StringReader($"one\r\n\n{new string('x', 5000)}\nlast"), lines.Add);

        Assert.Equal(["one", "", new string('x', BoundedLines.MostChars), "last"], lines);
    }

    [Fact]
    public async Task A_text_that_breaks_off_ends_the_reading()
    {
        var lines = new List<string>();
        var text = new StreamReader(new MemoryStream("half"u8.ToArray()));
        text.Dispose();

        await BoundedLines.ReadAsync(text, lines.Add);

        Assert.Empty(lines);
    }
}
