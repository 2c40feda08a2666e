using System.Threading.Channels;
using AgentHub.Core.Documents;
using AgentHub.Core.Nodes;
using AgentHub.Server.Context;

namespace AgentHub.Server.Nodes;

/// <summary>
/// Takes in what other nodes told. When news was lost, when a node died (which may have committed what it told nobody), and every
/// second while there is nobody to bring any, the ledger's feed is asked what was committed.
/// </summary>
internal sealed class NewsIn(
    INodeBus bus, INodeLink link, IPresence presence, FeedFollower feed, NewsReaders readers, DocumentChanges documents, OpenContacts contacts, TimeProvider time, ILogger<NewsIn> log)
    : BackgroundService, IHostedLifecycleService
{
    private const int MaxWaiting = 10_000;
    private const int Batch = 200;

    /// <summary>In looks; longer than it takes to notice that a node died.</summary>
    private const int MoveOnEvery = 10;

    private static readonly NodeNews Missed = new(NodeNewsKind.Missed, "");
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly NewsBox _box = new(MaxWaiting);
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<IDisposable> _listening = [];
    private int _looks;
    private bool _owed;      // something could not be read and is tried again
    private bool _moveOn;

    /// <summary>Before anybody reads the state that the feed goes on from.</summary>
    public Task StartingAsync(CancellationToken cancellationToken) => feed.BeginAsync(cancellationToken);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _listening.Add(bus.Subscribe(Heard));
        _listening.Add(presence.SubscribeGone(_ => Heard(Missed)));
        _listening.Add(time.CreateTimer(_ => Look(), null, LookEvery, LookEvery));
        await base.StartAsync(cancellationToken);
        Heard(Missed); // what was told between the state's being read and now
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Dispose()
    {
        foreach (var listening in _listening) listening.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _wake.Reader.WaitToReadAsync(stoppingToken))
            {
                _wake.Reader.TryRead(out _);
                while (_box.Take(Batch) is { Count: > 0 } news) await TakeAsync(news, stoppingToken);
                if (Interlocked.Exchange(ref _moveOn, false) && !Volatile.Read(ref _owed) && link.State.IsHealthy) await TryAsync(() => MoveOnAsync(stoppingToken), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private void Heard(NodeNews news)
    {
        if (news.Kind == NodeNewsKind.Document)
        {
            ((IDocumentChanges)documents).Changed(news.Name);
            return;
        }
        if (news.Kind != NodeNewsKind.Missed && readers.Find(news.Kind) is null) return;
        _box.Add(readers.Find(news.Kind) is { ReadsAll: true } ? new(news.Kind, "") : news);
        _wake.Writer.TryWrite(true);
    }

    private void Look()
    {
        if (!link.State.IsHealthy || Volatile.Read(ref _owed)) Heard(Missed);
        else if (++_looks % MoveOnEvery == 0)
        {
            Volatile.Write(ref _moveOn, true);
            _wake.Writer.TryWrite(true);
        }
    }

    private async Task TakeAsync(IReadOnlyList<NodeNews> news, CancellationToken cancellationToken)
    {
        if (news.Contains(Missed)) await CatchUpAsync(cancellationToken);
        // What could not be read is in the feed, or is read whole.
        else if (!await readers.ReadAsync(news, cancellationToken)) Volatile.Write(ref _owed, true);
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var all = await TryAsync(() => feed.CatchUpAsync(cancellationToken), cancellationToken);
        all &= await readers.ReadWholeAsync(inFeed: false, cancellationToken);
        foreach (var contact in contacts.All) ((IDocumentChanges)documents).Changed(DocumentNames.Contact(contact.Id));
        Volatile.Write(ref _owed, !all);
    }

    private async Task<bool> MoveOnAsync(CancellationToken cancellationToken)
    {
        await feed.MoveOnAsync(cancellationToken);
        return true;
    }

    private async Task<bool> TryAsync(Func<Task<bool>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await read();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            log.NewsNotRead(e);
            return false;
        }
    }
}
