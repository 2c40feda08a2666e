using System.Diagnostics.Metrics;

namespace AgentHub.Server.Identity;

/// <summary>Counts of the door: who came in, who did not, and foreign pages that tried.</summary>
internal sealed class IdentityMeter
{
    private readonly Counter<long> _signIns;
    private readonly Counter<long> _foreign;

    public IdentityMeter(IMeterFactory meters)
    {
        var meter = meters.Create("agenthub.identity");
        _signIns = meter.CreateCounter<long>("agenthub.identity.sign_ins", "{sign-in}", "Sign-ins that came back from the provider, by result");
        _foreign = meter.CreateCounter<long>("agenthub.identity.foreign_origins", "{request}", "Requests refused because another site's page sent them");
    }

    public void SignedIn() => _signIns.Add(1, new KeyValuePair<string, object?>("result", "ok"));

    public void Refused() => _signIns.Add(1, new KeyValuePair<string, object?>("result", "refused"));

    public void ForeignOrigin() => _foreign.Add(1);
}
