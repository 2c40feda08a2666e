namespace AgentHub.YamlAdapters;

internal enum AuthKind { None, ApiKey, Basic, Bearer, OAuth2Client }
