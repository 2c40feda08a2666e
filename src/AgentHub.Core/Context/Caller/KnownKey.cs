using AgentHub.Abstractions;

namespace AgentHub.Core.Context.Caller;

/// <summary>A key of the caller and how much it says.</summary>
public readonly record struct KnownKey(CustomerKey Key, KeyStrength Strength);
