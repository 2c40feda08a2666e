namespace AgentHub.Core.Documents;

/// <summary>One version of one document for one audience.</summary>
/// <param name="Document">Name: <c>desk</c>, <c>board</c>, <c>contact/{id}</c>.</param>
/// <param name="Epoch">Changes when the document was rebuilt from nothing.</param>
/// <param name="N">Grows with every change within an epoch.</param>
/// <param name="Body">What it shows.</param>
public sealed record DocumentSnapshot(string Document, string Epoch, long N, DocumentBody Body);
