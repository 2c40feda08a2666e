using System.Collections.Frozen;
using System.Threading.Channels;
using AgentHub.Core.Documents;
using AgentHub.Core.Nodes;
using AgentHub.Server.Context;

namespace AgentHub.Server.Nodes;

/// <summary>
/// Takes in what other nodes told: one name at a time, what came several times once. When news was lost, and every second while
/// there is nobody to bring any, the ledger is asked what changed.
/// </summary>
internal sealed class NewsIn(
    INodeBus bus, INodeLink link, IEnumerable<INewsReader> readers, DocumentChanges documents, OpenContacts contacts, TimeProvider time, ILogger<NewsIn> log)
    : BackgroundService
{
    private const int MaxWaiting = 10_000;
    private const int Batch = 200;
    private const int Together = 4;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>How much is read twice, because nodes' clocks differ and a commit is seen a moment after its time.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(30);

    private readonly FrozenDictionary<NodeNewsKind, INewsReader> _readers = readers.ToFrozenDictionary(r => r.Kind);
    private readonly NewsBox _box = new(MaxWaiting);
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<IDisposable> _listening = [];
    private long _caughtUpAt;   // ticks, UTC
    private bool _owed;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _caughtUpAt = time.GetUtcNow().UtcTicks;
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
            documents.Changed(news.Name);
            return;
        }
        if (news.Kind != NodeNewsKind.Missed && !_readers.ContainsKey(news.Kind)) return;
        _box.Add(_readers.TryGetValue(news.Kind, out var reader) && reader.ReadsAll ? new(news.Kind, "") : news);
        _wake.Writer.TryWrite(true);
    }

    private void Look()
    {
        if (!link.State.IsHealthy || Volatile.Read(ref _owed)) Heard(new(NodeNewsKind.Missed, ""));
        else Volatile.Write(ref _caughtUpAt, time.GetUtcNow().UtcTicks);
    }

    private async Task TakeAsync(IReadOnlyList<NodeNews> news, CancellationToken cancellationToken)
    {
        if (news.Any(n => n.Kind == NodeNewsKind.Missed)) await CatchUpAsync(cancellationToken);
        await Parallel.ForEachAsync(news.Where(n => n.Kind != NodeNewsKind.Missed), new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = cancellationToken },
            (one, token) => new(TryAsync(() => _readers[one.Kind].ReadAsync(one, token), token)));
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref _owed, true);
        var (since, now) = (new DateTimeOffset(Volatile.Read(ref _caughtUpAt), TimeSpan.Zero) - Overlap, time.GetUtcNow());
        var all = true;
        foreach (var reader in _readers.Values) all &= await TryAsync(() => reader.CatchUpAsync(since, cancellationToken), cancellationToken);
        foreach (var contact in contacts.All) documents.Changed(DocumentNames.Contact(contact.Id));
        if (!all) return;
        Volatile.Write(ref _caughtUpAt, now.UtcTicks);
        Volatile.Write(ref _owed, false);
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
