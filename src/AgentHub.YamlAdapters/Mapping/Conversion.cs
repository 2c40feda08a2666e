using System.Text.Json;

namespace AgentHub.YamlAdapters;

/// <summary>Reads one field of a row; null when the row does not hold it.</summary>
/// <exception cref="UnreadableException">What it holds is not what the field takes.</exception>
internal delegate object? Conversion(JsonElement row, MapRun run);
