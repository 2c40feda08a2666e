using AgentHub.Server.Sandbox;

namespace AgentHub.Server.Tests.Sandbox;

public sealed class SandboxOptionsTests
{
    private const string Secret = "sandbox-switch-secret-for-development-only";

    [Fact]
    public void Sandbox_that_is_not_enabled_needs_no_settings() => Assert.Empty(new SandboxOptions().Faults());

    [Theory]
    [InlineData("http://127.0.0.1:5090", Secret, null)]
    [InlineData("http://[::1]:5090", Secret, null)]
    [InlineData("http://0.0.0.0:5090", Secret, "AgentHub:Sandbox:Url must be http on a loopback address such as http://127.0.0.1:5090, is http://0.0.0.0:5090")]
    [InlineData("https://127.0.0.1:5090", Secret, "AgentHub:Sandbox:Url must be")]
    [InlineData("somewhere", Secret, "AgentHub:Sandbox:Url must be")]
    [InlineData("http://127.0.0.1:5090", "short", "AgentHub:Sandbox:Secret must have at least 32 characters when Enabled is true, has 5")]
    public void Each_fault_is_a_sentence_with_its_path(string url, string secret, string? fault)
    {
        var faults = new SandboxOptions { Enabled = true, Url = url, Secret = secret }.Faults().ToList();

        if (fault is null) Assert.Empty(faults);
        else Assert.StartsWith(fault, Assert.Single(faults), StringComparison.Ordinal);
    }
}
