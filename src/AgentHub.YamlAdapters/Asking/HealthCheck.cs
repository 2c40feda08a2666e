namespace AgentHub.YamlAdapters;

internal sealed class HealthCheck(HealthPlan plan, Exchange exchange) : ICheckHealth
{
    public async Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var received = await exchange.SendAsync(plan.Request, _ => "", plan.Expect is not null || plan.Version is not null, cancellationToken);
            if (received.Json is null) return Answer.Found(new SystemHealth());
            var run = exchange.Run(cancellationToken);
            if (plan.Expect is { } expect && run.Evaluate(expect, received.Root, "expect").ValueKind != System.Text.Json.JsonValueKind.True)
                return Answer.Unreadable<SystemHealth>("does not say that it is well");
            return Answer.Found(new SystemHealth(plan.Version is null ? null : WireValue.Text(run.Evaluate(plan.Version, received.Root, "version"), "version")));
        }
        catch (Exception problem)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return problem is TokenRefusedException refusal ? refusal.To<SystemHealth>() : Outcomes.Of<SystemHealth>(problem);
        }
    }
}
