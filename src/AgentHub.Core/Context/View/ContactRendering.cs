using AgentHub.Abstractions;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Core.Context.View;

/// <summary>Renders the parts of a contact's document. Pure; each part rests on little, so that one can be rendered alone.</summary>
public static class ContactRendering
{
    /// <summary>The whole document.</summary>
    public static Wire.ContactDocument Document(ContactView view) => new()
    {
        Contact = Head(view),
        Identity = Identity(view),
        Facts = Facts(view),
        Alerts = Alerts(view),
        Conflicts = Conflicts(view),
        Facets = Facets(view).ToDictionary(f => f.Name),
        Timeline = Timeline(view),
        Sources = Sources(view),
        Agents = Agents(view),
    };

    public static Wire.ContactHead Head(ContactView view) => HeadView.Of(view);

    public static Wire.Identity Identity(ContactView view) => IdentityView.Of(view);

    public static Dictionary<string, Wire.Fact> Facts(ContactView view) => FactsView.Of(view);

    public static Dictionary<string, Wire.Alert> Alerts(ContactView view) => AlertsView.Of(view);

    public static Dictionary<string, Wire.FieldConflict> Conflicts(ContactView view) => ConflictsView.Of(view);

    /// <summary>True when the words of an alert change with the minute.</summary>
    public static bool AlertsTick(ContactView view) => AlertsView.Ticks(view);

    public static Wire.Timeline Timeline(ContactView view) => TimelineView.Of(view);

    public static Dictionary<string, Wire.Source> Sources(ContactView view) => SourcesView.Of(view);

    public static Dictionary<string, Wire.ContactAgent> Agents(ContactView view) => AgentsView.Of(view);

    /// <summary>Name of a facet in the document.</summary>
    public static string NameOf(Capability capability) => FacetsView.NameOf(capability);

    /// <summary>Name of an opened invoice in the document.</summary>
    public static string NameOf(FacetPart part) => FacetsView.DetailName(part);

    /// <summary>The facet of a capability; null when no connected system has it.</summary>
    public static Wire.Facet? Facet(ContactView view, Capability capability) => FacetsView.Of(view, capability);

    /// <summary>An invoice that was opened.</summary>
    public static Wire.Facet Detail(ContactView view, FacetPart part) => FacetsView.Detail(view, part);

    /// <summary>Invoices that were opened and belong to the caller as linked now, in the order they were opened.</summary>
    public static IEnumerable<FacetPart> Opened(ContactView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Context.All<FacetPart>()
            .Where(p => p.Capability == Capability.InvoiceDetail && view.Systems.Any(s => s.Id == p.System) && view.Caller.LinkOf(p.System).RecordId == p.RecordId)
            .OrderBy(p => p.Stamp.Asking);
    }

    private static IEnumerable<Wire.Facet> Facets(ContactView view) => SystemView.FacetCapabilities
        .Select(c => FacetsView.Of(view, c)).OfType<Wire.Facet>().Concat(Opened(view).Select(p => FacetsView.Detail(view, p)));
}
