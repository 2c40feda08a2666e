namespace AgentHub.Sandbox.Load;

/// <summary>Load as the page asks for it; <see cref="LoadCheck"/> says what is wrong with it. What is left out has a default.</summary>
internal sealed record LoadRequest
{
    /// <summary>Calls that begin in each second, whatever became of the ones before: 0.1 to 200; 5 unless given.</summary>
    public double PerSecond { get; init; } = 5;

    /// <summary>For so long calls begin: 1 to 1,800; 60 unless given.</summary>
    public int Seconds { get; init; } = 60;

    /// <summary>Mean time with an agent, of each call between half and one and a half times that: 1 to 600; 20 unless given.</summary>
    public int CallSeconds { get; init; } = 20;

    /// <summary>After the call until the agent is free: 0 to 120; 5 unless given.</summary>
    public int WrapUpSeconds { get; init; } = 5;

    /// <summary>Agents that exist for the load alone, named load-1, load-2, …: 0 to 5,000; 200 unless given.</summary>
    public int SyntheticAgents { get; init; } = 200;

    /// <summary>Ids of agents who are signed in at their desks, at most 100; none unless given.</summary>
    public IReadOnlyList<string> Agents { get; init; } = [];

    /// <summary>Requests to the intake at a time: 1 to 256; 64 unless given.</summary>
    public int Connections { get; init; } = 64;
}
