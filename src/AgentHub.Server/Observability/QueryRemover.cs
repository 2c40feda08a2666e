using System.Diagnostics;
using OpenTelemetry;

namespace AgentHub.Server.Observability;

/// <summary>Takes query strings out of traces: systems of record are searched by phone number and e-mail in them.</summary>
internal sealed class QueryRemover : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        data.SetTag("url.query", null);
        foreach (var name in new[] { "url.full", "http.url", "http.target" })
        {
            if (data.GetTagItem(name) is string address && address.IndexOf('?') is var at and >= 0) data.SetTag(name, address[..at]);
        }
    }
}
