using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Hub;

/// <summary>What the hub said to one request.</summary>
/// <param name="Status">0 when there was no answer.</param>
/// <param name="Body">Null when there was none, or not JSON.</param>
/// <param name="Problem">For people; null when all is well.</param>
/// <param name="RetryAfter">How long it asked to be left alone.</param>
internal sealed record HubAnswer(int Status, JsonNode? Body, string? Problem, TimeSpan? RetryAfter)
{
    public bool Ok => Status is >= 200 and < 300;

    /// <summary>Asking again the same may help: nobody there, too busy, its own failure, or a clock or secret not in step yet.</summary>
    public bool MayPass => Status is 0 or 401 or 408 or 409 or 429 or >= 500;
}
