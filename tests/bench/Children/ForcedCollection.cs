using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;

namespace AgentHub.Bench.Children;

/// <summary>Makes a .NET process collect its garbage, as its diagnostics port lets anybody of the same user do.</summary>
internal static class ForcedCollection
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const long CollectNow = 0x800000; // GCHeapCollectKeyword
    private const int Times = 3;

    /// <summary>Collects three times: what only finalizers keep goes with the second.</summary>
    /// <param name="process">Which.</param>
    /// <param name="each">How long one collection is given.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">The process does not listen on its diagnostics port.</exception>
    public static async Task RunAsync(int process, TimeSpan each, CancellationToken cancellationToken)
    {
        try
        {
            var client = new DiagnosticsClient(process);
            for (var i = 0; i < Times; i++)
            {
                using var session = await client.StartEventPipeSessionAsync([new EventPipeProvider(Runtime, EventLevel.Informational, CollectNow)], requestRundown: false, circularBufferMB: 1, cancellationToken);
                var draining = session.EventStream.CopyToAsync(Stream.Null, cancellationToken);
                await Task.Delay(each, TimeProvider.System, cancellationToken);
                await session.StopAsync(cancellationToken);
                await draining;
            }
        }
        catch (DiagnosticsClientException e)
        {
            throw new InvalidOperationException($"The process {process} could not be made to collect: {e.Message}");
        }
    }
}
