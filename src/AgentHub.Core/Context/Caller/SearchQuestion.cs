using AgentHub.Abstractions;

namespace AgentHub.Core.Context.Caller;

/// <summary>A search that should be made.</summary>
public readonly record struct SearchQuestion(string System, CustomerKey Key);
