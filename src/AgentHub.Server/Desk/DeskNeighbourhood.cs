using System.Threading.Channels;
using AgentHub.Core.Documents;

namespace AgentHub.Server.Desk;

/// <summary>
/// Sends all desks when colleagues or queues changed, at most twice a second: one agent's state is on everybody's desk, and
/// nobody needs another's state sooner.
/// </summary>
internal sealed class DeskNeighbourhood(DeskConnections connections, DeskSurroundings surroundings, DocumentFeeds feeds, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);
    private readonly Channel<bool> _touched = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Colleagues or queues changed; cheap.</summary>
    public void Touch() => _touched.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _touched.Reader.WaitToReadAsync(stoppingToken))
            {
                _touched.Reader.TryRead(out _);
                surroundings.Refresh();
                // Read again, not announced: nothing of their own changed.
                foreach (var person in connections.Present) feeds.Refresh(DocumentNames.Desk(person));
                await Task.Delay(Pace, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }
}
