using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>A row of an entity set. Filters and orders read single values, so that a long list need not be written out to be cut.</summary>
/// <param name="make">Writes the row, with its lines in place.</param>
/// <param name="quick">Values that are known without writing it; null where one is not among them.</param>
internal sealed class ODataRow(Func<JsonObject> make, Func<string, ODataValue?> quick)
{
    private JsonObject? _json;

    public ODataValue this[string property] => quick(property) ?? ODataValue.Of(Json[property]);

    /// <summary>Not to be changed; readers copy.</summary>
    public JsonObject Json => _json ??= make();

    public static ODataRow Of(JsonObject row) => new(() => row, _ => null);
}
