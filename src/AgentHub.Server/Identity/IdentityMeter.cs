using System.Diagnostics.Metrics;

namespace AgentHub.Server.Identity;

/// <summary>Counts of the door: who came in, who did not, and foreign pages that tried.</summary>
internal sealed class IdentityMeter
{
    private readonly Counter<long> _signIns;
    private readonly Counter<long> _foreign;
    private readonly Counter<long> _tokens;

    public IdentityMeter(IMeterFactory meters)
    {
        var meter = meters.Create("agenthub.identity");
        _signIns = meter.CreateCounter<long>("agenthub.identity.sign_ins", "{sign-in}", "Sign-ins that came back from the provider, by result");
        _foreign = meter.CreateCounter<long>("agenthub.identity.foreign_origins", "{request}", "Requests refused because another site's page sent them");
        _tokens = meter.CreateCounter<long>("agenthub.identity.tokens_refused", "{request}", "Requests refused because their bearer token does not count");
    }

    public void SignedIn() => _signIns.Add(1, new KeyValuePair<string, object?>("result", "ok"));

    public void Refused() => _signIns.Add(1, new KeyValuePair<string, object?>("result", "refused"));

    public void TokenRefused() => _tokens.Add(1);

    public void ForeignOrigin() => _foreign.Add(1);
}
