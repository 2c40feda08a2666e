namespace AgentHub.Server.Identity;

/// <summary>
/// The clock of sign-ins and sessions. It is the machine's own clock also where the sandbox moves the product's clock:
/// tokens come from outside and a skipped quarter of an hour must not sign anybody out.
/// </summary>
internal sealed record IdentityClock(TimeProvider Time)
{
    public DateTimeOffset Now => Time.GetUtcNow();
}
