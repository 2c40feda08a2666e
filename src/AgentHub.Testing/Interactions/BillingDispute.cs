namespace AgentHub.Testing.Interactions;

/// <summary>
/// The events of the demo's billing dispute, from the call's start to the second wrap-up. Dana: talk 244, hold 110,
/// wrap-up 20, handle 374 s. Ravi: talk 240, wrap-up 45, handle 285 s, consult 40 s apart.
/// </summary>
public static class BillingDispute
{
    /// <summary>Dana's interaction.</summary>
    public const string Dana = "int_a1";

    /// <summary>Ravi's interaction.</summary>
    public const string Ravi = "int_b2";

    /// <summary>All events, in the order they happen.</summary>
    public static CallEvents Events(string contact = "con_4f1c")
    {
        var call = new CallEvents(contact);
        return call.Started(0)
            .Fact(0, "meter.reading", "48,213", "web", at: call.At(0).AddDays(-12))
            .Fact(0, "invoice.number", "INV-88214", "email", at: call.At(0).AddDays(-2))
            .Fact(12, "account.number", "7730118420")
            .Fact(26, "postcode", "CV1 4QT")
            .Verified(41, 2)
            .Queued(70)
            .Offered(220, Dana, "dana")
            .Alerting(220, Dana)
            .Connected(226, Dana)
            .Held(360, Dana)
            .Retrieved(430, Dana)
            .Offered(535, Ravi, "ravi", "consult", Dana, "Metering")
            .Alerting(535, Ravi)
            .ConsultStarted(540, Dana, Ravi)
            .ConsultEnded(580, Dana, Ravi)
            .Transferred(580, Dana, Ravi, note: "Reading 48,213 is hers; the bill used an estimate.")
            .Connected(580, Ravi)
            .Completed(600, Dana)
            .Disconnected(820, Ravi)
            .Ended(820)
            .Completed(865, Ravi);
    }
}
