using System.Diagnostics;
using AgentHub.Bench.Desk;

namespace AgentHub.Bench.Peers;

/// <summary>
/// The real server. The clock starts just before the <c>queued</c> event is sent — the caller is known by then, so that is
/// what starts the work — and a part has arrived when it was read from the agent's socket.
/// </summary>
/// <remarks>Calls go to the agents in turn; they may be made at the same time.</remarks>
internal sealed class AgentHubPeer : IPeer, IAsyncDisposable
{
    private const string Queue = "Billing";

    private readonly ServerProcess _server;
    private readonly HttpClient _http;
    private readonly BenchSwitch _switch;
    private readonly List<Seat> _seats = [];
    private int _calls;

    private AgentHubPeer(ServerProcess server)
    {
        _server = server;
        _http = new HttpClient { BaseAddress = server.Address };
        _switch = new BenchSwitch(_http);
    }

    public string Name => "AgentHub";

    public TimeSpan Cpu => _server.Process.Cpu;

    /// <summary>Memory of the server now.</summary>
    public long ResidentBytes => _server.Process.ResidentBytes;

    /// <summary>Starts the server and signs the agents in.</summary>
    /// <param name="settings">Of the server; the agents are among them.</param>
    /// <param name="agents">Ids.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<AgentHubPeer> StartAsync(IReadOnlyDictionary<string, string> settings, IReadOnlyList<string> agents, CancellationToken cancellationToken)
    {
        var peer = new AgentHubPeer(await ServerProcess.StartAsync(settings, cancellationToken));
        try
        {
            foreach (var agent in agents) peer._seats.Add(await Seat.TakeAsync(agent, peer._server.Address, cancellationToken));
            return peer;
        }
        catch
        {
            await peer.DisposeAsync();
            throw;
        }
    }

    public async Task<PeerCall> CallAsync(string customer, IReadOnlySet<string> wanted, CancellationToken cancellationToken)
    {
        var n = Interlocked.Increment(ref _calls);
        var seat = _seats[n % _seats.Count];
        string contact = $"con_bench{n}", interaction = $"int_bench{n}";
        await AnnounceAsync(contact, customer, cancellationToken);
        var arrivals = seat.Facets.WhenArrivedAsync(contact, wanted, cancellationToken);
        var began = Stopwatch.GetTimestamp();
        await _switch.SendAsync(contact, "contact.queued", new { queue = Queue }, cancellationToken);
        var accepted = Stopwatch.GetTimestamp();
        await _switch.SendAsync(contact, "interaction.offered", new { interactionId = interaction, agentId = seat.Agent, queue = Queue, kind = "queue" }, cancellationToken);
        var call = new PeerCall(customer, began, await ArrivedAsync(arrivals, seat, contact)) { Accepted = accepted, Offered = accepted };
        await EndAsync(contact, interaction, cancellationToken);
        return call;
    }

    private static async Task<IReadOnlyDictionary<string, long>> ArrivedAsync(Task<IReadOnlyDictionary<string, long>> arrivals, Seat seat, string contact)
    {
        try
        {
            return await arrivals;
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message} Read over HTTP: {await seat.ReadAsync(contact)}.", late);
        }
    }

    /// <summary>The caller rings, and tells the automated attendant account number and PIN.</summary>
    private async Task AnnounceAsync(string contact, string customer, CancellationToken cancellationToken)
    {
        await _switch.SendAsync(contact, "contact.started", new { channel = "voice", direction = "inbound", from = "+44" + customer, to = "08081570100" }, cancellationToken);
        await _switch.SendAsync(contact, "fact.given", new { key = "account.number", value = customer, by = "customer", channel = "ivr" }, cancellationToken);
        await _switch.SendAsync(contact, "identity.verified", new { level = 2, method = "pin", result = "passed", by = "ivr" }, cancellationToken);
    }

    private async Task EndAsync(string contact, string interaction, CancellationToken cancellationToken)
    {
        await _switch.SendAsync(contact, "interaction.missed", new { interactionId = interaction }, cancellationToken);
        await _switch.SendAsync(contact, "contact.ended", new { by = "caller" }, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var seat in _seats) await seat.DisposeAsync();
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
