using System.Text.Json;

namespace AgentHub.YamlAdapters;

/// <summary>An answer of the system.</summary>
/// <param name="Json">Its body; null when it was not needed.</param>
/// <param name="Link">Its <c>Link</c> header.</param>
/// <param name="Address">What was asked.</param>
internal sealed record Received(JsonDocument? Json, string? Link, Uri Address) : IDisposable
{
    public JsonElement Root => Json!.RootElement;

    public void Dispose() => Json?.Dispose();
}
