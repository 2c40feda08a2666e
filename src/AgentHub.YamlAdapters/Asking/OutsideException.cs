namespace AgentHub.YamlAdapters;

/// <summary>A value cannot stand where the file puts it: the request would ask for something else. Nothing was sent.</summary>
internal sealed class OutsideException() : Exception("A value would change what is asked.");
