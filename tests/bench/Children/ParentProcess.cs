namespace AgentHub.Bench.Children;

/// <summary>How a child role speaks to the bench that started it.</summary>
internal static class ParentProcess
{
    public const string Ready = "ready ";

    /// <summary>Says where it listens, then waits until the parent closes the pipe, however the parent ends.</summary>
    public static async Task AnnounceAndWaitAsync(string address)
    {
        Console.WriteLine(Ready + address);
        while (await Console.In.ReadLineAsync() is not null)
        {
        }
    }
}
