namespace AgentHub.Server.Adapters.Files;

/// <summary>A file of the folder as it is on the disk.</summary>
/// <param name="Name">Without the folder.</param>
/// <param name="Text">Its content; empty when it cannot be read.</param>
/// <param name="Problem">Why it cannot be read; null when it can.</param>
/// <param name="WrittenAt">UTC.</param>
internal sealed record FolderFile(string Name, string Text, string? Problem, DateTimeOffset WrittenAt);
