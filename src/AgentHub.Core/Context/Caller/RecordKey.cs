namespace AgentHub.Core.Context.Caller;

/// <summary>One record in one system.</summary>
public readonly record struct RecordKey(string System, string RecordId);
