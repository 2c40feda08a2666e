namespace AgentHub.Server.Configuration;

/// <summary>Something the server cannot do without, looked at before it starts; a feature registers it.</summary>
internal interface IStartCheck
{
    /// <summary>Null when it is there, else what is wrong and what to do, as a sentence for the operator.</summary>
    Task<string?> ProblemAsync(CancellationToken cancellationToken);
}
