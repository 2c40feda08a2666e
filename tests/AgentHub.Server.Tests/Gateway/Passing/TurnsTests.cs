using AgentHub.Core;
using AgentHub.Server.Gateway.Passing;

namespace AgentHub.Server.Tests.Gateway.Passing;

public sealed class TurnsTests
{
    private static readonly AgentId Dana = new("dana");
    private static readonly AgentId Ravi = new("ravi");

    [Fact]
    public void One_person_does_not_take_all_turns_and_all_together_not_more_than_there_are()
    {
        var turns = new Turns();

        var got = new[] { Dana, Dana, Dana, Ravi, Ravi }.Select(p => turns.TryEnter(p, 3, 2)).ToList();

        Assert.Equal([Turn.Taken, Turn.Taken, Turn.PersonIsBusy, Turn.Taken, Turn.SystemIsBusy], got);
    }

    [Fact]
    public void A_turn_given_back_can_be_taken_again()
    {
        var turns = new Turns();
        turns.TryEnter(Dana, 1, 1);

        turns.Leave(Dana);

        Assert.Equal((Turn.Taken, 1), (turns.TryEnter(Ravi, 1, 1), turns.UnderWay));
    }

    [Fact]
    public async Task Turns_are_neither_lost_nor_made_when_many_come_and_go_at_once()
    {
        var turns = new Turns();
        var most = 0;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
        {
            for (var n = 0; n < 5000; n++)
            {
                if (turns.TryEnter(new($"a{i % 4}"), 5, 2) != Turn.Taken) continue;
                InterlockedMax(ref most, turns.UnderWay);
                turns.Leave(new($"a{i % 4}"));
            }
        })));

        Assert.Equal(0, turns.UnderWay);
        Assert.InRange(most, 1, 5);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); value > seen;)
        {
            var before = Interlocked.CompareExchange(ref target, value, seen);
            if (before == seen) return;
            seen = before;
        }
    }
}
