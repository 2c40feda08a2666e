using AgentHub.Bench.Desk;

namespace AgentHub.Bench.Push;

/// <summary>Calls whose every event changes the supervisors' board: started, queued, offered, missed, ended; many at once.</summary>
/// <param name="peer">Where they come in.</param>
/// <param name="agents">Who is offered them.</param>
internal sealed class BoardCalls(BenchSwitch peer, IReadOnlyList<string> agents)
{
    private const int Steps = 5;
    private static int _batches;

    // A call's next event must not overtake the one before: the calls of a batch take their steps together, one call after the other.
    private readonly Dictionary<int, Task> _last = [];
    private readonly int _batch = Interlocked.Increment(ref _batches);

    /// <summary>The event of that number: step by step, all calls of a hand first.</summary>
    public Task SendAsync(int n, CancellationToken cancellationToken)
    {
        var (hand, within) = Math.DivRem(n, agents.Count * Steps);
        var (step, seat) = Math.DivRem(within, agents.Count);
        var call = hand * agents.Count + seat;
        var before = _last.GetValueOrDefault(call, Task.CompletedTask);
        return _last[call] = StepAsync(before, $"{_batch}_{call}", step, agents[seat], cancellationToken);
    }

    private async Task StepAsync(Task before, string call, int step, string agent, CancellationToken cancellationToken)
    {
        await before;
        string contact = $"con_board{call}", interaction = $"int_board{call}";
        await (step switch
        {
            0 => peer.SendAsync(contact, "contact.started", new { channel = "voice", direction = "inbound", from = "+441632960147", to = "08081570100" }, cancellationToken),
            1 => peer.SendAsync(contact, "contact.queued", new { queue = "Billing" }, cancellationToken),
            2 => peer.SendAsync(contact, "interaction.offered", new { interactionId = interaction, agentId = agent, queue = "Billing", kind = "queue" }, cancellationToken),
            3 => peer.SendAsync(contact, "interaction.missed", new { interactionId = interaction }, cancellationToken),
            _ => peer.SendAsync(contact, "contact.ended", new { by = "caller" }, cancellationToken),
        });
    }
}
