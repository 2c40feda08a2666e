using System.Globalization;
using System.Threading.Channels;
using AgentHub.Sandbox.Hub;
using AgentHub.Sandbox.Scenarios;
using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Dialling;

/// <summary>The calls placed by hand: several at a time, the newest others kept for reading. Thread safe.</summary>
internal sealed class FreeCalls(ScenarioLibrary library, Runs runs, Callers callers, AgentLines lines, HubClock clock, EventOutbox outbox, SandboxOptions options, TimeProvider time)
    : BackgroundService, ICallHolder
{
    private const int MostKept = 50;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan PatienceWithHub = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly List<FreeCall> _calls = [];

    /// <summary>Says that a call was placed since the beat last began; while none is open nothing beats.</summary>
    private readonly Channel<bool> _placed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<FreeCall> All
    {
        get { lock (_lock) return [.. _calls]; }
    }

    /// <summary>Whose telephones there are: those of every scenario.</summary>
    public IReadOnlyList<SwitchAgent> Agents { get; } = [.. library.All.SelectMany(s => s.Agents).DistinctBy(a => a.Id)];

    public FreeCall? Find(string id) => All.FirstOrDefault(c => c.Id == id);

    public CommandAnswer? Carry(SwitchCommand command) => All.LastOrDefault(c => c.ContactId == command.ContactId)?.Carry(command);

    /// <summary>Places a call.</summary>
    public async Task<DialAnswer> DialAsync(DialRequest request, CancellationToken cancellationToken)
    {
        var faults = new List<Fault>();
        var order = Read(request, faults);
        if (faults.Count > 0) return DialAnswer.Refused(Fault.Answer("The call was not placed", faults));
        if (All.Count(c => !c.IsOver) >= options.MaxFreeCalls)
            return DialAnswer.Refused(Problem.Of(409, "too-many-calls", $"{options.MaxFreeCalls} calls are open; end one first."));
        if (await ReachHubAsync(cancellationToken) is { } problem) return DialAnswer.Refused(Problem.Of(502, "hub-not-answering", problem));
        var call = Make(order);
        lock (_lock)
        {
            _calls.Add(call);
            _placed.Writer.TryWrite(true);
            while (_calls.Count > MostKept && _calls.Find(c => c.IsOver) is { } old) _calls.Remove(old);
        }
        var refusal = call.Start() ?? (order.Keys.IsNothing ? null : call.Key(order.Keys)) ?? (order.Queue is null ? null : call.Queue(order.Queue, order.Ring));
        return refusal is null ? new(call, null) : DialAnswer.Refused(Problem.Of(409, "not-possible-now", refusal));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var _ in _placed.Reader.ReadAllAsync(stoppingToken)) await PlayAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The sandbox stops, and with it the telephone switch that knew these calls.
        }
    }

    /// <summary>Until no call is open any more.</summary>
    private async Task PlayAsync(CancellationToken cancellationToken)
    {
        using var beat = new PeriodicTimer(Beat, time);
        while (All.Any(c => !c.IsOver) && await beat.WaitForNextTickAsync(cancellationToken))
        {
            foreach (var call in All) call.Tick();
        }
    }

    private Order Read(DialRequest request, List<Fault> faults)
    {
        var customer = request.Customer is null ? null : callers.ByKey(request.Customer);
        if (request.Customer is not null && customer is null) faults.Add(new("/customer", $"must be the key of a customer such as maria or c17, is {DialCheck.Shown(request.Customer)}"));
        var typed = string.IsNullOrWhiteSpace(request.From) ? null : request.From.Trim();
        if (request.Withheld && typed is not null) faults.Add(new("/from", "cannot be given for a call whose number is withheld"));
        var from = request.Withheld ? null : DialCheck.Number(typed, "/from", faults) ?? customer?.Phone;
        if (!request.Withheld && typed is null && from is null)
            faults.Add(new("/from", customer is null ? "is missing: choose a customer, type a number, or withhold it" : $"is missing: {customer.Names[0]} has no telephone; type a number, or withhold it"));
        var to = DialCheck.Number(request.To, "/to", faults) ?? library.All[0].Call.To;
        var keys = DialCheck.Keys(request.Keys, faults);
        if (keys is { Account: null } and ({ Pin: not null } or { Born: not null })) faults.Add(new("/keys/account", "is missing: the automated attendant asks for it before a PIN or a date of birth"));
        var caller = customer?.Names[0] ?? typed ?? "Number withheld";
        return new(customer?.Key, new(from, to, from is null ? null : "A", caller), keys, DialCheck.Queue(request.Queue, Agents, faults), DialCheck.Ring(request.Ring, Agents, faults));
    }

    private FreeCall Make(Order order)
    {
        var call = new Call("con_" + NewId(), order.Setup, Agents, library.All[0].Rules, lines, () => "int_" + NewId());
        return new("call_" + NewId(), call, order.Setup, order.Customer, Agents, lines, callers, clock, outbox) { StartedAt = clock.Now };
    }

    /// <summary>Reads the hub's clock and lets it run, unless a scenario holds it.</summary>
    private async Task<string?> ReachHubAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(PatienceWithHub);
        try
        {
            if (!await clock.ReadAsync(patience.Token)) return $"The hub at {options.Hub} does not answer: {clock.Problem}";
            if (clock.HoldsAt is not null && runs.Playing is null) await clock.OrderAsync(new(Release: true), patience.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"The hub at {options.Hub} did not answer in {PatienceWithHub.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s.";
        }
    }

    private static string NewId() => Guid.NewGuid().ToString("N")[..12];

    private sealed record Order(string? Customer, CallSetup Setup, KeyedIn Keys, string? Queue, Ringing Ring);
}

/// <summary>A call that was placed, or why none was.</summary>
internal sealed record DialAnswer(FreeCall? Call, IResult? Problem)
{
    public static DialAnswer Refused(IResult problem) => new(null, problem);
}
