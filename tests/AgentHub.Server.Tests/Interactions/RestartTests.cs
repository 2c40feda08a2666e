using AgentHub.Core;
using AgentHub.Core.Context;
using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Interactions;

/// <summary>What a restart of the server leaves as it was.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agenthub-restart-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_repeated_action_is_answered_as_before_the_restart_and_not_carried_out_again()
    {
        await using (var before = Start())
        {
            await before.HappenAsync(c => c.Started(0).Offered(5, "int_1", "dana").Connected(10, "int_1"));
            using var dana = await before.DanaAsync();
            Assert.Equal(202, (await CallServer.PostAsync(dana, "/api/interactions/int_1/hold", new { reason = "research" })).Status);
        }

        await using var after = Start();
        using var again = await after.DanaAsync();
        var (status, body) = await CallServer.PostAsync(again, "/api/interactions/int_1/hold", new { reason = "research" });

        Assert.Equal((202, "2026-11-12T09:14:00.000Z"), (status, (string?)body!["at"]));
        Assert.Empty(after.Switch.Commands);
    }

    [Fact]
    public async Task Facts_given_before_and_after_are_compared_by_the_same_key()
    {
        string hash;
        await using (var before = Start()) hash = before.Get<IFactHash>().Of("postcode", "CV14QT");

        await using var after = Start();

        Assert.Equal(hash, after.Get<IFactHash>().Of("postcode", "CV14QT"));
    }

    [Fact]
    public async Task Two_installations_hash_the_same_fact_differently()
    {
        await using var one = new CallServer();
        await using var other = new CallServer();

        Assert.NotEqual(one.Get<IFactHash>().Of("postcode", "CV14QT"), other.Get<IFactHash>().Of("postcode", "CV14QT"));
    }

    private CallServer Start() => new(s => s.With("ConnectionStrings:Ledger", $"Data Source={Path.Combine(_folder.FullName, "ledger.db")}"));
}
