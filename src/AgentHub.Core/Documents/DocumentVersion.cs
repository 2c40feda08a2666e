namespace AgentHub.Core.Documents;

/// <summary>Which version of a document somebody has.</summary>
/// <param name="Epoch">As sent with the version.</param>
/// <param name="N">As sent with the version.</param>
public readonly record struct DocumentVersion(string Epoch, long N);
