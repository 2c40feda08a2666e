namespace AgentHub.Core.Context.Precedence;

/// <summary>What one source says about a field.</summary>
public sealed record HeldValue
{
    /// <summary>System id, or <c>caller</c>.</summary>
    public required string Source { get; init; }

    /// <summary>As held.</summary>
    public required string Value { get; init; }

    /// <summary>In the form values are compared in: sources with the same agree.</summary>
    public required string Same { get; init; }

    /// <summary>When the source last changed the record, UTC; null when it does not say.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>True when the caller confirmed this value on this contact.</summary>
    public bool IsVerified { get; init; }

    /// <summary>How much it says, to compare with other values of the field: words of a name, parts of an address.</summary>
    public int Completeness { get; init; }
}
