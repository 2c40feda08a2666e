using System.Globalization;
using AgentHub.Abstractions;
using AgentHub.Core.Context.Caller;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Context.View;
using AgentHub.Core.Interactions;
using AgentHub.Server.Interactions.Actions;

namespace AgentHub.Server.Context.Actions;

/// <summary>An agent asks a facet again, or opens an invoice.</summary>
internal sealed class AskingAgain(ContextParts parts, SystemViews systems, ContextOptions options, ViewSettings settings, TimeProvider time)
{
    private const string DetailPrefix = "invoiceDetail:";

    /// <summary>Answers as soon as the question is on its way; the document tells the rest.</summary>
    public async Task<Reply> AskAsync(ContactRequest request, string facet)
    {
        var context = await parts.ReadAsync(request.Contact.Id, CancellationToken.None);
        var caller = request.Open.Caller(context);
        if (facet.StartsWith(DetailPrefix, StringComparison.Ordinal)) return Open(request, facet[DetailPrefix.Length..], caller, context);
        if (SystemView.FacetCapabilities.FirstOrDefault(c => ContactRendering.NameOf(c) == facet, Capability.Health) is var capability && capability == Capability.Health)
            return NoSuchFacet();
        if (caller.State == IdentityState.Ambiguous) return NotOpen();
        foreach (var system in systems.Now.Where(s => s.Can.Contains(capability)))
        {
            if (caller.LinkOf(system.Id) is { Status: LinkStatus.Linked, RecordId: { } record }) request.Open.FanOut.AskAgain(system, capability, record, null);
            else request.Open.FanOut.Retry(system.Id);
        }
        return Reply.Empty(202);
    }

    private Reply Open(ContactRequest request, string itemId, Identification caller, StoredContext? context)
    {
        var (systemId, invoiceId) = itemId.IndexOf(':', StringComparison.Ordinal) is > 0 and var at ? (itemId[..at], itemId[(at + 1)..]) : ("", "");
        if (systems.Now.FirstOrDefault(s => s.Id == systemId) is not { } system || !system.Can.Contains(Capability.InvoiceDetail)) return NoSuchFacet();
        if (!caller.IsOpen) return NotOpen();
        if (caller.State != IdentityState.Identified || VerificationLevel.Of(request.Contact.Verification, time.GetUtcNow()) < settings.Needs.Invoices)
            return Reply.Problem(403, "verification-needed", string.Create(CultureInfo.InvariantCulture, $"Invoices are shown from verification level {settings.Needs.Invoices}."));
        if (caller.LinkOf(systemId).RecordId is not { } record || !IsListed(context, systemId, record, invoiceId)) return NoSuchFacet();
        var opened = context?.All<FacetPart>().Where(p => p.Capability == Capability.InvoiceDetail).ToArray() ?? [];
        var isOpen = opened.Any(p => p.System == systemId && p.ItemId == invoiceId && p.RecordId == record);
        if (!isOpen && opened.Length >= options.MaxOpenedInvoices)
            return Reply.Problem(409, "not-possible-now", string.Create(CultureInfo.InvariantCulture, $"At most {options.MaxOpenedInvoices} invoices can be opened in one contact."));
        request.Open.FanOut.AskAgain(system, Capability.InvoiceDetail, record, invoiceId, isOpen);
        return Reply.Empty(202);
    }

    private static bool IsListed(StoredContext? context, string system, string record, string invoice) =>
        context?.Find<FacetPart>(FacetPart.FieldOf(Capability.Invoices, system, null)) is { Data.Invoices: { } invoices } part
        && part.RecordId == record && invoices.Any(i => i.Id == invoice);

    private static Reply NoSuchFacet() => Reply.Problem(404, "no-such-facet", "There is no such facet in this contact.");

    private static Reply NotOpen() => Reply.Problem(409, "not-possible-now", "It is not known yet who is calling; choose or identify the caller first.");
}
