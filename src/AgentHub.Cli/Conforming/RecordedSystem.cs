using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Testing;

namespace AgentHub.Cli;

/// <summary>The system behind a file, as far as the file's fixtures tell.</summary>
internal sealed class RecordedSystem : IConformedSystem
{
    private readonly List<RecordedAnswer> _answers = [];

    private RecordedSystem(AdapterPlan plan, AdapterSettings settings, AdapterSample sample) =>
        (Plan, Settings, Sample, Tokens) = (plan, settings, sample, plan.Http.Auth.Tokens is { } tokens ? new Uri(settings.BaseUrl, tokens.Url) : null);

    public AdapterPlan Plan { get; }

    public TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    /// <summary>Made-up settings: nobody is asked.</summary>
    public AdapterSettings Settings { get; }

    /// <summary>Whom the fixtures know.</summary>
    public AdapterSample Sample { get; }

    /// <summary>Where access tokens would come from; null when there is no such place.</summary>
    private Uri? Tokens { get; }

    public string? Lacks(string check) => check switch
    {
        nameof(AdapterConformance.A_customer_is_found_by_each_key_the_adapter_says_it_can_search) or nameof(AdapterConformance.A_server_that_ignores_the_filter_puts_nobody_elses_records_before_the_agent)
            when Sample.Keys.Intersect(Sample.UnknownKeys).Any() => "not every kind of key is recorded for one customer",
        nameof(AdapterConformance.A_key_that_two_share_finds_both) when Sample.SharedKey is null => "no key that two customers share is recorded",
        nameof(AdapterConformance.A_long_history_is_read_page_by_page_and_cut_at_a_hundred) when Sample.Prolific is null => "no history longer than a page is recorded",
        _ => null,
    };

    public PlayedSystem Play(ServerMode mode) => mode == ServerMode.SmallPages
        ? throw new NotCheckedException("recorded answers are one page each; only a live system shows its pages") : new RecordedPlay(this, mode, Tokens);

    /// <summary>What was recorded for exactly this request; null when nothing was.</summary>
    public string? Answer(HttpRequestMessage request, string body) => _answers.FirstOrDefault(a => a.IsFor(request, body))?.Given;

    /// <summary>What a system answers that pays no heed to what is asked: everybody's rows.</summary>
    public string? Whatever(HttpRequestMessage request, string body) => (_answers.FirstOrDefault(a => a.IsFor(request, body)) ?? _answers.FirstOrDefault(a => a.IsLike(request)))?.Everybody;

    /// <summary>Reads the fixtures and finds out which request each answers.</summary>
    /// <exception cref="NotDoneException">There is none, or none can be read.</exception>
    public static async Task<RecordedSystem> ReadAsync(AdapterPlan plan, string folder, TimeProvider time, CancellationToken cancellationToken)
    {
        var missed = YamlAdapterTests.Run(plan, folder).Count(t => !t.Passed);
        if (missed > 0) throw new NotDoneException($"{Words.Count(missed, "test")} of the file missed; run agenthub adapter test first.");
        var tests = plan.Lists.Values.SelectMany(c => c.Tests.Select(t => (Capability: c, Test: t, Given: Parse(folder, t.Given)))).ToList();
        if (tests.Count == 0) throw new NotDoneException("the file holds no recorded answers; make some with agenthub adapter record.");
        var settings = new AdapterSettings { SystemId = plan.Id, BaseUrl = plan.BaseUrl ?? new Uri($"https://{plan.Http.AllowHosts[0]}/"), Values = plan.Settings.ToDictionary(s => s, s => "made-up-" + s) };
        var system = new RecordedSystem(plan, settings, SampleOf(plan, tests, settings));
        foreach (var (capability, test, given) in tests) await system.AddAsync(plan, capability, test, given, time, cancellationToken);
        return system;
    }

    // The adapter itself says what it asks for a fixture.
    private async Task AddAsync(AdapterPlan plan, CapabilityPlan capability, FixturePlan test, JsonElement given, TimeProvider time, CancellationToken cancellationToken)
    {
        var listener = new Listener(Tokens);
        using var client = new HttpClient(listener);
        var asked = new Asked { Keys = test.Key is { } key ? [key] : [], Customer = test.Customer ?? (test.Key is null ? null : "nobody"), Invoice = test.Invoice, Rows = PageRequest.Most };
        var only = plan with { Lists = new Dictionary<Capability, CapabilityPlan> { [capability.Capability] = capability }, Writes = new Dictionary<Capability, WritePlan>(), Health = null };
        await foreach (var _ in new Questions(only, YamlAdapter.Create(only, Settings, client, time), asked, time).AskAsync(cancellationToken))
        {
        }
        if (listener.Heard is { } heard)
            _answers.Add(new(heard.Method, heard.Address, heard.Body, [.. new[] { test.Key?.Value, test.Customer, test.Invoice }.OfType<string>()], given.GetRawText(), OtherRows.Beside(given, capability, test)));
    }

    private static AdapterSample SampleOf(AdapterPlan plan, List<(CapabilityPlan Capability, FixturePlan Test, JsonElement Given)> tests, AdapterSettings settings)
    {
        var unknown = new Dictionary<KeyKind, string> { [KeyKind.CustomerNumber] = "9990000001", [KeyKind.Email] = "nobody@example.com", [KeyKind.Phone] = "+441632960999" };
        var kinds = plan.Lists.TryGetValue(Capability.FindCustomers, out var find) ? find.Requests.Select(r => r.Key!.Value).Distinct().ToList() : [];
        var found = tests.Where(t => t.Test.Key is not null)
            .Select(t => (Key: t.Test.Key!.Value, Record: YamlAdapterTests.Records(t.Capability, t.Test, t.Given, Run(plan)) is IReadOnlyList<FoundCustomer> and [var only] ? only : null)).Where(f => f.Record is not null).ToList();
        // Whom most of the fixtures are about, of equals the one recorded last.
        var customer = tests.Select(t => t.Test.Customer).Concat(found.Select(f => f.Record!.RecordId)).OfType<string>().GroupBy(c => c).Reverse().MaxBy(g => g.Count())?.Key ?? "nobody";
        var keys = found.Where(f => f.Record!.RecordId == customer).Select(f => f.Key).DistinctBy(k => k.Kind).ToList();
        var name = found.Where(f => f.Record!.RecordId == customer).Select(f => f.Record!.Name).FirstOrDefault(n => n.Length > 4);
        // Where notes go to tickets only, they need one of hers.
        var tickets = plan.Writes.GetValueOrDefault(Capability.AddNote)?.Ticket is null ? null
            : tests.Where(t => t.Capability.Capability == Capability.Tickets).SelectMany(t => AnswerRows.In(t.Given, t.Capability, Run(plan)).Select(r => (Ticket)t.Capability.Map.Read(r, Run(plan)))).ToList();
        return new()
        {
            TicketForNotes = tickets is null ? null : tickets.FirstOrDefault(t => t.CustomerId == customer)?.Id ?? "recorded-ticket",
            TicketOfOther = tickets is null ? null : tickets.FirstOrDefault(t => t.CustomerId != customer)?.Id ?? "recorded-foreign-ticket",
            Customer = new(customer), Other = new(Like(customer, "recorded-other", 1)), Nobody = new(Like(customer, "recorded-nobody", 2)),
            Keys = [.. keys, .. kinds.Except(keys.Select(k => k.Kind)).Select(k => new CustomerKey(k, unknown[k]))],
            SharedKey = tests.Where(t => t.Test.Key is not null && YamlAdapterTests.Records(t.Capability, t.Test, t.Given, Run(plan)) is IReadOnlyList<FoundCustomer> { Count: 2 }).Select(t => t.Test.Key).FirstOrDefault(),
            UnknownKeys = [.. kinds.Select(k => new CustomerKey(k, unknown[k]))],
            Secrets = [.. settings.Values.Values, .. name is null ? Array.Empty<string>() : [name]],
        };
    }

    // Where ids are numbers, others are numbers too: a word would not even be asked for.
    private static string Like(string id, string word, int number) => id.All(char.IsAsciiDigit) ? $"{999_000 + number}" : word;

    internal static MapRun Run(AdapterPlan plan) => new(new() { MaxSteps = plan.Http.MaxSteps }, CancellationToken.None);

    private static JsonElement Parse(string folder, string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, file)), new JsonDocumentOptions { MaxDepth = 32 });
        return document.RootElement.Clone();
    }
}
