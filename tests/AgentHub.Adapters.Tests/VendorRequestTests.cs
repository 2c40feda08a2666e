using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;
using AgentHub.Abstractions;
using AgentHub.Adapters.BusinessCentral;
using AgentHub.Adapters.HubSpot;
using AgentHub.Sandbox.Tests.Contracts;

namespace AgentHub.Adapters.Tests;

/// <summary>Every request that an adapter sends is one that its vendor's own API description has.</summary>
public sealed partial class VendorRequestTests(SandboxSystems sandbox) : IClassFixture<SandboxSystems>
{
    private static readonly CustomerKey[] Keys =
        [new(KeyKind.CustomerNumber, "7730118420"), new(KeyKind.Email, "m.okafor@example.com"), new(KeyKind.Phone, "+441632960147")];

    [ContractFact]
    public async Task HubSpot_knows_every_request_of_its_adapter()
    {
        var sent = await SentBy(new HubSpotAdapterFactory(), "hubspot", "10101", null, new() { ["Token"] = "sandbox-hubspot-token" });

        AssertKnownToHubSpot(sent);
        Assert.Contains(sent, r => r.Uri.AbsolutePath.EndsWith("/objects/notes", StringComparison.Ordinal));
    }

    [ContractFact]
    public async Task Business_Central_knows_every_request_of_its_adapter()
    {
        var sent = await SentBy(new BusinessCentralAdapterFactory(), "business-central", "7730118420", null,
            new() { ["Token"] = "sandbox-bc-token", ["CompanyId"] = "6f5c1b8e-0f0e-4c51-9a51-5a6b6f1d0c01" }, item: "1000-E");

        // The file at hand is incomplete: it has neither a single company nor a single invoice, and no OData parameters of sales documents.
        var apis = new[] { "customers", "salesorders", "salesinvoices" }.Select(n => VendorContracts.Yaml("business-central", n)).ToList();
        foreach (var request in sent.Where(r => SetOfDocuments().IsMatch(r.Uri.AbsolutePath))) AssertKnown(request, "/business-central", apis, isStrict: false);
        Assert.All(sent, r => Assert.DoesNotContain('\'', r.Uri.AbsolutePath));
        Assert.Contains(sent, r => r.Method == HttpMethod.Post && r.Uri.AbsolutePath.EndsWith("/salesOrders", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<RequestTap.Sent>> SentBy(
        IAdapterFactory factory, string prefix, string customer, string? ticket, Dictionary<string, string> values, bool hasAddresses = true, string? item = null)
    {
        var tap = new RequestTap { InnerHandler = new SocketsHttpHandler { UseProxy = false } };
        using var client = new HttpClient(tap) { BaseAddress = new Uri(sandbox.Address, prefix) };
        var adapter = factory.Create(new() { SystemId = "x", BaseUrl = client.BaseAddress, Values = values }, client);
        var who = new CustomerRef(customer);
        if (adapter.As<IFindCustomers>() is { } find)
        {
            foreach (var key in Keys) Assert.True((await find.FindCustomersAsync(key, CancellationToken.None)).IsFound);
        }
        if (adapter.As<IGetProfile>() is { } profile) Assert.True((await profile.GetProfileAsync(who, CancellationToken.None)).IsFound);
        if (adapter.As<IListOrders>() is { } orders) Assert.True((await orders.ListOrdersAsync(who, PageRequest.First, CancellationToken.None)).IsFound);
        if (adapter.As<IListTickets>() is { } tickets) Assert.True((await tickets.ListTicketsAsync(who, PageRequest.First, CancellationToken.None)).IsFound);
        if (adapter.As<IListInvoices>() is { } invoices && adapter.As<IGetInvoice>() is { } invoice)
        {
            var newest = (await invoices.ListInvoicesAsync(who, PageRequest.First, CancellationToken.None)).Value![0];
            Assert.True((await invoice.GetInvoiceAsync(who, newest.Id, CancellationToken.None)).IsFound);
        }
        if (adapter.As<IAddNote>() is { } note)
            Assert.True((await note.AddNoteAsync(new() { Customer = who, TicketId = ticket, Body = "b", IdempotencyKey = "k", At = DateTimeOffset.UnixEpoch }, CancellationToken.None)).IsFound);
        if (adapter.As<IUpdateContactDetails>() is { } details)
            Assert.True((await details.UpdateContactDetailsAsync(new() { Customer = who, Phone = "+441632960199", Address = hasAddresses ? new() { Street = "1 New Lane", City = "Calder Vale", Country = "GB" } : null }, CancellationToken.None)).IsFound);
        if (adapter.As<ICreateTicket>() is { } create)
            Assert.True((await create.CreateTicketAsync(new() { Customer = who, Subject = "s", Body = "b", IdempotencyKey = "k" }, CancellationToken.None)).IsFound);
        if (adapter.As<ICommentTicket>() is { } comment && ticket is not null)
            Assert.True((await comment.CommentTicketAsync(new() { Customer = who, TicketId = ticket, Body = "b", ToCustomer = true, IdempotencyKey = "c", At = DateTimeOffset.UnixEpoch }, CancellationToken.None)).IsFound);
        if (adapter.As<IChangeTicketStatus>() is { } status && ticket is not null)
            Assert.True((await status.ChangeTicketStatusAsync(new() { Customer = who, TicketId = ticket, Status = TicketStatus.Pending }, CancellationToken.None)).IsFound);
        if (adapter.As<IListAccounts>() is { } accounts) Assert.Contains((await accounts.ListAccountsAsync(who, PageRequest.First, CancellationToken.None)).Outcome, new[] { Outcome.Found, Outcome.NotFound });
        if (adapter.As<IListDeliveries>() is { } deliveries) Assert.True((await deliveries.ListDeliveriesAsync(who, PageRequest.First, CancellationToken.None)).IsFound);
        if (adapter.As<ICreateOrder>() is { } order && item is not null)
            Assert.True((await order.CreateOrderAsync(new() { Customer = who, Lines = [new(item, 1)], Note = "n", IdempotencyKey = "k" }, CancellationToken.None)).IsFound);
        if (adapter.As<ISearch>() is { } search)
            Assert.Contains((await search.SearchAsync("7730118420", PageRequest.First, CancellationToken.None)).Outcome, new[] { Outcome.Found, Outcome.NotFound });
        if (adapter.As<ICheckHealth>() is { } health) Assert.True((await health.CheckHealthAsync(CancellationToken.None)).IsFound);
        return tap.Requests.ToList();
    }

    private static void AssertKnown(RequestTap.Sent request, string prefix, IReadOnlyList<JsonNode> apis, bool isStrict)
    {
        var path = Uri.UnescapeDataString(request.Uri.AbsolutePath)[prefix.Length..];
        var found = apis.SelectMany(api => ((JsonObject)api["paths"]!).Select(p => (Api: api, Path: p.Key, Item: p.Value!)))
            .Where(p => Regex.IsMatch(path, "^" + Placeholder().Replace(Regex.Escape(p.Path).Replace(@"\{", "{"), "[^/]+") + "$"))
            .OrderBy(p => p.Path.Count(c => c == '{')).FirstOrDefault();
        Assert.True(found.Item is not null, $"{request.Method} {path} is in none of the API files");
        var operation = found.Item[request.Method.Method.ToLowerInvariant()];
        Assert.True(operation is not null, $"{request.Method} is not described for {found.Path}");
        if (!isStrict) return;
        AssertQuery(request, operation);
        AssertBody(request, operation, found.Api);
    }

    private static void AssertQuery(RequestTap.Sent request, JsonNode operation)
    {
        var described = (operation["parameters"] as JsonArray ?? []).Where(p => (string?)p!["in"] == "query").Select(p => (string?)p!["name"]).ToList();
        Assert.All(HttpUtility.ParseQueryString(request.Uri.Query).AllKeys, name => Assert.Contains(name, described));
    }

    private static void AssertBody(RequestTap.Sent request, JsonNode operation, JsonNode api)
    {
        if (operation["requestBody"]?["content"]?["application/json"]?["schema"]?["$ref"] is not { } reference) return;
        var faults = new OpenApiShape(api).Faults(reference.GetValue<string>().Split('/')[^1], JsonNode.Parse(request.Body ?? "null"));
        Assert.True(faults.Count == 0, $"{request.Method} {request.Uri.AbsolutePath}: {string.Join("; ", faults)}");
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\)/(customers|customers\([0-9a-f-]+\)|salesOrders|salesOrders\([0-9a-f-]+\)|salesInvoices)$")]
    private static partial Regex SetOfDocuments();
}
