using System.Text.Json.Serialization;

namespace AgentHub.RemoteAdapters.Protocol;

/// <summary>What a remote adapter says it is. Words that nobody here knows are passed over: they are of a later version.</summary>
internal sealed record AdapterDescription
{
    /// <summary>The version of the protocol it speaks.</summary>
    public required int Protocol { get; init; }

    /// <summary>Product name for people: <c>HubSpot</c>.</summary>
    public string Product { get; init; } = "";

    /// <summary>What it can be asked, each by its word: <c>findCustomers</c>.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>Keys its search understands, each by its word: <c>customerNumber</c>.</summary>
    public IReadOnlyList<string> SearchableKeys { get; init; } = [];

    /// <summary>The key that is itself the record id; null when records must be found first.</summary>
    public string? RecordIdIs { get; init; }

    /// <summary>The capabilities we know.</summary>
    [JsonIgnore]
    public IReadOnlySet<Capability> Offers => Known<Capability>(Capabilities);

    /// <summary>The searchable keys we know.</summary>
    [JsonIgnore]
    public IReadOnlySet<KeyKind> Keys => Known<KeyKind>(SearchableKeys);

    /// <summary>Members of an enum by their words.</summary>
    public static HashSet<T> Known<T>(IEnumerable<string?> words) where T : struct, Enum =>
        [.. words.Where(w => w is { Length: > 0 } && char.IsAsciiLetter(w[0])).Select(w => Enum.TryParse<T>(w, ignoreCase: true, out var value) ? value : (T?)null).OfType<T>().Where(Enum.IsDefined)];
}
