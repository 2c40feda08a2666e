namespace AgentHub.Server.Tests.Gateway;

/// <summary>Waits for what another task is about to do and nobody announces.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    /// <summary>Looks until the value is the expected one; fails with the last value after 30 s.</summary>
    public static async Task BecomesAsync<T>(T expected, Func<T> value)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!Equals(expected, value()) && TimeProvider.System.GetElapsedTime(since) < Bound) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        Assert.Equal(expected, value());
    }
}
