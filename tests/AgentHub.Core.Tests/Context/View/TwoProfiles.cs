using System.Collections.Frozen;
using AgentHub.Abstractions;
using AgentHub.Core.Context.Facets;
using AgentHub.Core.Context.View;
using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;
using AgentHub.Testing.Systems;

namespace AgentHub.Core.Tests.Context.View;

/// <summary>Maria's call where the ERP has a profile of her too, which differs from the CRM's as a test wants it.</summary>
internal static class TwoProfiles
{
    public static async Task<ContactView> ViewAsync(Func<Profile, Profile> differs, Func<SystemView, SystemView>? system = null)
    {
        var call = MariasCall.Ringing();
        var filled = await new FilledContext(call.Reduce(), call.At(231)).FillAsync();
        filled.Views = [.. filled.Views.Select(v => v.Id == "erp" ? v with { Can = v.Can.Append(Capability.Profile).ToFrozenSet() } : v).Select(system ?? (v => v))];
        var held = filled.World.CrmRecords.Profiles[0] with { CustomerId = CalderVale.Account, Version = "W/1" };
        var asked = FacetPhases.Asked(new("erp", Capability.Profile, CalderVale.Account), filled.NextAsking(), filled.Now, null, true, 0);
        var answer = RowRecheck.Profile(Answer.Found(differs(held)), CalderVale.Account, _ => "") with { AsOf = filled.Now, Took = TimeSpan.FromMilliseconds(900) };
        await filled.PutAsync(FacetPhases.Answered(asked, answer, null));
        return await filled.ViewAsync(Audience.Agent(2));
    }
}
