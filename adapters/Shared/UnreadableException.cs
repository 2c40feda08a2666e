namespace AgentHub.Adapters;

/// <summary>The system answered with something that is not an answer to the question.</summary>
/// <param name="what">Sentence part for people, after the system's name: <c>sent an empty answer</c>.</param>
internal sealed class UnreadableException(string what) : Exception(what);
