namespace AgentHub.Sandbox.Tests;

/// <summary>One sandbox with all its customers for the tests of a class, which change nothing the others look at.</summary>
public sealed class SharedSandbox : IAsyncLifetime
{
    internal RunningSandbox Sandbox { get; private set; } = null!;

    public async Task InitializeAsync() => Sandbox = await RunningSandbox.StartAsync(o => o with { Customers = new SandboxOptions().Customers });

    public async Task DisposeAsync() => await Sandbox.DisposeAsync();
}
