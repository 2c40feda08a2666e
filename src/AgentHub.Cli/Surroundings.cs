namespace AgentHub.Cli;

/// <summary>What the tool meets around it, so that a test can stand in its place.</summary>
internal sealed record Surroundings
{
    /// <summary>Where results go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where goes what kept a command from being carried out.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>A variable of the environment by name; null when it is not set.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>The folder that paths are relative to.</summary>
    public required string Folder { get; init; }

    /// <summary>Measures answers and ends those that take too long.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Those of the running process.</summary>
    public static Surroundings OfThisProcess => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        Environment = System.Environment.GetEnvironmentVariable,
        Folder = Directory.GetCurrentDirectory(),
    };

    /// <summary>A path as somebody typed it, seen from <see cref="Folder"/>.</summary>
    public string PathOf(string typed) => Path.GetFullPath(Path.Combine(Folder, typed));
}
