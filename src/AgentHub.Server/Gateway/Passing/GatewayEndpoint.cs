using AgentHub.Server.Identity;
using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Forwarder;

namespace AgentHub.Server.Gateway.Passing;

/// <summary>Everything under <c>/systems/</c>: looks at a request, passes it on, and says in words what became of it when its system did not answer.</summary>
internal sealed class GatewayEndpoint(CurrentGateway gateway, IHttpForwarder forwarder, Passages passages, InteractionClaims claims, TimeProvider time)
{
    public async Task HandleAsync(HttpContext context)
    {
        var admission = Admissions.Of(context, gateway.Now);
        var (counts, refusal) = admission.Refusal is null ? await claims.ReadAsync(context) : (false, admission.Refusal);
        if (admission.System is not { } system)
        {
            await refusal!.WriteAsync(context);
            return;
        }
        if (refusal is null && system.Health.IsSwitchedOff) refusal = Refusals.SwitchedOff(system);
        if (refusal is null && system.Health.LeftAloneFor is { } left) refusal = Refusals.LeftAlone(system, left);
        var person = context.User.AgentId();
        refusal ??= system.Turns.TryEnter(person, system.Limits.MaxConcurrent, system.Limits.MaxConcurrentPerPerson) switch
        {
            Turn.SystemIsBusy => Refusals.SystemBusy(system),
            Turn.PersonIsBusy => Refusals.PersonBusy(system),
            _ => null,
        };
        if (refusal is not null)
        {
            GatewayMeter.Refused(system.Id, refusal.Name);
            await refusal.WriteAsync(context);
            return;
        }
        try
        {
            await PassAsync(context, admission, system, counts);
        }
        finally
        {
            system.Turns.Leave(person);
        }
    }

    private async Task PassAsync(HttpContext context, Admission admission, ForwardedSystem system, bool counts)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = system.Limits.MaxRequestBytes;
        var since = time.GetTimestamp();
        var passage = passages.Begin(system, admission.Socket);
        GatewayMeter.Began(system.Id);
        try
        {
            var error = await forwarder.SendAsync(context, admission.Address, system.Client, admission.Socket ? system.Socket : system.Request, passage, passage.Expired);
            var end = PassageEnd.Of(context, system, passage, error);
            end.Note(context, system, passage);
            if (!admission.Socket) GatewayMeter.Ended(system.Id, end.Outcome, counts, time.GetElapsedTime(since), passage.Head);
            if (end.Refusal is { } refusal && !context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested) await refusal.WriteAsync(context);
        }
        finally
        {
            GatewayMeter.Left(system.Id);
            passages.Return(passage);
        }
    }
}
