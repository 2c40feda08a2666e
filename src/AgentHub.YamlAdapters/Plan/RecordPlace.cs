using System.Text.Json;

namespace AgentHub.YamlAdapters;

/// <summary>Where in an answer the one record stands that was asked for.</summary>
/// <param name="At">The record itself (<c>item</c>), or the list that holds it (<c>items</c>).</param>
/// <param name="IsList">Whether it is a list: then its first row is the record, and an empty list holds none.</param>
internal sealed record RecordPlace(JmesExpression At, bool IsList = false)
{
    /// <summary>The whole answer.</summary>
    public static RecordPlace Whole { get; } = new(JmesExpression.Parse("@"));

    /// <summary>The record; null when there is none.</summary>
    /// <exception cref="UnreadableException">There is no list where the file says.</exception>
    public JsonElement? In(JsonElement answer, MapRun run) => IsList ? Rows(answer, run).Select(r => (JsonElement?)r).FirstOrDefault()
        : run.Evaluate(At, answer, "item") is { ValueKind: not JsonValueKind.Null } item ? item : null;

    /// <summary>The rows of the list.</summary>
    /// <exception cref="UnreadableException">There is no list where the file says.</exception>
    public IEnumerable<JsonElement> Rows(JsonElement answer, MapRun run) =>
        run.Evaluate(At, answer, "items") is { ValueKind: JsonValueKind.Array } rows ? rows.EnumerateArray() : throw new UnreadableException("sent no list where the record should be");
}
