using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>The rows of the scenario's people, kept, and after them those of the population, made when they are read; each as it was changed last. Immutable.</summary>
internal sealed class EntitySet(IReadOnlyList<ODataRow> kept, MadeList<ODataRow> made, ISetIndex index, ImmutableDictionary<string, ODataRow>? changed = null)
{
    private readonly ImmutableDictionary<string, ODataRow> _changed = changed ?? ImmutableDictionary<string, ODataRow>.Empty;

    /// <summary>Rows that differ from what was seeded.</summary>
    public int Changed => _changed.Count;

    /// <summary>The same with one row changed.</summary>
    /// <param name="id">The row's id, as it is written in it.</param>
    /// <param name="row">As it is from now on.</param>
    public EntitySet With(string id, ODataRow row) => new(kept, made, index, _changed.SetItem(id, row));

    /// <summary>The same with one row more.</summary>
    public EntitySet And(ODataRow row) => new([.. kept, row], made, index, _changed);

    /// <summary>The same without one of the kept rows.</summary>
    public EntitySet Without(string id) => new([.. kept.Where(r => IdOf(r) != id)], made, index, _changed.Remove(id));

    /// <summary>Whether the row is one of those that are kept.</summary>
    public bool Keeps(string id) => kept.Any(r => IdOf(r) == id);

    /// <summary>Most rows looked at one by one for a question that no index narrows.</summary>
    public const int MostScanned = 60_000;

    public int Count => kept.Count + made.Count;

    /// <summary>A row, for its properties; null when there is none.</summary>
    public JsonObject? Sample => kept.Count > 0 ? kept[0].Json : made.Count > 0 ? made[0].Json : null;

    /// <summary>From 0.</summary>
    public ODataRow At(int at) => Now(at < kept.Count ? kept[at] : made[at - kept.Count]);

    /// <summary>The rows a filter holds for; null when that would mean to read more than <see cref="MostScanned"/>.</summary>
    public IReadOnlyList<ODataRow>? Where(ODataFilter filter)
    {
        var among = ODataNarrowing.Of(filter, index);
        if (among is null && made.Count > MostScanned) return null;
        var candidates = among?.Distinct().Order().Select(at => made[at]) ?? made;
        if (_changed.IsEmpty) return [.. kept.Concat(candidates).Where(filter.Holds)];
        // The index knows the population as it was made, so whatever was changed is looked at too.
        return [.. kept.Concat(candidates).Select(Now).Concat(_changed.Values).DistinctBy(IdOf).Where(filter.Holds)];
    }

    /// <summary>Every row; null when there are more than <see cref="MostScanned"/>.</summary>
    public IReadOnlyList<ODataRow>? All() => Count > MostScanned ? null : [.. kept.Concat(made).Select(Now)];

    public ODataRow? Find(Guid id)
    {
        var text = id.ToString();
        if (_changed.TryGetValue(text, out var changed)) return changed;
        return index.ById(id) is { } at ? made[at] : kept.FirstOrDefault(r => IdOf(r) == text);
    }

    private ODataRow Now(ODataRow row) => _changed.IsEmpty ? row : _changed.GetValueOrDefault(IdOf(row), row);

    private static string IdOf(ODataRow row) => row["id"].Text ?? "";
}
