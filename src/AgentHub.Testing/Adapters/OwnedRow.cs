namespace AgentHub.Testing;

/// <summary>A row of an <see cref="OwnedList"/>.</summary>
internal sealed record OwnedRow(string Id, string CustomerId);
