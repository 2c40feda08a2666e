namespace AgentHub.Abstractions;

/// <summary>A canonical value with the word the system itself used, so that nothing is lost in mapping.</summary>
/// <param name="Value">Our word.</param>
/// <param name="Raw">The system's word, as received.</param>
public readonly record struct Coded<T>(T Value, string Raw) where T : struct, Enum;
