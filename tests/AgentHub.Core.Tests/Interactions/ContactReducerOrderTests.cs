using System.Text.Json;
using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;

namespace AgentHub.Core.Tests.Interactions;

/// <summary>Order of arrival and repetition never change what a contact is.</summary>
public sealed class ContactReducerOrderTests
{
    [Fact]
    public void All_720_orders_of_a_six_event_call_give_one_state()
    {
        var events = new CallEvents().Started(0).Queued(5).Offered(10, "int_1", "dana").Connected(15, "int_1")
            .Disconnected(60, "int_1").Ended(60).Written;
        var expected = Json(events);

        var orders = Permutations([.. events]).ToArray();

        Assert.Equal(720, orders.Length);
        Assert.All(orders, order => Assert.Equal(expected, Json(order)));
    }

    [Fact]
    public void All_720_orders_of_a_consult_that_becomes_a_transfer_give_one_state()
    {
        var setUp = new CallEvents().Started(0).Offered(1, "int_1", "dana").Connected(2, "int_1").Offered(9, "int_2", "ravi", "consult", "int_1");
        var before = setUp.Written.ToArray();
        setUp.ConsultStarted(20, "int_1", "int_2").ConsultEnded(30, "int_1", "int_2").Transferred(30, "int_1", "int_2").Connected(30, "int_2")
            .Disconnected(50, "int_2").Ended(50);
        var expected = Json(setUp.Written);

        Assert.All(Permutations([.. setUp.Written.Skip(before.Length)]), order => Assert.Equal(expected, Json([.. order, .. before])));
        Assert.DoesNotContain("\"illegalEvents\":1", expected, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_sequences_with_duplicates_in_random_order_give_one_state(int seed)
    {
        var random = new Random(seed);
        var events = RandomCall.Events(random, random.Next(1, 40));
        var expected = Json(events);

        for (var round = 0; round < 5; round++)
        {
            var arrived = events.Concat(events.Where(_ => random.Next(3) == 0)).ToArray();
            random.Shuffle(arrived);
            Assert.True(expected == Json(arrived), $"Seed {seed}, round {round}: another order gave another state.");
        }
    }

    [Fact]
    public void State_after_each_event_depends_on_the_set_of_events_only()
    {
        var events = BillingDispute.Events().Written;

        for (var n = 1; n <= events.Count; n++)
            Assert.Equal(Json(events.Take(n)), Json(events.Take(n).Reverse()));
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 200)];

    private static string Json(IEnumerable<ContactEvent> events) => JsonSerializer.Serialize(ContactReducer.Reduce(events), Core.Json.Wire);

    private static IEnumerable<ContactEvent[]> Permutations(ContactEvent[] items)
    {
        if (items.Length <= 1) yield return items;
        else
            for (var i = 0; i < items.Length; i++)
                foreach (var rest in Permutations([.. items[..i], .. items[(i + 1)..]]))
                    yield return [items[i], .. rest];
    }
}
