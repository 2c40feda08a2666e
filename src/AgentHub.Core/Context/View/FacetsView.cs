using System.Globalization;
using System.Text.Json;
using AgentHub.Abstractions;
using AgentHub.Core.Context.Caller;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Core.Context.View;

/// <summary>Renders facets: their state from the shares of all systems, then what may be shown of the rows.</summary>
internal static class FacetsView
{
    /// <summary>Name in the document.</summary>
    public static string NameOf(Capability capability) => JsonNamingPolicy.CamelCase.ConvertName(capability.ToString());

    /// <summary>The facet of a capability; null when no connected system has it.</summary>
    public static Wire.Facet? Of(ContactView view, Capability capability)
    {
        var shares = view.Shares(capability).ToArray();
        return shares.Length == 0 ? null : Of(view, capability, NameOf(capability), TitleOf(capability), shares);
    }

    private static string TitleOf(Capability capability) => capability == Capability.ServiceStatus ? "Service status" : capability == Capability.Timeline ? "Events" : capability.ToString();

    /// <summary>An invoice that was opened.</summary>
    public static Wire.Facet Detail(ContactView view, FacetPart part)
    {
        var system = view.Systems.First(s => s.Id == part.System);
        var number = part.Data?.InvoiceDetail?.Invoice.Number ?? Listed(view, part)?.Number;
        return Of(view, Capability.InvoiceDetail, DetailName(part), number is null || !view.Allows(view.Settings.Needs.Invoices) ? "Invoice" : $"Invoice {number}",
            [view.ShareOf(system, Capability.InvoiceDetail, part.ItemId)]);
    }

    /// <summary>Name of an opened invoice in the document.</summary>
    public static string DetailName(FacetPart part) => $"invoiceDetail:{part.System}:{part.ItemId}";

    private static Invoice? Listed(ContactView view, FacetPart part) =>
        view.Rows(Capability.Invoices).Where(r => r.System.Id == part.System).SelectMany(r => r.Data.Invoices ?? []).FirstOrDefault(i => i.Id == part.ItemId);

    private static Wire.Facet Of(ContactView view, Capability capability, string name, string title, Share[] shares)
    {
        var empty = new Wire.Facet
        {
            Name = name, Title = title, State = Wire.FacetState.Forbidden,
            Sources = new Dictionary<string, Wire.FacetSource>(), Items = new Dictionary<string, Wire.FacetItem>(),
        };
        var need = view.Settings.Needs.Of(capability);
        if (view.Caller.IsOpen && !view.Allows(need)) return empty with { Message = Forbidden(view, need) };
        if (view.Caller.State == IdentityState.Ambiguous)
            return empty with { State = Wire.FacetState.Skipped, Message = "Several people fit. Nothing is opened until one of them is chosen." };
        var sources = shares.Select(s => ShareView.Of(view, s)).ToArray();
        var (items, total, cut) = view.Caller.IsOpen ? FacetRows.Of(view, capability, shares) : ([], null, false);
        var state = FacetStates.Of(sources);
        return empty with
        {
            State = state,
            AsOf = sources.Where(s => s.AsOf is not null && s.State is Wire.FacetSourceState.Fresh or Wire.FacetSourceState.Stale or Wire.FacetSourceState.Empty).Min(s => s.AsOf),
            AskedAt = sources.Where(s => s.State == Wire.FacetSourceState.Loading).Min(s => s.AskedAt) ?? sources.Max(s => s.AskedAt),
            Total = total,
            Cut = cut ? true : null,
            Message = FacetWords.Message(view, state, title, shares, sources),
            Sources = sources.ToDictionary(s => s.System),
            Items = items,
        };
    }

    private static string Forbidden(ContactView view, int need) => view.Caller.State == IdentityState.Candidates
        ? string.Create(CultureInfo.InvariantCulture, $"Shown when it is confirmed who is calling, from verification level {need}.")
        : string.Create(CultureInfo.InvariantCulture, $"Shown from verification level {need}; the caller is at level {view.Audience.Level}.");
}
