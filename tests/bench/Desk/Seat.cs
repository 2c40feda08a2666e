using System.Text.Json;

namespace AgentHub.Bench.Desk;

/// <summary>One signed-in agent with the desk open.</summary>
internal sealed class Seat : IAsyncDisposable
{
    private readonly DeskSocket _socket;
    private readonly Task _reading;

    private readonly HttpClient _http;

    private Seat(string agent, DeskSocket socket, HttpClient http)
    {
        Agent = agent;
        _http = http;
        _socket = socket;
        _reading = Facets.ReadAsync(socket);
    }

    /// <summary>Id of the agent.</summary>
    public string Agent { get; }

    /// <summary>What arrives at this desk.</summary>
    public FacetWatch Facets { get; } = new();

    public static async Task<Seat> TakeAsync(string agent, Uri server, CancellationToken cancellationToken)
    {
        var cookies = await SignIn.AsAsync(agent, server, cancellationToken);
        var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(5) };
        return new Seat(agent, await DeskSocket.ConnectAsync(cookies, server, cancellationToken), http);
    }

    /// <summary>How each part of a contact stands when it is read once, not waited for: tells a lost message from a lost answer.</summary>
    public async Task<string> ReadAsync(string contactId)
    {
        using var document = JsonDocument.Parse(await _http.GetStringAsync($"/api/contacts/{contactId}/context"));
        return string.Join(", ", FacetWatch.States(document.RootElement.GetProperty("body")).Select(p => $"{p.Part} {p.State}"));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _socket.DisposeAsync();
        await _reading.ContinueWith(_ => { }, TaskScheduler.Default);
    }
}
