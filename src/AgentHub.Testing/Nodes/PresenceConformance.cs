using AgentHub.Core;
using AgentHub.Core.Nodes;
using Xunit;

namespace AgentHub.Testing.Nodes;

/// <summary>What every presence keeps to. Derive, and hand over the presence of two nodes of one installation.</summary>
public abstract class PresenceConformance
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly AgentId Dana = new("dana");
    private static readonly AgentId Ravi = new("ravi");

    /// <summary>Nobody is connected.</summary>
    protected abstract (IPresence Here, IPresence There) CreateTwo();

    [Fact]
    public async Task Who_is_connected_to_one_node_is_present_on_both()
    {
        var (here, there) = CreateTwo();

        here.Arrive(Dana);

        Assert.True(here.IsPresent(Dana));
        await UntilAsync(there, p => p.IsPresent(Dana));
        Assert.False(there.IsPresent(Ravi));
        Assert.Single(there.Everybody[Dana]);
    }

    [Fact]
    public async Task Who_is_connected_to_two_nodes_is_present_until_both_have_gone()
    {
        var (here, there) = CreateTwo();
        here.Arrive(Dana);
        there.Arrive(Dana);
        await UntilAsync(here, p => p.Everybody[Dana].Length == 2);

        here.Leave(Dana);
        await UntilAsync(there, p => p.Everybody[Dana].Length == 1);
        Assert.True(here.IsPresent(Dana));

        there.Leave(Dana);
        await UntilAsync(here, p => !p.IsPresent(Dana));
        Assert.Empty(there.Everybody);
    }

    [Fact]
    public async Task Coming_and_going_is_told_once_each_and_coming_twice_is_coming_once()
    {
        var (here, there) = CreateTwo();
        var told = new List<(AgentId, bool)>();
        using var listening = there.Subscribe(person =>
        {
            lock (told) told.Add((person, there.IsPresent(person)));
        });

        here.Arrive(Dana);
        here.Arrive(Dana);
        here.Arrive(Ravi);
        await UntilAsync(there, p => p.IsPresent(Dana) && p.IsPresent(Ravi));
        here.Leave(Dana);
        here.Leave(Dana);
        await UntilAsync(there, p => !p.IsPresent(Dana));

        lock (told) Assert.Equal([(Dana, false), (Dana, true), (Ravi, true)], told.OrderBy(t => t.Item1.Value, StringComparer.Ordinal).ThenBy(t => t.Item2));
    }

    /// <summary>Waits until it is so on that node.</summary>
    protected static async Task UntilAsync(IPresence presence, Func<IPresence, bool> isSo)
    {
        ArgumentNullException.ThrowIfNull(presence);
        ArgumentNullException.ThrowIfNull(isSo);
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var turned = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using var listening = presence.Subscribe(_ => turned.TrySetResult());
            if (isSo(presence)) return;
            // That a person is on one node fewer is not told, so it is looked at now and then as well.
            await Task.WhenAny(turned.Task, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token));
            patience.Token.ThrowIfCancellationRequested();
        }
    }
}
