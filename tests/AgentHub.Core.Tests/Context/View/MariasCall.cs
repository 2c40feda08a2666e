using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;

namespace AgentHub.Core.Tests.Context.View;

/// <summary>The billing dispute as it stands when it rings at Dana's desk, and later.</summary>
internal static class MariasCall
{
    public static CallEvents Ringing()
    {
        var call = new CallEvents("con_4f1c");
        var web = call.At(0).AddDays(-12).Date.AddHours(19.4);
        var mail = call.At(0).AddDays(-2).Date.AddHours(14).AddMinutes(5);
        return call.Started(0)
            .Fact(0, "invoice.number", "INV-88214", "web", at: new(web, TimeSpan.Zero))
            .Fact(0, "meter.reading", "48213", "web", at: new(web, TimeSpan.Zero))
            .Fact(0, "reason", "Bill too high", "email", at: new(mail, TimeSpan.Zero))
            .Fact(0, "invoice.number", "INV-88214", "email", at: new(mail, TimeSpan.Zero))
            .Fact(0, "amountDisputed", "412.60", "email", at: new(mail, TimeSpan.Zero))
            .Fact(12, "account.number", "7730118420")
            .Fact(26, "postcode", "CV1 4QT")
            .Fact(41, "dob", "1984-03-12")
            .Verified(41, 2)
            .Fact(45, "reason", "Bill too high")
            .Queued(70)
            .Offered(220, BillingDispute.Dana, "dana")
            .Alerting(220, BillingDispute.Dana);
    }

    public static ContactState State(CallEvents call) => call.Reduce();
}
