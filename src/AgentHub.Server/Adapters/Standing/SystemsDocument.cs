namespace AgentHub.Server.Adapters.Standing;

/// <summary>The document <c>systems</c>: how every adapter stands, for those who run the installation.</summary>
/// <param name="At">When anything in it last changed, UTC.</param>
/// <param name="Systems">By id of the system, or name of the file that connects none.</param>
internal sealed record SystemsDocument(DateTimeOffset At, IReadOnlyDictionary<string, AdapterStatus> Systems);
