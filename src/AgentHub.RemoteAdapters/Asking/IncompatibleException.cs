namespace AgentHub.RemoteAdapters.Asking;

/// <summary>The remote adapter speaks another version of the protocol.</summary>
/// <param name="what">Sentence part for people, after the system's name.</param>
internal sealed class IncompatibleException(string what) : Exception(what);
