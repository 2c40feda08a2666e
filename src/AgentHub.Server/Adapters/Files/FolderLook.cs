namespace AgentHub.Server.Adapters.Files;

/// <summary>What a look into the folder showed.</summary>
/// <param name="Files">By name.</param>
/// <param name="LeftOff">Files beyond as many as are read.</param>
/// <param name="Problem">Why nothing could be seen, reading on from "the folder"; null when it could.</param>
internal sealed record FolderLook(IReadOnlyList<FolderFile> Files, int LeftOff, string? Problem);
