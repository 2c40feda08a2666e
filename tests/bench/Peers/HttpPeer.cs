using System.Diagnostics;
using AgentHub.Bench.Children;

namespace AgentHub.Bench.Peers;

/// <summary>An endpoint that answers once, with everything.</summary>
internal sealed class HttpPeer(string name, ChildProcess process, HttpClient http, string path) : IPeer
{
    public string Name { get; } = name;

    public TimeSpan Cpu => process.Cpu;

    public async Task<PeerCall> CallAsync(string customer, IReadOnlySet<string> wanted, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var body = await http.GetByteArrayAsync($"{path}/{customer}", cancellationToken);
        var ended = Stopwatch.GetTimestamp();
        PartsOfAnswer.Check(body, wanted, Name);
        return new PeerCall(customer, began, wanted.ToDictionary(w => w, _ => ended));
    }
}
