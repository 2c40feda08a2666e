using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Adapters.BusinessCentral;
using AgentHub.Adapters.Dataverse;
using AgentHub.Adapters.HubSpot;
using AgentHub.Adapters.Redmine;
using AgentHub.Adapters.RequestTracker;
using AgentHub.Adapters.Salesforce;
using AgentHub.Adapters.Sap;
using AgentHub.Adapters.ServiceNow;
using AgentHub.Adapters.Tests.Documented;
using AgentHub.Adapters.Tryton;
using AgentHub.Adapters.Zendesk;

namespace AgentHub.Adapters.Tests;

/// <summary>A good answer with anything in it replaced is an answer, never an exception, and never somebody else's record.</summary>
public sealed class RubbishPropertyTests
{
    private const int Rounds = 600;
    private static readonly int Seed = Random.Shared.Next();

    private const string Contact = """
        {"total":1,"results":[{"id":"101","updatedAt":"2026-06-25T08:00:00Z","properties":{"firstname":"Maria","account_number":"7730118420","phone":"01632 960147","date_of_birth":"1984-03-12"}}]}
        """;

    private const string Invoices = """
        {"@odata.count":1,"@odata.nextLink":null,"value":[{"id":"1","number":"INV-1","customerNumber":"7730118420","invoiceDate":"2026-10-31","currencyCode":"GBP","totalAmountIncludingTax":412.60,"remainingAmount":1,"status":"Open","lastModifiedDateTime":"2026-10-31T06:00:00Z"}]}
        """;

    private const string Tickets = """
        {"tickets":[{"id":1,"requester_id":101,"subject":"s","status":"open","created_at":"2026-11-10T14:05:00Z","via":{"channel":"email"},"metric_set":{"solved_at":null}}],"users":[{"id":7,"name":"B"}],"meta":{"has_more":false}}
        """;

    private const string RtUsers = """
        {"total":1,"pages":1,"page":1,"items":[{"id":547,"type":"user","Name":"m@example.com","RealName":"Maria","Organization":"7730118420","HomePhone":"01632 960147","_hyperlinks":[{"ref":"self","id":547}]}]}
        """;

    private const string RtTickets = """
        {"total":1,"pages":1,"page":1,"items":[{"id":"5512","Subject":"s","Status":"open","Priority":"0","Created":"2026-11-22T22:01:04Z","Due":"1970-01-01T00:00:00Z","Queue":{"Name":"q"},"Owner":{"Name":"Nobody"},"Requestor":[{"id":547,"type":"user"}]}]}
        """;

    private const string RedmineIssues = """
        {"issues":[{"id":5512,"project":{"id":1,"name":"Tickets"},"status":{"id":2,"name":"In Progress","is_closed":false},"subject":"s","custom_fields":[{"id":1,"value":"m@example.com"},{"id":2,"value":"7730118420"}],"updated_on":"2026-11-23T05:24:19Z"}],"total_count":1}
        """;

    private const string TrytonParties = """
        {"id":1,"result":[{"id":2,"name":"Maria","_timestamp":"1","create_date":{"__class__":"datetime","year":2026,"month":11,"day":25,"hour":1,"minute":38,"second":38},"contact_mechanisms.":[{"id":1,"type":"phone","value":"1"}],"identifiers.":[{"id":1,"code":"7730118420","type":null}],"addresses.":[{"id":2,"street":"x","country.":{"id":1,"code":"GB"}}]}]}
        """;

    private const string ServiceNowCases = """
        {"result":[{"sys_id":{"value":"0000000000000000000000000000d512","display_value":"x"},"number":{"value":"CS1"},"contact":{"value":"6816f79cc0a8016401c5a33be04be401"},"state":{"value":"10"},"active":{"value":"true"},"opened_at":{"value":"2026-11-10 14:05:00"},"description":{"value":"d"}}]}
        """;

    private const string SapInvoices = """
        {"d":{"__count":"1","results":[{"BillingDocument":"90000001","SDDocumentCategory":"M","SoldToParty":"7730118420","BillingDocumentDate":"/Date(1793577600000)/","TotalNetAmount":"343.83","TaxAmount":"68.77","TransactionCurrency":"GBP","OverallBillingStatus":"A","InvoiceClearingStatus":"A","LastChangeDateTime":"/Date(1793577600000+0000)/"}],"__next":null}}
        """;

    [Fact]
    public async Task ServiceNowsCases() => await HoldsAsync(ServiceNowCases, new ServiceNowAdapterFactory(), new() { ["User"] = "u", ["Password"] = "p" }, async adapter =>
    {
        var answer = await ((IListTickets)adapter).ListTicketsAsync(new("6816f79cc0a8016401c5a33be04be401"), PageRequest.First, CancellationToken.None);
        return (answer.Outcome, answer.Value?.All(t => t.CustomerId == "6816f79cc0a8016401c5a33be04be401") ?? true);
    });

    [Fact]
    public async Task SapsBillingDocuments() => await HoldsAsync(SapInvoices, new SapAdapterFactory(), new() { ["User"] = "u", ["Password"] = "p" }, async adapter =>
    {
        var answer = await ((IListInvoices)adapter).ListInvoicesAsync(new("7730118420"), PageRequest.First, CancellationToken.None);
        return (answer.Outcome, answer.Value?.All(i => i.CustomerId == "7730118420") ?? true);
    });

    [Fact]
    public async Task RedminesIssues() => await HoldsAsync(RedmineIssues, new RedmineAdapterFactory(), new() { ["Key"] = "k", ["Project"] = "p", ["NumberField"] = "2" }, async adapter =>
    {
        var answer = await ((IFindCustomers)adapter).FindCustomersAsync(new(KeyKind.CustomerNumber, "7730118420"), CancellationToken.None);
        return (answer.Outcome, answer.Value?.All(c => c.CustomerNumber == "7730118420") ?? true);
    }, request => request.RequestUri!.AbsolutePath.EndsWith("/users/current.json", StringComparison.Ordinal) ? """{"user":{"id":5}}""" : null);

    [Fact]
    public async Task TrytonsParties() => await HoldsAsync(TrytonParties, new TrytonAdapterFactory(), new() { ["User"] = "u", ["Password"] = "p" }, async adapter =>
    {
        var profile = await ((IGetProfile)adapter).GetProfileAsync(new("2"), CancellationToken.None);
        var answer = await ((IFindCustomers)adapter).FindCustomersAsync(new(KeyKind.CustomerNumber, "7730118420"), CancellationToken.None);
        return (answer.Outcome, (answer.Value?.All(c => c.CustomerNumber == "7730118420") ?? true) && profile.Outcome is not Outcome.Refused && profile.Value?.CustomerId is null or "2");
    }, request => request.Headers.Authorization is null ? """{"id":1,"result":[2,"k"]}""" : null);

    [Fact]
    public async Task Contacts() => await HoldsAsync(Contact, new HubSpotAdapterFactory(), new() { ["Token"] = "t" }, async adapter =>
    {
        var answer = await ((IFindCustomers)adapter).FindCustomersAsync(new(KeyKind.CustomerNumber, "7730118420"), CancellationToken.None);
        return (answer.Outcome, answer.Value?.All(c => c.CustomerNumber?.Replace(" ", "") == "7730118420") ?? true);
    });

    [Fact]
    public async Task SalesInvoices() => await HoldsAsync(Invoices, new BusinessCentralAdapterFactory(), new() { ["Token"] = "t", ["CompanyId"] = Guid.Empty.ToString() }, async adapter =>
    {
        var answer = await ((IListInvoices)adapter).ListInvoicesAsync(new("7730118420"), PageRequest.First, CancellationToken.None);
        return (answer.Outcome, answer.Value?.All(i => i.CustomerId == "7730118420") ?? true);
    });

    [Fact]
    public async Task RequestedTickets() => await HoldsAsync(Tickets, new ZendeskAdapterFactory(), new() { ["User"] = "a@b.example", ["Token"] = "t" }, async adapter =>
    {
        var answer = await ((IListTickets)adapter).ListTicketsAsync(new("101"), PageRequest.First, CancellationToken.None);
        return (answer.Outcome, answer.Value?.All(t => t.CustomerId == "101") ?? true);
    });

    [Fact]
    public async Task RequestTrackersUsers() => await HoldsAsync(RtUsers, new RequestTrackerAdapterFactory(), new() { ["Token"] = "t" }, async adapter =>
    {
        var answer = await ((IFindCustomers)adapter).FindCustomersAsync(new(KeyKind.CustomerNumber, "7730118420"), CancellationToken.None);
        return (answer.Outcome, answer.Value?.All(c => c.CustomerNumber == "7730118420") ?? true);
    });

    [Fact]
    public async Task RequestTrackersTickets() => await HoldsAsync(RtTickets, new RequestTrackerAdapterFactory(), new() { ["Token"] = "t" }, async adapter =>
    {
        var answer = await ((IListTickets)adapter).ListTicketsAsync(new("547"), PageRequest.First, CancellationToken.None);
        return (answer.Outcome, answer.Value?.All(t => t.CustomerId == "547") ?? true);
    });

    [Fact]
    public async Task SalesforcesContacts() => await HoldsAsync(Fixture.Answer("Salesforce", "contact"), new SalesforceAdapterFactory(), new() { ["Token"] = "t" }, async adapter =>
    {
        var profile = await ((IGetProfile)adapter).GetProfileAsync(new("003KB000000Maria1Y"), CancellationToken.None);
        var answer = await ((IFindCustomers)adapter).FindCustomersAsync(new(KeyKind.CustomerNumber, "7730118420"), CancellationToken.None);
        return (answer.Outcome, (answer.Value?.All(c => c.CustomerNumber == "7730118420") ?? true) && profile.Value?.CustomerId is null or "003KB000000Maria1Y");
    });

    [Fact]
    public async Task SalesforcesCases() => await HoldsAsync(Fixture.Answer("Salesforce", "cases"), new SalesforceAdapterFactory(), new() { ["Token"] = "t", ["DueField"] = "Promised__c" }, async adapter =>
    {
        var answer = await ((IListTickets)adapter).ListTicketsAsync(new("003KB000000Maria1Y"), PageRequest.First, CancellationToken.None);
        return (answer.Outcome, answer.Value?.All(t => t.CustomerId == "003KB000000Maria1Y") ?? true);
    });

    [Fact]
    public async Task DataversesContacts() => await HoldsAsync(Fixture.Answer("Dataverse", "contacts"), new DataverseAdapterFactory(), new() { ["Token"] = "t", ["CustomerNumberColumn"] = "new_customernumber" }, async adapter =>
    {
        var answer = await ((IFindCustomers)adapter).FindCustomersAsync(new(KeyKind.CustomerNumber, "7730118420"), CancellationToken.None);
        return (answer.Outcome, answer.Value?.All(c => c.CustomerNumber == "7730118420") ?? true);
    });

    [Fact]
    public async Task DataversesIncidents() => await HoldsAsync(Fixture.Answer("Dataverse", "incidents"), new DataverseAdapterFactory(), new() { ["Token"] = "t" }, async adapter =>
    {
        var answer = await ((IListTickets)adapter).ListTicketsAsync(new("contact/c0000000-0000-4000-8000-000000000001"), PageRequest.First, CancellationToken.None);
        return (answer.Outcome, answer.Value?.All(t => t.CustomerId == "contact/c0000000-0000-4000-8000-000000000001") ?? true);
    });

    private static async Task HoldsAsync(string good, IAdapterFactory factory, Dictionary<string, string> values, Func<IAdapter, Task<(Outcome, bool)>> ask,
        Func<HttpRequestMessage, string?>? before = null)
    {
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            var body = Broken(good, random);
            using var client = new HttpClient(new SameAnswer(body, before ?? (_ => null))) { BaseAddress = new Uri("https://vendor.example") };
            var adapter = factory.Create(new() { SystemId = "x", BaseUrl = client.BaseAddress, Values = values }, client);

            var (outcome, isTheirs) = await ask(adapter);

            Assert.True(outcome is Outcome.Found or Outcome.NotFound or Outcome.Unreadable && isTheirs, $"seed {Seed}, round {round}: {outcome} for {body}");
        }
    }

    /// <summary>The text with one to three values replaced, or cut, or with a byte changed.</summary>
    private static string Broken(string good, Random random)
    {
        if (random.Next(4) == 0) return good[..random.Next(good.Length)];
        var root = JsonNode.Parse(good)!;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var places = Places(root).ToList();
            if (places.Count == 0) break;
            var (parent, name, index) = places[random.Next(places.Count)];
            var value = Rubbish(random);
            if (parent is JsonObject o) o[name!] = value;
            else ((JsonArray)parent)[index] = value;
        }
        return root.ToJsonString();
    }

    private static IEnumerable<(JsonNode Parent, string? Name, int Index)> Places(JsonNode node) => node switch
    {
        JsonObject o => o.SelectMany(p => (p.Value is null ? [] : Places(p.Value)).Prepend((o, p.Key, 0))),
        JsonArray a => a.SelectMany((v, i) => (v is null ? [] : Places(v)).Prepend(((JsonNode)a, null, i))),
        _ => [],
    };

    private static JsonNode? Rubbish(Random random) => random.Next(14) switch
    {
        0 => null,
        1 => JsonValue.Create(""),
        2 => JsonValue.Create(new string('9', 40)),
        3 => JsonValue.Create(-1),
        4 => JsonValue.Create(double.MaxValue),
        5 => JsonValue.Create(true),
        6 => new JsonArray(),
        7 => new JsonObject(),
        8 => new JsonArray((JsonNode?)null),
        9 => JsonValue.Create("0001-01-01T00:00:00Z"),
        10 => JsonValue.Create("\u0000\ud83d\ude00"),
        11 => JsonValue.Create("_x0020_"),
        12 => JsonValue.Create(79228162514264337593543950335m),
        _ => JsonValue.Create(random.Next().ToString(CultureInfo.InvariantCulture)),
    };

    private sealed class SameAnswer(string body, Func<HttpRequestMessage, string?> before) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent(before(request) ?? body) });
    }
}
