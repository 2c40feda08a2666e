namespace AgentHub.Adapters.Tryton;

/// <summary>A way to reach a party.</summary>
/// <param name="Type"><c>phone</c>, <c>mobile</c>, <c>email</c> and others.</param>
internal sealed record Mechanism(long Id, string Type, string Value)
{
    public bool IsPhone => Type is "phone" or "mobile";
}
