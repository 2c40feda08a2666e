namespace AgentHub.Adapters.Tests.Documented;

/// <summary>A request that a stand-in answers; its query and path without escapes.</summary>
public sealed record DocumentedRequest(string Method, string Path, IReadOnlyDictionary<string, string> Query, string Body, IReadOnlyDictionary<string, string> Headers);
