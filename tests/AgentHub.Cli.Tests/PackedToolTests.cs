namespace AgentHub.Cli.Tests;

[Collection("builds")]
public sealed class PackedToolTests
{
    [Fact]
    public async Task The_tool_can_be_packed_installed_and_used_without_the_source()
    {
        await using var desk = await Desk.WithShopAsync();

        // Into folders of its own: what others build from the same source is left alone.
        var packed = await Dotnet.RunAsync(desk.Folder, "pack", Path.Combine(Repository.Root, "src/AgentHub.Cli"), "-o", "packages", "-nologo", "--artifacts-path", Path.Combine(desk.Folder, "artifacts"));
        Assert.True(packed.Code == 0, packed.ToString());
        var installed = await Dotnet.RunWithAsync(desk.Folder, Path.Combine(desk.Folder, "home"), "tool", "install", "agenthub.cli", "--tool-path", "tools", "--source", Path.Combine(desk.Folder, "packages"));
        Assert.True(installed.Code == 0, installed.ToString());
        var linted = await Dotnet.RunToolAsync(desk.Folder, Path.Combine(desk.Folder, "tools/agenthub"), "adapter", "lint", "shop.yaml");

        Assert.True(linted.Code == 0, linted.ToString());
        Assert.Contains("shop.yaml: no faults.", linted.Out);
    }
}
