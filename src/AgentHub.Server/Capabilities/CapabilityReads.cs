using AgentHub.Abstractions;
using AgentHub.Core.Context;
using AgentHub.Core.Context.Caller;
using AgentHub.Core.Context.Facets;
using AgentHub.Server.Interactions.Actions;

namespace AgentHub.Server.Capabilities;

/// <summary>What is read otherwise than as a customer's list.</summary>
internal static class CapabilityReads
{
    public static void MapReads(this RouteGroupBuilder group)
    {
        group.MapGet("/find", FindAsync).Describe<IReadOnlyList<FoundCustomer>>("find", "Customers who hold a key: kind (customerNumber, email, phone) and value.");
        group.MapGet("/profile", ProfileAsync).Describe<Profile>("profile", "Who a customer is; never the date of birth.");
        group.MapGet("/invoices/{invoice}", InvoiceAsync).Describe<InvoiceDetail>("invoiceDetail", "One invoice of a customer with its lines.");
        group.MapGet("/service-status", StatusAsync).Describe<IReadOnlyList<ServiceIncident>>("serviceStatus", "Incidents and planned work that touch a customer or a postcode.");
        group.MapGet("/knowledge", KnowledgeAsync).Describe<IReadOnlyList<KnowledgeArticle>>("knowledge", "Articles that help with a question, best first.");
        group.MapGet("/search", SearchAsync).Describe<IReadOnlyList<SearchHit>>("search", "Records of any kind that a text finds, best first.");
        group.MapGet("/health", (HttpContext http, string system, CapabilityAsking asking) => asking.OneAsync<ICheckHealth, SystemHealth>(http, system, Capability.Health, new(),
            (adapter, token) => adapter.CheckHealthAsync(token), a => a)).Describe<SystemHealth>("health", "Whether the system is there and accepts our credentials.");
    }

    private static Task<Reply> FindAsync(HttpContext http, string system, CapabilityAsking asking, FactDictionary facts)
    {
        var check = new ActionCheck();
        var key = check.Key(http.Request, facts);
        return asking.OneAsync<IFindCustomers, IReadOnlyList<FoundCustomer>>(http, system, Capability.FindCustomers, check,
            (adapter, token) => adapter.FindCustomersAsync(key, token), a => AnswerRecheck.Rows(a, c => KeyMatch.Holds(c, key, facts.DefaultCountry), c => c.RecordId));
    }

    private static Task<Reply> ProfileAsync(HttpContext http, string system, CapabilityAsking asking)
    {
        var check = new ActionCheck();
        var customer = check.Customer(http.Request);
        return asking.OneAsync<IGetProfile, Profile>(http, system, Capability.Profile, check, (adapter, token) => adapter.GetProfileAsync(customer, token), a =>
        {
            var theirs = AnswerRecheck.One(a, p => p.CustomerId == customer.RecordId);
            return theirs.IsFound ? theirs with { Value = theirs.Value with { DateOfBirth = null } } : theirs;
        });
    }

    private static Task<Reply> InvoiceAsync(HttpContext http, string system, string invoice, CapabilityAsking asking)
    {
        var check = new ActionCheck();
        var customer = check.Customer(http.Request);
        check.Text("invoice", invoice, CapabilityQuery.MaxText, required: true);
        return asking.OneAsync<IGetInvoice, InvoiceDetail>(http, system, Capability.InvoiceDetail, check, (adapter, token) => adapter.GetInvoiceAsync(customer, invoice, token),
            a => AnswerRecheck.One(a, d => d.Invoice.CustomerId == customer.RecordId && d.Invoice.Id == invoice));
    }

    private static Task<Reply> StatusAsync(HttpContext http, string system, CapabilityAsking asking)
    {
        var check = new ActionCheck();
        var scope = check.Scope(http.Request);
        return asking.PageAsync<IListServiceIncidents, ServiceIncident>(http, system, Capability.ServiceStatus, check, $"{scope.Customer?.RecordId}\n{scope.Postcode}",
            (adapter, page, token) => adapter.ListServiceIncidentsAsync(scope, page, token), _ => true, i => i.Id);
    }

    private static Task<Reply> KnowledgeAsync(HttpContext http, string system, CapabilityAsking asking)
    {
        var check = new ActionCheck();
        var text = check.Text(http.Request, "text");
        return asking.PageAsync<ISearchKnowledge, KnowledgeArticle>(http, system, Capability.Knowledge, check, text,
            (adapter, page, token) => adapter.SearchKnowledgeAsync(text, page, token), _ => true, a => a.Id);
    }

    private static Task<Reply> SearchAsync(HttpContext http, string system, CapabilityAsking asking)
    {
        var check = new ActionCheck();
        var text = check.Text(http.Request, "text");
        return asking.PageAsync<ISearch, SearchHit>(http, system, Capability.Search, check, text,
            (adapter, page, token) => adapter.SearchAsync(text, page, token), _ => true, h => $"{h.Kind}/{h.Id}");
    }
}
