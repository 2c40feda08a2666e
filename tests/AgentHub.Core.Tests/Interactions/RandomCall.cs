using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;

namespace AgentHub.Core.Tests.Interactions;

/// <summary>Calls of random events, possible and impossible ones mixed.</summary>
internal static class RandomCall
{
    private static readonly string[] Ids = ["int_1", "int_2", "int_3"];

    public static List<ContactEvent> Events(Random random, int count)
    {
        var call = new CallEvents();
        if (random.Next(4) > 0) call.Started(0);
        if (random.Next(4) > 0) call.Offered(1, "int_1", "dana").Connected(2, "int_1");
        for (var i = 0; i < count; i++) Add(call, random, random.Next(0, 30));
        return call.Written;
    }

    private static void Add(CallEvents call, Random random, double second)
    {
        var (id, other) = (Ids[random.Next(Ids.Length)], Ids[random.Next(Ids.Length)]);
        _ = random.Next(22) switch
        {
            0 => call.Started(second),
            1 => call.Queued(second, random.Next(2) == 0 ? "Billing" : "Metering"),
            2 => call.Abandoned(second + 20),
            3 => call.Ended(second + 20),
            4 => call.Fact(second, "postcode", "CV" + random.Next(3), random.Next(2) == 0 ? "ivr" : "web", random.NextDouble()),
            5 => call.Verified(second, random.Next(4), random.Next(3) == 0 ? "failed" : "passed"),
            6 => call.Offered(second, id, "dana"),
            7 => call.Offered(second, id, "ravi", "consult", other),
            8 => call.Offered(second, id, "ravi", "transfer", other),
            9 => call.Alerting(second, id),
            10 or 11 => call.Connected(second, id),
            12 => call.Held(second, id),
            13 => call.Retrieved(second, id),
            14 => call.ConsultStarted(second, id, other),
            15 => call.ConsultEnded(second, id, other),
            16 => call.Transferred(second, id, random.Next(2) == 0 ? other : null, random.Next(2) == 0 ? "consult" : "cold", toQueue: random.Next(3) == 0 ? "Metering" : null),
            17 => call.Disconnected(second, id),
            18 => call.Completed(second, id),
            19 => random.Next(2) == 0 ? call.Declined(second, id) : call.Missed(second, id),
            20 => call.Opened(second, id),
            _ => call.Reasked(second, id, "postcode"),
        };
    }
}
