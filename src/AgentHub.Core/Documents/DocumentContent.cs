using System.Text.Json.Nodes;

namespace AgentHub.Core.Documents;

/// <summary>A body before it has a number.</summary>
/// <param name="Body">Never changed after it was handed out.</param>
/// <param name="Parts">As in <see cref="DocumentSnapshot.Parts"/>.</param>
public sealed record DocumentContent(JsonObject Body, IReadOnlyDictionary<string, DocumentPart>? Parts = null);
