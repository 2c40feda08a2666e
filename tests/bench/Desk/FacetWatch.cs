using System.Collections.Concurrent;
using System.Text.Json;

namespace AgentHub.Bench.Desk;

/// <summary>Reads a desk's messages and says when a contact's facets came in, each source of a facet by itself.</summary>
/// <remarks>
/// A facet's source has arrived with the first message in which its state is <c>fresh</c>; a change names only what is new,
/// so documents need not be put together to know that.
/// </remarks>
internal sealed class FacetWatch
{
    private readonly ConcurrentDictionary<string, Watched> _watched = new();

    /// <summary>From now on, until all wanted parts of the contact came or the token ends it.</summary>
    /// <returns>When each wanted part came, by <c>facet/system</c>.</returns>
    public async Task<IReadOnlyDictionary<string, long>> WhenArrivedAsync(string contactId, IReadOnlySet<string> wanted, CancellationToken cancellationToken)
    {
        var watched = new Watched(wanted);
        var document = $"contact/{contactId}";
        _watched[document] = watched;
        try
        {
            return await watched.Done.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{contactId} was not whole in time: {watched}.");
        }
        finally
        {
            _watched.TryRemove(document, out _);
        }
    }

    /// <summary>Reads until the connection ends.</summary>
    public async Task ReadAsync(DeskSocket socket)
    {
        await foreach (var (at, message) in socket.Messages.ReadAllAsync()) Read(at, message);
    }

    private void Read(long at, byte[] message)
    {
        using var json = JsonDocument.Parse(message);
        if (!json.RootElement.TryGetProperty("target", out var target) || target.GetString() is not ("snapshot" or "change")) return;
        var argument = json.RootElement.GetProperty("arguments")[0];
        if (!_watched.TryGetValue(argument.GetProperty("document").GetString()!, out var watched)) return;
        if (!argument.TryGetProperty("body", out var content)) content = argument.GetProperty("patch");
        foreach (var (part, state) in States(content)) watched.Came(part, state, at);
    }

    /// <summary>The parts that a body or a patch names, and their states.</summary>
    public static IEnumerable<(string Part, string State)> States(JsonElement content) =>
        from facet in Members(content, "facets")
        from source in Members(facet.Value, "sources")
        where source.Value.ValueKind == JsonValueKind.Object && source.Value.TryGetProperty("state", out _)
        select ($"{facet.Name}/{source.Name}", source.Value.GetProperty("state").GetString() ?? "");

    private static JsonElement.ObjectEnumerator Members(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var members) && members.ValueKind == JsonValueKind.Object
            ? members.EnumerateObject()
            : default;

    private sealed class Watched(IReadOnlySet<string> wanted)
    {
        private readonly ConcurrentDictionary<string, long> _arrivals = new();
        private readonly ConcurrentDictionary<string, string> _states = new();

        public TaskCompletionSource<IReadOnlyDictionary<string, long>> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Came(string part, string state, long at)
        {
            _states[part] = state;
            if (state == "fresh" && wanted.Contains(part) && _arrivals.TryAdd(part, at) && _arrivals.Count == wanted.Count) Done.TrySetResult(_arrivals);
        }

        /// <summary>How each part stands, as the desk was told last.</summary>
        public override string ToString() => string.Join(", ", wanted.Order(StringComparer.Ordinal).Select(p => $"{p} {_states.GetValueOrDefault(p, "unknown")}"));
    }
}
