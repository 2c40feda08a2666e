using System.Globalization;
using AgentHub.Abstractions;
using AgentHub.Core.Context.Caller;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Context.View;
using AgentHub.Core.Interactions;
using AgentHub.Server.Adapters.Archives;
using AgentHub.Server.Interactions.Actions;

namespace AgentHub.Server.Context.Actions;

/// <summary>An agent asks a facet again, asks an archive for its share of one, or opens an invoice.</summary>
internal sealed class AskingAgain(ContextParts parts, SystemViews systems, ArchiveUseCounter archiveUses, ContextOptions options, ViewSettings settings, TimeProvider time)
{
    private const string DetailPrefix = "invoiceDetail:";

    /// <summary>Answers as soon as the question is on its way; the document tells the rest.</summary>
    public async Task<Reply> AskAsync(ContactRequest request, string facet)
    {
        var context = await parts.ReadAsync(request.Contact.Id, CancellationToken.None);
        var caller = request.Open.Caller(context);
        if (facet.StartsWith(DetailPrefix, StringComparison.Ordinal)) return Open(request, facet[DetailPrefix.Length..], caller, context);
        var (name, only) = facet.Split(':', 2) is [var first, var second] ? (first, second) : (facet, null);
        if (SystemView.FacetCapabilities.FirstOrDefault(c => ContactRendering.NameOf(c) == name, Capability.Health) is var capability && capability == Capability.Health)
            return NoSuchFacet();
        // An archive is asked by its name only: whoever asks a facet again does not wait for it.
        var asked = systems.Now.Where(s => s.Can.Contains(capability) && (only is null ? s.Archive is null : s.Id == only)).ToArray();
        if (only is not null && asked.Length == 0) return NoSuchFacet();
        if (caller.State == IdentityState.Ambiguous) return NotOpen();
        if (asked is [{ Archive: not null } archive]) return await AskArchiveAsync(request, archive, capability, caller, context);
        foreach (var system in asked)
        {
            if (caller.LinkOf(system.Id) is { Status: LinkStatus.Linked, RecordId: { } record }) request.Open.FanOut.AskAgain(system, capability, record, null);
            else request.Open.FanOut.Retry(system.Id);
        }
        return Reply.Empty(202);
    }

    private async Task<Reply> AskArchiveAsync(ContactRequest request, SystemView archive, Capability capability, Identification caller, StoredContext? context)
    {
        if (!caller.IsOpen) return NotOpen();
        var need = settings.Needs.Of(capability);
        if (need > 0 && (caller.State != IdentityState.Identified || VerificationLevel.Of(request.Contact.Verification, time.GetUtcNow()) < need))
            return Reply.Problem(403, "verification-needed", string.Create(CultureInfo.InvariantCulture, $"This is shown from verification level {need}."));
        var link = caller.LinkOf(archive.Id);
        if (link is { Status: LinkStatus.Linked, RecordId: { } record } && context?.Find<FacetPart>(FacetPart.FieldOf(capability, archive.Id, null)) is { IsAsking: false } part && part.RecordId == record)
            request.Open.FanOut.AskAgain(archive, capability, record, null);
        else if (link.Status is LinkStatus.NoKey or LinkStatus.NoRecord or LinkStatus.Several)
            return Reply.Problem(409, "not-possible-now", $"{archive.Title} cannot be asked: which of its records is the caller's is not known.");
        else request.Open.FanOut.AskArchive(archive, capability);
        await archiveUses.ByAgentAsync(archive.Id, capability, request.Contact.Id);
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
