using System.Text.Json;

namespace AgentHub.Adapters.Redmine;

/// <summary>An issue as Redmine sends it.</summary>
internal sealed record WireIssue
{
    public required long Id { get; init; }
    public WireName? Project { get; init; }
    public required WireStatus Status { get; init; }
    public WireName? Priority { get; init; }
    public WireName? AssignedTo { get; init; }
    public string? Subject { get; init; }
    public string? Description { get; init; }
    public string? DueDate { get; init; }
    public string? CreatedOn { get; init; }
    public string? UpdatedOn { get; init; }
    public string? ClosedOn { get; init; }
    public IReadOnlyList<WireField>? CustomFields { get; init; }

    /// <summary>Its history; only with a single issue.</summary>
    public IReadOnlyList<WireJournal>? Journals { get; init; }
}

/// <summary>The state of an issue.</summary>
internal sealed record WireStatus
{
    public required long Id { get; init; }
    public string? Name { get; init; }

    /// <summary>Null before Redmine 5, in issues.</summary>
    public bool? IsClosed { get; init; }
}

/// <summary>Something that has a number and often a name.</summary>
internal sealed record WireName
{
    public required long Id { get; init; }
    public string? Name { get; init; }
}

/// <summary>A custom field of an issue; one that the key may not see is not there.</summary>
internal sealed record WireField
{
    public required long Id { get; init; }

    /// <summary>A text, a list of texts, or null.</summary>
    public JsonElement Value { get; init; }
}

/// <summary>An entry of an issue's history.</summary>
internal sealed record WireJournal
{
    public string? Notes { get; init; }
    public bool? PrivateNotes { get; init; }
}
