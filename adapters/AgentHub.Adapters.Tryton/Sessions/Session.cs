namespace AgentHub.Adapters.Tryton;

/// <summary>A session at Tryton.</summary>
/// <param name="Authorization">Value of the header.</param>
internal sealed record Session(string Authorization);
