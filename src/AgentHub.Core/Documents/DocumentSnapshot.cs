using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AgentHub.Core.Documents;

/// <summary>One version of one document for one audience.</summary>
/// <param name="Document">Name: <c>desk</c>, <c>board</c>, <c>contact/{id}</c>.</param>
/// <param name="Epoch">Changes when the document was rebuilt from nothing.</param>
/// <param name="N">Grows with every change within an epoch.</param>
/// <param name="Body">Never changed after it was handed out.</param>
public sealed record DocumentSnapshot(string Document, string Epoch, long N, JsonObject Body)
{
    /// <summary>
    /// Which members of <see cref="Body"/> are such parts, by name, or by <c>name/name</c> one level down; null when none are.
    /// The same part in two versions is not compared.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, DocumentPart>? Parts { get; init; }
}
