using System.Text.Json.Nodes;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>The rows of the scenario's people, kept, and after them those of the population, made when they are read.</summary>
internal sealed class EntitySet(IReadOnlyList<ODataRow> kept, MadeList<ODataRow> made, ISetIndex index)
{
    /// <summary>Most rows looked at one by one for a question that no index narrows.</summary>
    public const int MostScanned = 60_000;

    public int Count => kept.Count + made.Count;

    /// <summary>A row, for its properties; null when there is none.</summary>
    public JsonObject? Sample => kept.Count > 0 ? kept[0].Json : made.Count > 0 ? made[0].Json : null;

    /// <summary>From 0.</summary>
    public ODataRow At(int at) => at < kept.Count ? kept[at] : made[at - kept.Count];

    /// <summary>The rows a filter holds for; null when that would mean to read more than <see cref="MostScanned"/>.</summary>
    public IReadOnlyList<ODataRow>? Where(ODataFilter filter)
    {
        var among = ODataNarrowing.Of(filter, index);
        if (among is null && made.Count > MostScanned) return null;
        var candidates = among?.Distinct().Order().Select(at => made[at]) ?? made;
        return [.. kept.Concat(candidates).Where(filter.Holds)];
    }

    /// <summary>Every row; null when there are more than <see cref="MostScanned"/>.</summary>
    public IReadOnlyList<ODataRow>? All() => Count > MostScanned ? null : [.. kept.Concat(made)];

    public ODataRow? Find(Guid id)
    {
        if (index.ById(id) is { } at) return made[at];
        var text = id.ToString();
        return kept.FirstOrDefault(r => r["id"].Text == text);
    }
}
