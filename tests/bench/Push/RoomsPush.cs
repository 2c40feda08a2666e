using System.Globalization;
using AgentHub.Bench.Children;
using AgentHub.Bench.Desk;
using AgentHub.Bench.Sockets;

namespace AgentHub.Bench.Push;

/// <summary>A peer that knows rooms and nothing else: an event's message goes to whoever is in the room of its contact.</summary>
/// <param name="name">As in the tables.</param>
/// <param name="process">Of the peer.</param>
/// <param name="address">Its own.</param>
/// <param name="wire">How it speaks.</param>
/// <param name="redis">What works for it; null for nothing.</param>
internal sealed class RoomsPush(string name, ChildProcess process, Uri address, IWire wire, RedisProcess? redis = null) : IPushPeer
{
    private readonly HttpClient _http = new() { BaseAddress = address };
    private BenchSwitch? _switch;
    private int _rooms;

    public string Name { get; } = name;

    public TimeSpan Cpu => process.Cpu;

    public TimeSpan CpuOfOthers => redis?.Cpu ?? TimeSpan.Zero;

    public BenchSwitch Switch => _switch ??= new(_http);

    public int MessageBytes
    {
        set
        {
            _http.DefaultRequestHeaders.Remove(RawIntake.BytesHeader);
            _http.DefaultRequestHeaders.Add(RawIntake.BytesHeader, value.ToString(CultureInfo.InvariantCulture));
        }
    }

    public async Task<PushAudience> GatherAsync(PushScene scene, CancellationToken cancellationToken)
    {
        var rooms = Enumerable.Range(0, scene.Contacts).Select(_ => $"con_push{++_rooms}").ToList();
        var desks = rooms.SelectMany(r => Enumerable.Repeat((r, (string?)null), scene.Watchers)).ToList();
        return new(rooms, await Listeners.ConnectAsync(address, wire, desks, cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await process.DisposeAsync();
        if (redis is not null) await redis.DisposeAsync();
    }
}
