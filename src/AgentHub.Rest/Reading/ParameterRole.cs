namespace AgentHub.Rest;

/// <summary>What a parameter becomes; one that appears in the path template is a query parameter until the template takes it.</summary>
internal enum ParameterRole { Query, Body, Header, Cancellation }
