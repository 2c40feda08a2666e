using AgentHub.Abstractions;
using AgentHub.Adapters.HubSpot;
using AgentHub.Sandbox.Tests.Contracts;

namespace AgentHub.Adapters.Tests;

// What HubSpot's adapter asks beside what every adapter is asked above. Pipelines, tasks, invoices and payments are described on the
// vendor's pages (crm-pipelines-v3/guide, crm/tasks, commerce/invoices, commerce/payments) but in none of the files at hand.
public sealed partial class VendorRequestTests
{
    [ContractFact]
    public async Task HubSpot_knows_every_request_of_its_lists_of_its_search_and_of_its_tickets()
    {
        var tap = new RequestTap { InnerHandler = new SocketsHttpHandler { UseProxy = false } };
        using var client = new HttpClient(tap) { BaseAddress = new Uri(sandbox.Address, "hubspot") };
        var adapter = new HubSpotAdapterFactory().Create(
            new() { SystemId = "x", BaseUrl = client.BaseAddress, Values = new Dictionary<string, string> { ["Token"] = "sandbox-hubspot-token", ["Timeline"] = "notes, calls" } }, client);
        var (maria, aoife, stop) = (new CustomerRef("10101"), new CustomerRef("10401"), CancellationToken.None);

        Assert.True((await adapter.As<IListAccounts>()!.ListAccountsAsync(aoife, PageRequest.First, stop)).IsFound);
        Assert.True((await adapter.As<IListTimeline>()!.ListTimelineAsync(maria, PageRequest.First, stop)).IsFound);
        Assert.True((await adapter.As<ISearch>()!.SearchAsync("Okafor", PageRequest.First, stop)).IsFound);
        Assert.True((await adapter.As<ICommentTicket>()!.CommentTicketAsync(
            new() { Customer = maria, TicketId = "30005512", Body = "b", ToCustomer = false, IdempotencyKey = "c", At = DateTimeOffset.UnixEpoch.AddYears(50) }, stop)).IsFound);
        Assert.True((await adapter.As<IChangeTicketStatus>()!.ChangeTicketStatusAsync(new() { Customer = maria, TicketId = "30005512", Status = TicketStatus.Pending }, stop)).IsFound);
        var second = (await adapter.As<IListTickets>()!.ListTicketsAsync(maria, new(1), stop)).Next;
        Assert.True((await adapter.As<IListTickets>()!.ListTicketsAsync(maria, new(1, second), stop)).IsFound);

        AssertKnownToHubSpot(tap.Requests);
        Assert.Contains(tap.Requests, r => r.Uri.AbsolutePath.EndsWith("/associations/contacts/companies/batch/read", StringComparison.Ordinal));
        Assert.Contains(tap.Requests, r => r.Uri.AbsolutePath.EndsWith("/companies/batch/read", StringComparison.Ordinal));
    }

    private static readonly string[] FromPagesOnly = ["/crm/v3/pipelines/", "/objects/invoices", "/objects/line_items", "/associations/invoices/", "/objects/commerce_payments", "/objects/orders", "/cms/v3/site-search/"];

    private static void AssertKnownToHubSpot(IEnumerable<RequestTap.Sent> sent)
    {
        var apis = new[] { "contacts", "companies", "tickets", "notes", "calls", "associations-v4" }.Select(VendorContracts.HubSpot).ToList();
        foreach (var request in sent.Where(r => !FromPagesOnly.Any(p => r.Uri.AbsolutePath.Contains(p, StringComparison.Ordinal)))) AssertKnown(request, "/hubspot", apis, isStrict: true);
    }
}
