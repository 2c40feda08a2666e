using AgentHub.Server.Adapters.Standing;
using AgentHub.YamlAdapters;

namespace AgentHub.Server.Adapters.Files;

/// <summary>One adapter file as it was seen last, and the last version of it that was good. Immutable.</summary>
internal sealed record AdapterFile
{
    /// <summary>Name in the folder.</summary>
    public required string Name { get; init; }

    /// <summary>Digest of the text.</summary>
    public required string TextStamp { get; init; }

    /// <summary>What reading it gave.</summary>
    public required YamlReading Reading { get; init; }

    /// <summary>Made of the last version that was good; null when there was none since the server started.</summary>
    public ConnectedSystem? System { get; init; }

    /// <summary>Digest of the text and the settings that <see cref="System"/> was made of; empty without it.</summary>
    public string SystemStamp { get; init; } = "";

    /// <summary>Faults of the newest version and its settings; empty when <see cref="System"/> is made of it.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>What it is worth for as long as <see cref="System"/> is null.</summary>
    public AdapterCondition Trouble { get; init; }

    /// <summary>When it came to what it is, UTC.</summary>
    public DateTimeOffset Since { get; init; }
}
