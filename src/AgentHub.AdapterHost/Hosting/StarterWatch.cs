namespace AgentHub.AdapterHost.Hosting;

/// <summary>
/// Stops the host when whoever started it is gone, however suddenly: the pipe to standard input closes with the process that holds its
/// other end.
/// </summary>
internal sealed class StarterWatch(HostSettings settings, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // A thread of its own: reading the console's input cannot be cancelled and must not hold up start or stop.
        if (settings.StopWithInput) new Thread(Watch) { IsBackground = true, Name = "starter watch" }.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Watch()
    {
        try
        {
            using var input = Console.OpenStandardInput();
            Span<byte> buffer = stackalloc byte[256];
            while (input.Read(buffer) > 0)
            {
            }
        }
        catch (IOException)
        {
            // A broken pipe says the same as a closed one.
        }
        lifetime.StopApplication();
    }
}
