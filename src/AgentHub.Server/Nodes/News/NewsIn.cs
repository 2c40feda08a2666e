using System.Threading.Channels;
using AgentHub.Core.Documents;
using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;
using AgentHub.Server.Context;

namespace AgentHub.Server.Nodes;

/// <summary>
/// Takes in what other nodes told. When news was lost, and every second while there is nobody to bring any, the ledger's feed
/// is asked what was committed.
/// </summary>
internal sealed class NewsIn(
    INodeBus bus, INodeLink link, ILedgerFeed feed, NewsReaders readers, DocumentChanges documents, OpenContacts contacts, TimeProvider time, ILogger<NewsIn> log)
    : BackgroundService
{
    private const int MaxWaiting = 10_000;
    private const int Batch = 200;
    private const int MoveOnEvery = 10;
    private static readonly NodeNews Missed = new(NodeNewsKind.Missed, "");
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly NewsBox _box = new(MaxWaiting);
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<IDisposable> _listening = [];
    private FeedPosition _position = new(0);
    private int _looks;
    private bool _owed;      // something could not be read and is tried again
    private bool _moveOn;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _position = new(await feed.HeadAsync(cancellationToken));
        _listening.Add(bus.Subscribe(Heard));
        _listening.Add(time.CreateTimer(_ => Look(), null, LookEvery, LookEvery));
        await base.StartAsync(cancellationToken);
    }

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
                if (Interlocked.Exchange(ref _moveOn, false)) await TryAsync(async () => _position.MoveOn(await feed.HeadAsync(stoppingToken)), stoppingToken);
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
        var all = await TryAsync(() => FollowFeedAsync(cancellationToken), cancellationToken);
        all &= await readers.ReadWholeAsync(inFeed: false, cancellationToken);
        foreach (var contact in contacts.All) ((IDocumentChanges)documents).Changed(DocumentNames.Contact(contact.Id));
        Volatile.Write(ref _owed, !all);
    }

    private async Task FollowFeedAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var changes = await feed.SinceAsync(_position.Number, ILedgerFeed.MaxLimit, cancellationToken);
            var head = changes.Gap ? await feed.HeadAsync(cancellationToken) : changes.Changes is [.., var last] ? last.Number : _position.Number;
            var read = changes.Gap ? await readers.ReadWholeAsync(inFeed: true, cancellationToken) : await readers.ReadAsync(LedgerNews.Of(changes), cancellationToken);
            if (!read) throw new InvalidOperationException("Some of what the ledger's feed named could not be read.");
            _position.ReadTo(head);
            if (changes.Changes.Count < ILedgerFeed.MaxLimit || changes.Gap) return;
        }
    }

    private async Task<bool> TryAsync(Func<Task> read, CancellationToken cancellationToken)
    {
        try
        {
            await read();
            return true;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            log.NewsNotRead(e);
            return false;
        }
    }
}
