using System.Diagnostics;
using AgentHub.Bench.Desk;

namespace AgentHub.Bench.Peers;

/// <summary>
/// The real server. The clock starts just before the <c>queued</c> event is sent — the caller is known by then, so that is
/// what starts the work — and a part has arrived when it was read from the agent's socket.
/// </summary>
internal sealed class AgentHubPeer : IPeer, IAsyncDisposable
{
    private const string Agent = "dana";
    private const string Queue = "Billing";

    private readonly ServerProcess _server;
    private readonly HttpClient _http;
    private readonly BenchSwitch _switch;
    private readonly DeskSocket _desk;
    private readonly FacetWatch _facets = new();
    private readonly Task _reading;
    private int _calls;

    private AgentHubPeer(ServerProcess server, DeskSocket desk)
    {
        _server = server;
        _http = new HttpClient { BaseAddress = server.Address };
        _switch = new BenchSwitch(_http);
        _desk = desk;
        _reading = _facets.ReadAsync(desk);
    }

    public string Name => "AgentHub";

    public TimeSpan Cpu => _server.Process.Cpu;

    /// <summary>Starts the server and signs one agent in.</summary>
    public static async Task<AgentHubPeer> StartAsync(IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var server = await ServerProcess.StartAsync(settings, cancellationToken);
        try
        {
            var cookies = await SignIn.AsAsync(Agent, server.Address, cancellationToken);
            return new AgentHubPeer(server, await DeskSocket.ConnectAsync(cookies, server.Address, cancellationToken));
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async Task<PeerCall> CallAsync(string customer, IReadOnlySet<string> wanted, CancellationToken cancellationToken)
    {
        var n = ++_calls;
        string contact = $"con_bench{n}", interaction = $"int_bench{n}";
        await _switch.SendAsync(contact, "contact.started", new { channel = "voice", direction = "inbound", from = "+44" + customer, to = "08081570100" }, cancellationToken);
        await _switch.SendAsync(contact, "fact.given", new { key = "account.number", value = customer, by = "customer", channel = "ivr" }, cancellationToken);
        await _switch.SendAsync(contact, "identity.verified", new { level = 2, method = "pin", result = "passed", by = "ivr" }, cancellationToken);
        var arrivals = _facets.WhenArrivedAsync(contact, wanted, cancellationToken);
        var began = Stopwatch.GetTimestamp();
        await _switch.SendAsync(contact, "contact.queued", new { queue = Queue }, cancellationToken);
        var accepted = Stopwatch.GetTimestamp();
        var offered = Stopwatch.GetTimestamp();
        await _switch.SendAsync(contact, "interaction.offered", new { interactionId = interaction, agentId = Agent, queue = Queue, kind = "queue" }, cancellationToken);
        var call = new PeerCall(customer, began, await arrivals) { Accepted = accepted, Offered = offered };
        await _switch.SendAsync(contact, "interaction.missed", new { interactionId = interaction }, cancellationToken);
        await _switch.SendAsync(contact, "contact.ended", new { by = "caller" }, cancellationToken);
        return call;
    }

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        await _reading.ContinueWith(_ => { }, TaskScheduler.Default);
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
