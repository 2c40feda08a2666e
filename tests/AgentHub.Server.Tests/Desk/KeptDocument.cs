using System.Text.Json.Nodes;

namespace AgentHub.Server.Tests.Desk;

/// <summary>A document as a browser keeps it.</summary>
internal sealed record KeptDocument(string Epoch, long N, JsonObject Body);
