using System.Text.Json;

namespace AgentHub.YamlAdapters;

internal sealed class ProfileReader(CapabilityPlan plan, Exchange exchange) : IGetProfile
{
    public Task<Answer<Profile>> GetProfileAsync(CustomerRef customer, CancellationToken cancellationToken) => Question.AskAsync(plan.Errors, isWrite: false, async () =>
    {
        using var received = await exchange.SendAsync(plan.Request, _ => customer.RecordId, true, cancellationToken);
        var run = exchange.Run(cancellationToken);
        return Of(received.Root, plan, run, customer);
    }, cancellationToken);

    /// <summary>The profile in an answer, if it is the customer's.</summary>
    public static Answer<Profile> Of(JsonElement answer, CapabilityPlan plan, MapRun run, CustomerRef customer)
    {
        if (plan.Items.In(answer, run) is not { } item) return Answer.NotFound<Profile>();
        var profile = (Profile)plan.Map.Read(item, run);
        return profile.CustomerId == customer.RecordId ? Answer.Found(profile) : Answer.NotFound<Profile>(dropped: 1);
    }
}
