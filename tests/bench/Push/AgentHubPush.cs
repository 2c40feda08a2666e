using AgentHub.Bench.Desk;
using AgentHub.Bench.Runs;
using AgentHub.Bench.Sockets;

namespace AgentHub.Bench.Push;

/// <summary>
/// The real server. An event is committed, changes the contact's document, and that change is a message: to the agent on whose
/// desk the contact is, or to supervisors who have it open.
/// </summary>
internal sealed class AgentHubPush : IPushPeer
{
    private static readonly SignalRWire Desk = new(opens: false);
    private static readonly SignalRWire Watcher = new(opens: true, closes: "board");

    private readonly ServerProcess _server;
    private readonly HttpClient _http;
    private IReadOnlyDictionary<string, string> _cookies = new Dictionary<string, string>();
    private int _contacts;

    private AgentHubPush(ServerProcess server)
    {
        _server = server;
        _http = new HttpClient { BaseAddress = server.Address };
        Switch = new BenchSwitch(_http);
    }

    public string Name => "AgentHub";

    public TimeSpan Cpu => _server.Process.Cpu;

    public TimeSpan CpuOfOthers => TimeSpan.Zero;

    public BenchSwitch Switch { get; }

    public int MessageBytes
    {
        set { _ = value; }
    }

    /// <summary>Starts the server and signs everybody in.</summary>
    /// <param name="agents">One for each contact of a single desk.</param>
    /// <param name="supervisors">For broadcasts and the board.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<AgentHubPush> StartAsync(IReadOnlyList<string> agents, IReadOnlyList<string> supervisors, CancellationToken cancellationToken)
    {
        var settings = new Dictionary<string, string>(BenchSettings.ServerAlone(agents).Concat(BenchPeople.Settings(supervisors, "Supervisor")));
        var peer = new AgentHubPush(await ServerProcess.StartAsync(settings, cancellationToken));
        try
        {
            peer._cookies = await SignIn.AllAsync([.. agents, .. supervisors], peer._server.Address, cancellationToken);
            return peer;
        }
        catch
        {
            await peer.DisposeAsync();
            throw;
        }
    }

    public async Task<PushAudience> GatherAsync(PushScene scene, CancellationToken cancellationToken)
    {
        var contacts = new List<string>();
        for (var i = 0; i < scene.Contacts; i++) contacts.Add(await StartContactAsync(cancellationToken));
        var single = scene.Watchers == 1;
        if (single) foreach (var (contact, agent) in contacts.Zip(BenchPeople.Agents(scene.Contacts))) await PutOnDeskAsync(contact, agent, cancellationToken);
        var people = single ? BenchPeople.Agents(scene.Contacts) : BenchPeople.Supervisors(scene.Watchers);
        var desks = people.Select((id, i) => ($"contact/{contacts[i % contacts.Count]}", (string?)_cookies[id])).ToList();
        return new(contacts, await Listeners.ConnectAsync(_server.Address, single ? Desk : Watcher, desks, cancellationToken), () => EndAsync(contacts, single, cancellationToken));
    }

    /// <summary>Supervisors with nothing but the board.</summary>
    public Task<Listeners> BoardAsync(int supervisors, CancellationToken cancellationToken) => Listeners.ConnectAsync(_server.Address, Desk,
        [.. BenchPeople.Supervisors(supervisors).Select(id => ("board", (string?)_cookies[id]))], cancellationToken);

    private async Task<string> StartContactAsync(CancellationToken cancellationToken)
    {
        var contact = $"con_push{Interlocked.Increment(ref _contacts)}";
        await Switch.SendAsync(contact, "contact.started", new { channel = "voice", direction = "inbound", from = "+441632960147", to = "08081570100" }, cancellationToken);
        return contact;
    }

    private async Task PutOnDeskAsync(string contact, string agent, CancellationToken cancellationToken)
    {
        await Switch.SendAsync(contact, "contact.queued", new { queue = "Billing" }, cancellationToken);
        await Switch.SendAsync(contact, "interaction.offered", new { interactionId = $"int_{contact}", agentId = agent, queue = "Billing", kind = "queue" }, cancellationToken);
    }

    private async Task EndAsync(IEnumerable<string> contacts, bool onDesks, CancellationToken cancellationToken)
    {
        foreach (var contact in contacts)
        {
            if (onDesks) await Switch.SendAsync(contact, "interaction.missed", new { interactionId = $"int_{contact}" }, cancellationToken);
            await Switch.SendAsync(contact, "contact.ended", new { by = "caller" }, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
