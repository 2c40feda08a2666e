namespace AgentHub.Server.Gateway.Settings;

/// <summary>How AgentHub signs in at a system.</summary>
internal enum CredentialScheme
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary><c>Authorization: Basic</c> with user and secret.</summary>
    Basic,

    /// <summary><c>Authorization: Bearer</c> with the secret.</summary>
    Bearer,

    /// <summary>A header of the installation's choice with the secret.</summary>
    Header,
}
