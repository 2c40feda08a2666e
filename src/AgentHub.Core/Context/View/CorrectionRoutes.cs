using System.Collections.Immutable;
using AgentHub.Abstractions;
using AgentHub.Core.Context.Wire;

namespace AgentHub.Core.Context.View;

/// <summary>How a system is told that it holds something wrong. The one place that knows; a system that is read only is left alone here.</summary>
public static class CorrectionRoutes
{
    private const string TicketDesk = "tickets";
    private static readonly string[] Details = ["email", "phone", "address"];

    /// <summary>How this system is told about this field.</summary>
    /// <param name="field">Name of the field, as in the profile.</param>
    /// <param name="system">Its id.</param>
    /// <param name="systems">All, in configured order.</param>
    public static CorrectionRoute Of(string field, string system, ImmutableArray<SystemView> systems) => systems.FirstOrDefault(s => s.Id == system) switch
    {
        { IsReadOnly: true } => CorrectionRoute.ReadOnly,
        { } known when known.Can.Contains(Capability.UpdateContactDetails) && Details.Contains(field) => CorrectionRoute.Written,
        _ => Desk(systems) is null ? CorrectionRoute.Nowhere : CorrectionRoute.Task,
    };

    /// <summary>Where tasks go: the first ticket desk that takes tickets, else any system that does; null when there is none.</summary>
    public static SystemView? Desk(ImmutableArray<SystemView> systems)
    {
        var desks = systems.Where(s => !s.IsReadOnly && s.Can.Contains(Capability.CreateTicket)).ToArray();
        return Array.Find(desks, s => s.Kind == TicketDesk) ?? desks.FirstOrDefault();
    }
}
