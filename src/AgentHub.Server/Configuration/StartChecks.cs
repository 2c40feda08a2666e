namespace AgentHub.Server.Configuration;

/// <summary>Starts the server, or says in plain words why not.</summary>
internal static class StartChecks
{
    /// <summary>Runs until the server is stopped.</summary>
    /// <returns>The exit code: 1 when something it cannot do without is missing, and everything missing was named.</returns>
    public static async Task<int> RunIfReadyAsync(this WebApplication app)
    {
        var problems = new List<string>();
        foreach (var check in app.Services.GetServices<IStartCheck>())
            if (await check.ProblemAsync(CancellationToken.None) is { } problem) problems.Add(problem);
        if (problems.Count == 0)
        {
            await app.RunAsync();
            return 0;
        }

        await Console.Error.WriteLineAsync("AgentHub did not start:\n  " + string.Join("\n  ", problems));
        await app.DisposeAsync();
        return 1;
    }
}
