using AgentHub.Testing;

namespace AgentHub.Cli;

/// <summary>The live system behind a file, and what it holds of one customer.</summary>
internal sealed class LiveSystem : IConformedSystem, IDisposable
{
    private readonly HttpMessageInvoker _network;
    private readonly Uri? _tokens;

    private LiveSystem(AdapterPlan plan, AdapterSettings settings, AdapterSample sample, HttpMessageInvoker network)
    {
        (Plan, Settings, Sample, _network) = (plan, settings, sample, network);
        _tokens = TokensOf(plan, settings);
    }

    public AdapterPlan Plan { get; }

    public AdapterSettings Settings { get; }

    public AdapterSample Sample { get; }

    public TimeSpan Patience { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Looks at what the system holds of the customer.</summary>
    /// <param name="plan">The file.</param>
    /// <param name="settings">Complete.</param>
    /// <param name="keys">Keys of one customer, one of each kind; of two customers at most one.</param>
    /// <param name="customer">The record id; null when the keys tell.</param>
    /// <param name="writes">Whether what writes may write: tickets, comments and notes of the customer.</param>
    /// <param name="time">Clock of the adapter.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="NotDoneException">It cannot be told who the customer is.</exception>
    public static async Task<LiveSystem> LookAsync(AdapterPlan plan, AdapterSettings settings, IReadOnlyList<CustomerKey> keys, string? customer, bool writes, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!writes) plan = plan with { Writes = new Dictionary<Capability, WritePlan>() };
        var network = new HttpMessageInvoker(ConnectionOptions.Network(settings.BaseUrl));
        try
        {
            using var client = new HttpClient(new LivePlay(network, ServerMode.Healthy, TokensOf(plan, settings))) { Timeout = TimeSpan.FromMinutes(1) };
            var adapter = YamlAdapter.Create(plan, settings, client, time);
            var (found, shared) = await FindAsync(adapter, keys, cancellationToken);
            var id = customer ?? found.Select(f => f.Record.RecordId).Distinct().ToList() switch
            {
                [var only] => only,
                [] => throw new NotDoneException("no customer was found by the keys that were given; give --phone, --email or --customer-number of one who has records, or --customer with the record id."),
                _ => throw new NotDoneException("the keys belong to several customers; give keys of one, or choose with --customer."),
            };
            var lists = await ListsAsync(adapter, new(id), cancellationToken);
            // Where notes go to customers, a note to a ticket is refused, and rightly so.
            var ticket = !plan.Writes.ContainsKey(Capability.AddNote) || plan.Writes[Capability.AddNote].Ticket is not null ? lists.GetValueOrDefault(Capability.Tickets)?.Take(1).SingleOrDefault() : null;
            var own = found.Where(f => f.Record.RecordId == id).ToList();
            var sample = new AdapterSample
            {
                Customer = new(id), Other = new(Like(id, 1)), Nobody = new(Like(id, 2)),
                Keys = [.. own.Select(f => f.Key)], SharedKey = shared,
                UnknownKeys = [.. adapter.SearchableKeys.Select(k => new CustomerKey(k, k switch { KeyKind.Email => "nobody@example.com", KeyKind.Phone => "+441632960999", _ => "9990000001" }))],
                TicketForNotes = ticket, NothingIn = [.. lists.Where(l => l.Value.Count == 0).Select(l => l.Key)],
                Secrets = [.. settings.Values.Values.Concat(own.Select(f => f.Record.Name)).Where(t => t.Length > 4)],
            };
            return new(plan, settings, sample, network);
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    public string? Lacks(string check) => check switch
    {
        nameof(AdapterConformance.A_hundred_questions_at_once_are_each_answered_with_their_own) => "a live system is not asked a hundred questions at once",
        nameof(AdapterConformance.A_customer_is_found_by_each_key_the_adapter_says_it_can_search) when Sample.Keys.Count < Sample.UnknownKeys.Count =>
            $"give a key of each kind that the file finds by: {string.Join(", ", Sample.UnknownKeys.Select(k => k.Kind).Except(Sample.Keys.Select(k => k.Kind)).Select(Words.Of))}",
        nameof(AdapterConformance.A_key_that_two_share_finds_both) when Sample.SharedKey is null => "no key that two customers share was given",
        nameof(AdapterConformance.A_long_history_is_read_page_by_page_and_cut_at_a_hundred) => "no customer with more than a hundred rows is known",
        nameof(AdapterConformance.Lists_hold_only_what_belongs_to_the_customer) or nameof(AdapterConformance.Lists_come_newest_first_and_open_tickets_before_closed_ones)
            or nameof(AdapterConformance.An_invoice_is_shown_with_its_lines_to_its_own_customer_only) when NothingIn is { } none => $"the customer has nothing in {Words.Of(none)}; choose one who has",
        nameof(AdapterConformance.A_note_that_is_sent_again_is_added_once) when Plan.Writes.GetValueOrDefault(Capability.AddNote)?.Ticket is not null && Sample.TicketForNotes is null => "the customer has no ticket to write on",
        nameof(AdapterConformance.A_comment_that_is_sent_again_is_added_once_and_to_no_ticket_of_somebody_else) when Plan.Writes.ContainsKey(Capability.CommentTicket) && Sample.TicketForNotes is null => "no ticket to write on is known",
        _ => null,
    };

    public PlayedSystem Play(ServerMode mode) => mode switch
    {
        ServerMode.SmallPages => throw new NotCheckedException("a live system chooses the size of its pages itself"),
        ServerMode.IgnoresFilters => throw new NotCheckedException("a live system heeds its filters; agenthub adapter conform without --live checks it on recorded answers"),
        _ => new LivePlay(_network, mode, _tokens),
    };

    public void Dispose() => _network.Dispose();

    /// <summary>A list that the suite must see rows of, and in which the customer has none.</summary>
    private Capability? NothingIn => Sample.NothingIn.Where(c => c is Capability.Orders or Capability.Invoices or Capability.Tickets).Select(c => (Capability?)c).FirstOrDefault();

    /// <summary>Who holds the keys, as far as one does, and the first key that two hold.</summary>
    private static async Task<(List<(CustomerKey Key, FoundCustomer Record)> Found, CustomerKey? Shared)> FindAsync(IAdapter adapter, IReadOnlyList<CustomerKey> keys, CancellationToken cancellationToken)
    {
        var (found, shared) = (new List<(CustomerKey, FoundCustomer)>(), (CustomerKey?)null);
        if (adapter.As<IFindCustomers>() is not { } find) return (found, shared);
        foreach (var key in keys.Where(k => adapter.SearchableKeys.Contains(k.Kind)))
        {
            var answer = await find.FindCustomersAsync(key, cancellationToken);
            if (!answer.IsFound && answer.Outcome != Outcome.NotFound) throw new NotDoneException($"{Words.Of(key.Kind)} {key.Value} could not be asked for: the system {answer.Reason}.");
            if (answer.Value is [var only]) found.Add((key, only));
            else if (answer.Value is [_, _]) shared ??= key;
        }
        return (found, shared);
    }

    /// <summary>Ids of the first rows of every list that the file offers.</summary>
    private static async Task<Dictionary<Capability, IReadOnlyList<string>>> ListsAsync(IAdapter adapter, CustomerRef customer, CancellationToken cancellationToken)
    {
        var lists = new Dictionary<Capability, IReadOnlyList<string>>();
        if (adapter.As<IListOrders>() is { } orders) lists[Capability.Orders] = Ids(await orders.ListOrdersAsync(customer, PageRequest.First, cancellationToken), o => o.Id);
        if (adapter.As<IListInvoices>() is { } invoices) lists[Capability.Invoices] = Ids(await invoices.ListInvoicesAsync(customer, PageRequest.First, cancellationToken), i => i.Id);
        if (adapter.As<IListTickets>() is { } tickets) lists[Capability.Tickets] = Ids(await tickets.ListTicketsAsync(customer, PageRequest.First, cancellationToken), t => t.Id);
        foreach (var list in OwnedLists.Of(adapter)) lists[list.Capability] = Ids(await list.ReadAsync(customer, PageRequest.First, cancellationToken), r => r.Id);
        return lists;
    }

    private static List<string> Ids<T>(Answer<IReadOnlyList<T>> answer, Func<T, string> id) => [.. (answer.Value ?? []).Select(id)];

    /// <summary>An id of the same form that nobody has.</summary>
    private static string Like(string id, int number) => id.All(char.IsAsciiDigit) ? $"{999_000_000 + number}" : Guid.TryParse(id, out _) ? Guid.NewGuid().ToString() : $"{id}-nobody-{number}";

    private static Uri? TokensOf(AdapterPlan plan, AdapterSettings settings) => plan.Http.Auth.Tokens is { } tokens ? new Uri(settings.BaseUrl, tokens.Url) : null;
}
