using AgentHub.Abstractions;
using AgentHub.Core.Context.Wire;

namespace AgentHub.Core.Context.View;

/// <summary>A record that holds something else than what is right.</summary>
public sealed record WrongRecord
{
    /// <summary>Id of the system.</summary>
    public required string System { get; init; }

    /// <summary>Of the system, for people.</summary>
    public required string Title { get; init; }

    public required CustomerRef Customer { get; init; }

    /// <summary>What it says, as it was shown.</summary>
    [Pii(PiiClass.Contact)] public required string Holds { get; init; }

    /// <summary>Of the record as it was shown; null when the system has none.</summary>
    public string? Version { get; init; }

    /// <summary>How the system is told.</summary>
    public required CorrectionRoute Route { get; init; }
}
