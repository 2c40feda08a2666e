using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace AgentHub.Server.Tests.Sandbox;

/// <summary>An environment of a name.</summary>
internal sealed class FakeEnvironment(string name = "Development") : IHostEnvironment
{
    public string EnvironmentName { get; set; } = name;
    public string ApplicationName { get; set; } = "AgentHub.Server";
    public string ContentRootPath { get; set; } = "/";
    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
