using System.Collections.Immutable;
using AgentHub.Abstractions;
using AgentHub.Core.Context;
using AgentHub.Core.Context.Caller;
using AgentHub.Core.Context.Facets;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Context.View;
using AgentHub.Core.Interactions;
using AgentHub.Testing;
using AgentHub.Testing.Systems;

namespace AgentHub.Core.Tests.Context.View;

/// <summary>A contact whose questions are answered one by one, in any order, and seen by any audience.</summary>
internal sealed class FilledContext
{
    private static readonly IFactHash Hash = new FactHash(new byte[32]);
    private readonly InMemoryContextStore _store = new();
    private long _asking;

    public FilledContext(ContactState contact, DateTimeOffset now, CalderVale? systems = null)
    {
        (Contact, Now) = (contact, now);
        World = systems ?? new(contact.StartedAt, Time);
        Views = [.. World.Systems.All.Select(SystemView.Of)];
    }

    public ManualTime Time { get; } = new();
    public ContactState Contact { get; set; }
    public DateTimeOffset Now { get; set; }
    public CalderVale World { get; }
    public ImmutableArray<SystemView> Views { get; set; }

    public ViewSettings Settings { get; } = new()
    {
        Facts = new("GB"), Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), Currency = "GBP",
        EnoughFor = ["general questions", "billing", "changes to the account"],
    };

    public async Task<StoredContext> ContextAsync() =>
        await _store.ReadAsync(Contact.Id, CancellationToken.None) ?? new("e", 0, ImmutableDictionary<string, ContextPart>.Empty);

    public async Task PutAsync(ContextPart part) => await _store.PutAsync(Contact.Id, part, CancellationToken.None);

    public long NextAsking() => ++_asking;

    /// <summary>Answers everything that follows from what is known, always taking one of the open questions by <paramref name="choose"/>.</summary>
    public async Task<FilledContext> FillAsync(Func<int, int>? choose = null)
    {
        while (await OpenAsync() is { Count: > 0 } open) await open[choose?.Invoke(open.Count) ?? 0]();
        return this;
    }

    /// <summary>As one audience sees it.</summary>
    public async Task<ContactView> ViewAsync(Audience audience)
    {
        var context = await ContextAsync();
        return new()
        {
            Contact = Contact, Caller = Caller(context), Context = context, Systems = Views, Settings = Settings, Now = Now, Audience = audience,
            NameOf = a => a.Value switch { "dana" => "Dana Whitfield", "ravi" => "Ravi Menon", var other => other },
        };
    }

    private Identification Caller(StoredContext context) => new CallerMemo(Settings.Facts, who => "c" + Hash.Of("candidate", who)[..10])
        .Evaluate(Contact, context, [.. Views.Select(v => v.Search)]);

    private async Task<List<Func<Task>>> OpenAsync()
    {
        var context = await ContextAsync();
        var caller = Caller(context);
        var open = new List<Func<Task>>();
        foreach (var question in caller.Questions.Where(q => context.Find<FindPart>(FindPart.FieldOf(q.System, q.Key)) is null)) open.Add(() => SearchAsync(question));
        foreach (var link in caller.Links.Values.Where(l => l.Status == LinkStatus.Linked))
            foreach (var capability in SystemView.FacetCapabilities.Where(c => Views.Single(v => v.Id == link.System).Can.Contains(c)))
                if (context.Find<FacetPart>(FacetPart.FieldOf(capability, link.System, null))?.RecordId != link.RecordId)
                    open.Add(() => ReadAsync(new(link.System, capability, link.RecordId!)));
        return open;
    }

    private async Task SearchAsync(SearchQuestion question)
    {
        var system = World.Systems.All.Single(s => s.Id == question.System);
        var answer = await system.AskAsync(Capability.FindCustomers, c => ((IFindCustomers)system.Adapter).FindCustomersAsync(question.Key, c), CancellationToken.None);
        ImmutableArray<FoundCustomer> people = answer.IsFound ? KeyMatch.Recheck(answer.Value, question.Key, "GB") : [];
        await PutAsync(new FindPart
        {
            Stamp = new(NextAsking(), 2), System = question.System, Key = question.Key, Phase = AskPhase.Answered, People = people, AskedAt = Now, AsOf = Now,
            Outcome = answer.IsFound && people.IsEmpty ? Outcome.NotFound : answer.Outcome, Took = TimeSpan.FromMilliseconds(180),
        });
    }

    public async Task ReadAsync(CopyKey key)
    {
        var system = World.Systems.All.Single(s => s.Id == key.System);
        var asked = FacetPhases.Asked(key, NextAsking(), Now, null, true, 0);
        await PutAsync(FacetPhases.Answered(asked, await AnswerAsync(system, key) with { AsOf = Now, Took = TimeSpan.FromMilliseconds(180) }, null));
    }

    private static async Task<FacetAnswer> AnswerAsync(Core.Adapters.IConnectedSystem system, CopyKey key)
    {
        var customer = new CustomerRef(key.About);
        var none = CancellationToken.None;
        return (key.Capability, system.Adapter) switch
        {
            (Capability.Profile, IGetProfile a) => RowRecheck.Profile(await a.GetProfileAsync(customer, none), key.About, d => Hash.Of("dob", d.ToString("yyyy-MM-dd"))),
            (Capability.Orders, IListOrders a) => RowRecheck.Orders(await a.ListOrdersAsync(customer, PageRequest.First, none), key.About),
            (Capability.Invoices, IListInvoices a) => RowRecheck.Invoices(await a.ListInvoicesAsync(customer, PageRequest.First, none), key.About),
            (Capability.Tickets, IListTickets a) => RowRecheck.Tickets(await a.ListTicketsAsync(customer, PageRequest.First, none), key.About),
            (Capability.InvoiceDetail, IGetInvoice a) => RowRecheck.Detail(await a.GetInvoiceAsync(customer, key.ItemId!, none), key.About, key.ItemId!),
            _ => throw new InvalidOperationException($"{key.Capability} of {key.System} is no facet."),
        };
    }
}
