using AgentHub.Core.Context.Parts;
using AgentHub.Redis.Context;

namespace AgentHub.Redis.Tests.Context;

public sealed class StampTextTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Stamps_as_text_sort_as_stamps_do_and_their_number_is_read_again(int seed)
    {
        var random = new Random(seed);
        long[] numbers = [long.MinValue, -1, 0, 1, long.MaxValue, .. Enumerable.Range(0, 200).Select(_ => random.NextInt64(long.MinValue, long.MaxValue))];
        var stamps = numbers.SelectMany(n => new[] { -1, 0, 2, int.MaxValue, int.MinValue }, (n, phase) => new PartStamp(n, phase)).ToArray();
        random.Shuffle(stamps);

        Assert.Equal(stamps.Order(), stamps.OrderBy(StampText.Of, StringComparer.Ordinal));
        Assert.All(stamps, s => Assert.Equal((30, (long?)s.Asking), (StampText.Of(s).Length, StampText.AskingOf(StampText.Of(s)))));
        Assert.Null(StampText.AskingOf("rubbish"));
    }
}
