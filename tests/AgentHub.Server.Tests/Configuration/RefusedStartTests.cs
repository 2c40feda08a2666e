using System.Diagnostics;
using AgentHub.Server.Identity;

namespace AgentHub.Server.Tests.Configuration;

/// <summary>What an operator sees who starts the server with wrong settings: the real program, in a process of its own.</summary>
public sealed class RefusedStartTests : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(1);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agenthub-settings-");

    [Fact]
    public async Task A_wrong_configuration_is_refused_with_all_faults_and_no_stack_trace()
    {
        var (code, error) = await StartAsync("""
            { "AgentHub": { "PublicHost": "desk.example.com/here", "Identity": { "SessionLength": "1.00:00:01", "Oidc": { "Authority": "http://identity.example.com" } },
              "Htp": { "MaxBodyBytes": 1 } } }
            """);

        Assert.Equal(1, code);
        Assert.Contains("AgentHub:PublicHost must be a host name", error);
        Assert.Contains("AgentHub:Identity:SessionLength must be between 15 min and 24 h", error);
        Assert.Contains("AgentHub:Identity:Oidc:Authority must be an https address", error);
        Assert.Contains("AgentHub:Identity:Oidc:ClientId must be set", error);
        Assert.Contains("AgentHub:Htp is not a setting; did you mean AgentHub:Http?", error);
        Assert.DoesNotContain("   at ", error);
    }

    [Fact]
    public async Task The_built_in_identity_provider_refuses_to_start_outside_Development()
    {
        var (code, error) = await StartAsync("""
            { "AgentHub": { "PublicHost": "desk.example.com",
              "Identity": { "Development": { "Enabled": true, "People": { "dana": { "Name": "Dana", "Roles": [ "Agent" ] } } } } } }
            """);

        Assert.Equal(1, code);
        Assert.Contains("AgentHub:Identity:Development:Enabled must be false outside Development", error);
    }

    [Fact]
    public async Task Nothing_starts_without_an_identity_provider()
    {
        var (code, error) = await StartAsync("{}");

        Assert.Equal(1, code);
        Assert.Contains("AgentHub:Identity needs an identity provider", error);
        Assert.Contains("AgentHub:PublicHost must be the host name that people open", error);
    }

    [Fact]
    public async Task A_connection_string_that_means_no_database_is_refused_and_its_password_not_repeated()
    {
        var (code, error) = await StartAsync("""
            { "AgentHub": { "PublicHost": "desk.example.com", "Identity": { "Oidc": { "Authority": "https://identity.example.com", "ClientId": "agenthub" } },
              "Ledger": { "WriteWithin": "00:05:00" } },
              "ConnectionStrings": { "Ledger": "Host=db.example.com;Username=hub;Password=canary" } }
            """);

        Assert.Equal(1, code);
        Assert.Contains("ConnectionStrings:Ledger names no Database on the PostgreSQL server", error);
        Assert.Contains("AgentHub:Ledger:WriteWithin must be between 1 s and 1 min, is 00:05:00", error);
        Assert.DoesNotContain("canary", error);
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_opened_is_named_with_what_to_do()
    {
        var (code, error) = await StartAsync("""
            { "AgentHub": { "PublicHost": "desk.example.com", "Identity": { "Oidc": { "Authority": "https://identity.example.com", "ClientId": "agenthub" } } },
              "ConnectionStrings": { "Ledger": "Data Source=/proc/nowhere/ledger.db" } }
            """);

        Assert.Equal(1, code);
        Assert.Contains("AgentHub did not start:", error);
        Assert.Contains("The ledger /proc/nowhere/ledger.db cannot be opened", error);
        Assert.DoesNotContain("   at ", error);
    }

    [Fact]
    public async Task Several_nodes_on_a_ledger_of_one_and_a_Redis_nobody_can_find_are_refused_without_the_password()
    {
        var (code, error) = await StartAsync("""
            { "AgentHub": { "PublicHost": "desk.example.com", "Identity": { "Oidc": { "Authority": "https://identity.example.com", "ClientId": "agenthub" } } },
              "ConnectionStrings": { "Redis": "password=canary-secret,ssl=perhaps" } }
            """);

        Assert.Equal(1, code);
        Assert.Contains("ConnectionStrings:Redis joins several nodes, but ConnectionStrings:Ledger is empty", error);
        Assert.Contains("ConnectionStrings:Redis cannot be read", error);
        Assert.DoesNotContain("canary-secret", error);
        Assert.DoesNotContain("   at ", error);
    }

    [Fact]
    public async Task A_settings_file_that_is_not_JSON_is_named_with_the_place_of_the_fault()
    {
        var (code, error) = await StartAsync("{ \"AgentHub\": { \"PublicHost\": } }");

        Assert.Equal(1, code);
        Assert.Contains("appsettings.json", error);
        Assert.Contains("LineNumber: 0", error);
        Assert.DoesNotContain("   at ", error);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<(int Code, string Error)> StartAsync(string settings)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "appsettings.json"), settings);
        var start = new ProcessStartInfo("dotnet", [typeof(IdentityOptions).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = _folder.FullName, RedirectStandardError = true, RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = await process.StandardError.ReadToEndAsync().WaitAsync(Bound);
            await process.WaitForExitAsync().WaitAsync(Bound);
            await output.WaitAsync(Bound);
            return (process.ExitCode, error);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
