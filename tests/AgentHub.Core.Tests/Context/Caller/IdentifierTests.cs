using System.Collections.Frozen;
using System.Collections.Immutable;
using AgentHub.Abstractions;
using AgentHub.Core.Context.Caller;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Tests.Context.Caller;

public class IdentifierTests
{
    private static readonly CustomerKey Number = new(KeyKind.CustomerNumber, "7730118420");
    private static readonly CustomerKey Email = new(KeyKind.Email, "m.okafor@example.com");
    private static readonly CustomerKey Phone = new(KeyKind.Phone, "+441632960147");

    private static readonly ImmutableArray<SearchableSystem> Systems =
    [
        new("crm", Enum.GetValues<KeyKind>().ToFrozenSet(), null),
        new("erp", Enum.GetValues<KeyKind>().ToFrozenSet(), KeyKind.CustomerNumber),
        new("tickets", Enum.GetValues<KeyKind>().ToFrozenSet(), null),
    ];

    private static FoundCustomer Maria(string id, string? number = "7730118420", string? email = "m.okafor@example.com", string phone = "01632 960147") =>
        new() { RecordId = id, Name = "Maria Okafor", CustomerNumber = number, Emails = email is null ? [] : [email], Phones = [phone] };

    private static FoundCustomer Ann(string id) =>
        new() { RecordId = id, Name = "Ann Hargreaves", CustomerNumber = "7730118556", Emails = ["a.h@example.com"], Phones = ["01632 960147"] };

    /// <summary>Key × strength × number of people who hold it → state.</summary>
    [Theory]
    [InlineData(KeyKind.CustomerNumber, KeyStrength.Strong, 0, IdentityState.Unidentified)]
    [InlineData(KeyKind.CustomerNumber, KeyStrength.Strong, 1, IdentityState.Identified)]
    [InlineData(KeyKind.CustomerNumber, KeyStrength.Strong, 2, IdentityState.Ambiguous)]
    [InlineData(KeyKind.CustomerNumber, KeyStrength.Weak, 0, IdentityState.Unidentified)]
    [InlineData(KeyKind.CustomerNumber, KeyStrength.Weak, 1, IdentityState.Candidates)]
    [InlineData(KeyKind.CustomerNumber, KeyStrength.Weak, 2, IdentityState.Ambiguous)]
    [InlineData(KeyKind.Email, KeyStrength.Medium, 0, IdentityState.Unidentified)]
    [InlineData(KeyKind.Email, KeyStrength.Medium, 1, IdentityState.Identified)]
    [InlineData(KeyKind.Email, KeyStrength.Medium, 2, IdentityState.Ambiguous)]
    [InlineData(KeyKind.Email, KeyStrength.Weak, 1, IdentityState.Candidates)]
    [InlineData(KeyKind.Email, KeyStrength.Weak, 2, IdentityState.Ambiguous)]
    [InlineData(KeyKind.Phone, KeyStrength.Weak, 0, IdentityState.Unidentified)]
    [InlineData(KeyKind.Phone, KeyStrength.Weak, 1, IdentityState.Candidates)]
    [InlineData(KeyKind.Phone, KeyStrength.Weak, 2, IdentityState.Ambiguous)]
    public void A_key_says_as_much_as_its_strength_and_the_number_of_people_who_hold_it(KeyKind kind, KeyStrength strength, int people, IdentityState expected)
    {
        var key = kind switch { KeyKind.CustomerNumber => Number, KeyKind.Email => Email, _ => Phone };
        var holders = Enumerable.Range(0, people).Select(i => Maria($"{101 + i}", kind == KeyKind.CustomerNumber ? Number.Value : $"77301184{20 + i}")).ToArray();

        var result = Evaluate([new(key, strength)], Found("crm", key, holders), Found("erp", key), Found("tickets", key));

        Assert.Equal(expected, result.State);
    }

    [Fact]
    public void A_caller_with_a_withheld_number_and_no_facts_has_no_candidates()
    {
        var result = Evaluate([]);

        Assert.Equal(IdentityState.Unidentified, result.State);
        Assert.Empty(result.Questions);
        Assert.Empty(result.Candidates);
    }

    [Fact]
    public void An_account_number_links_every_system_and_nothing_weaker_is_searched()
    {
        var result = Evaluate([new(Number, KeyStrength.Strong), new(Phone, KeyStrength.Weak)],
            Found("crm", Number, Maria("101")), Found("tickets", Number, Maria("9")));

        Assert.Equal(["101", "7730118420", "9"], result.Links.Values.Select(l => l.RecordId));
        Assert.All(result.Links.Values, l => Assert.Equal((KeyStrength.Strong, "customerNumber"), (l.Strength, l.Method)));
        Assert.DoesNotContain(result.Questions, q => q.Key.Kind == KeyKind.Phone);
    }

    [Fact]
    public void A_record_keyed_by_its_number_is_read_before_any_search_has_answered()
    {
        var result = Evaluate([new(Number, KeyStrength.Strong)]);

        Assert.Equal(IdentityState.Unidentified, result.State);
        Assert.Equal((LinkStatus.Linked, Number.Value), (result.Links["erp"].Status, result.Links["erp"].RecordId));
        Assert.Equal(LinkStatus.Searching, result.Links["crm"].Status);
    }

    [Fact]
    public void Rows_under_the_account_number_identify_the_caller_when_no_search_is_to_be_had()
    {
        var result = Evaluate([new(Number, KeyStrength.Strong)], Records(("erp", Number.Value, true)), Failed("crm", Number), Failed("tickets", Number));

        Assert.Equal(IdentityState.Identified, result.State);
        Assert.Equal(LinkStatus.Failed, result.Links["crm"].Status);
    }

    [Fact]
    public void A_wrong_account_number_lets_the_number_calling_propose_somebody()
    {
        var result = Evaluate([new(Number, KeyStrength.Strong), new(Phone, KeyStrength.Weak)], Records(("erp", Number.Value, null)),
            Found("crm", Number), Found("tickets", Number), Found("crm", Phone, Ann("103")), Found("erp", Phone), Found("tickets", Phone));

        Assert.Equal(IdentityState.Candidates, result.State);
        Assert.Equal("Ann Hargreaves", Assert.Single(result.Candidates).Name);
    }

    [Fact]
    public void A_search_that_hangs_does_not_keep_weaker_keys_from_being_tried()
    {
        var result = Evaluate([new(Email, KeyStrength.Medium), new(Phone, KeyStrength.Weak)],
            Slow("crm", Email), Found("erp", Email), Found("tickets", Email));

        Assert.Contains(result.Questions, q => q.Key == Phone);
    }

    [Fact]
    public void One_person_proposed_by_the_number_calling_is_not_shown_before_every_system_had_its_say()
    {
        var one = Evaluate([new(Phone, KeyStrength.Weak)], Found("crm", Phone, Maria("101")));
        var all = Evaluate([new(Phone, KeyStrength.Weak)], Found("crm", Phone, Maria("101")), Found("erp", Phone), Found("tickets", Phone, Maria("9")), Found("tickets", Number, Maria("9")));

        Assert.Equal(IdentityState.Unidentified, one.State);
        Assert.Equal(IdentityState.Candidates, all.State);
        Assert.All(all.Links.Values, l => Assert.Equal(KeyStrength.Weak, l.Strength));
    }

    [Fact]
    public void Two_people_on_one_number_are_never_opened_and_both_are_proposed()
    {
        var result = Evaluate([new(Phone, KeyStrength.Weak)], Found("crm", Phone, Maria("101"), Ann("103")), Found("erp", Phone), Found("tickets", Phone));

        Assert.Equal(IdentityState.Ambiguous, result.State);
        Assert.Equal(["Maria Okafor", "Ann Hargreaves"], result.Candidates.Select(c => c.Name));
        Assert.DoesNotContain(result.Links.Values, l => l.Status == LinkStatus.Linked);
        Assert.Empty(result.People);
    }

    [Fact]
    public void At_most_five_are_proposed_and_all_are_counted()
    {
        var many = Enumerable.Range(0, 8).Select(i => Maria($"{100 + i}", $"773011{i:0000}")).ToArray();

        var result = Evaluate([new(Phone, KeyStrength.Weak)], Found("crm", Phone, many), Found("erp", Phone), Found("tickets", Phone));

        Assert.Equal(5, result.Candidates.Length);
        Assert.Equal(8, result.Fitting);
        Assert.Equal(5, result.Candidates.Select(c => c.Id).Distinct().Count());
    }

    [Fact]
    public void A_switchboard_counts_as_many_people_as_a_system_says_it_holds()
    {
        var twenty = Enumerable.Range(0, 20).Select(i => Maria($"{100 + i}", $"773011{i:0000}")).ToArray();

        var result = Evaluate([new(Phone, KeyStrength.Weak)], Found("crm", Phone, twenty) with { Total = 60 }, Found("erp", Phone), Found("tickets", Phone));

        Assert.Equal((IdentityState.Ambiguous, 5, 60), (result.State, result.Candidates.Length, result.Fitting));
    }

    [Fact]
    public void A_person_found_by_email_is_looked_up_elsewhere_by_their_customer_number()
    {
        var result = Evaluate([new(Email, KeyStrength.Medium)], Found("crm", Email, Maria("101")), Found("erp", Email), Found("tickets", Email), Found("tickets", Number, Maria("9", email: null)));

        Assert.Equal(("9", KeyStrength.Medium, "customerNumber"), (result.Links["tickets"].RecordId, result.Links["tickets"].Strength, result.Links["tickets"].Method));
        Assert.Equal("7730118420", result.Links["erp"].RecordId);
    }

    [Fact]
    public void A_record_without_number_is_linked_by_an_email_that_exactly_one_record_has()
    {
        var one = Evaluate([new(Number, KeyStrength.Strong)], Found("crm", Number, Maria("101")), Found("tickets", Number), Found("tickets", Email, Maria("9", number: null)));
        var two = Evaluate([new(Number, KeyStrength.Strong)], Found("crm", Number, Maria("101")), Found("tickets", Number), Found("tickets", Email, Maria("9", number: null), Maria("10", number: null)));
        var other = Evaluate([new(Number, KeyStrength.Strong)], Found("crm", Number, Maria("101")), Found("tickets", Number), Found("tickets", Email, Maria("9", number: "1")));

        Assert.Equal((LinkStatus.Linked, KeyStrength.Medium, "email"), (one.Links["tickets"].Status, one.Links["tickets"].Strength, one.Links["tickets"].Method));
        Assert.Equal(LinkStatus.Several, two.Links["tickets"].Status);
        Assert.NotEqual(LinkStatus.Linked, other.Links["tickets"].Status);
    }

    [Fact]
    public void An_agents_choice_decides_and_spreads_to_the_other_systems()
    {
        var confirmed = new ConfirmedIdentity(ImmutableSortedDictionary<string, string>.Empty.Add("crm", "101"), new AgentId("dana"), DateTimeOffset.UnixEpoch);

        var result = Evaluate([new(Phone, KeyStrength.Weak)], confirmed,
            Found("crm", Phone, Maria("101"), Ann("103")), Found("erp", Phone), Found("tickets", Phone), Found("tickets", Number, Maria("9")));

        Assert.Equal((IdentityState.Identified, KeyStrength.Confirmed), (result.State, result.Strength));
        Assert.Equal(new AgentId("dana"), result.Links["crm"].ConfirmedBy);
        Assert.Equal("9", result.Links["tickets"].RecordId);
        Assert.Equal("7730118420", result.Links["erp"].RecordId);
    }

    [Fact]
    public void A_candidate_keeps_its_id_when_another_system_finds_the_same_person()
    {
        var before = Evaluate([new(Phone, KeyStrength.Weak)], Found("crm", Phone, Maria("101"), Ann("103")), Found("erp", Phone), Found("tickets", Phone));
        var after = Evaluate([new(Phone, KeyStrength.Weak)], Found("crm", Phone, Maria("101"), Ann("103")), Found("erp", Phone, Maria("7730118420")), Found("tickets", Phone));

        Assert.Equal(before.Candidates.Select(c => c.Id), after.Candidates.Select(c => c.Id));
        Assert.Equal(["crm", "erp"], after.Candidates[0].Records.Keys);
    }

    /// <summary>Whatever the answers are, asking again with the same answers in another order gives the same result.</summary>
    [Fact]
    public void The_order_of_answers_never_changes_who_the_caller_is()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var keys = new KnownKey[] { new(Number, KeyStrength.Strong), new(Email, KeyStrength.Medium), new(Phone, KeyStrength.Weak) }.Where(_ => random.Next(2) == 0).ToArray();
            var finds = new[] { "crm", "erp", "tickets" }.SelectMany(s => new[] { Number, Email, Phone }.Select(k => RandomFind(random, s, k))).OfType<FindPart>().ToArray();

            var results = Enumerable.Range(0, 5).Select(_ => Evaluate([.. keys.OrderBy(_ => random.Next())], [.. finds.OrderBy(_ => random.Next())])).ToArray();

            Assert.All(results, r => Assert.True(Print(results[0]) == Print(r), $"seed {seed}:\n{Print(results[0])}\n{Print(r)}"));
        }
    }

    private static FindPart? RandomFind(Random random, string system, CustomerKey key) => random.Next(6) switch
    {
        0 => null,
        1 => Failed(system, key),
        2 => Found(system, key),
        3 => Found(system, key, Maria("1"), Ann("2")),
        _ => Found(system, key, random.Next(2) == 0 ? Maria(system == "erp" ? Number.Value : "1", number: random.Next(2) == 0 ? null : Number.Value) : Ann("2")),
    };

    private static string Print(Identification r) =>
        $"{r.State} {r.Strength} links {string.Join(",", r.Links.Values.Select(l => $"{l.System}={l.Status}:{l.RecordId}:{l.Method}:{l.Strength}"))} "
        + $"candidates {string.Join(",", r.Candidates.Select(c => c.Id + c.Name))} ask {string.Join(",", r.Questions.Select(q => $"{q.System}/{q.Key.Kind}").Order())}";

    private static Identification Evaluate(KnownKey[] keys, params FindPart[] finds) => Evaluate(keys, null, null, finds);

    private static Identification Evaluate(KnownKey[] keys, ConfirmedIdentity? confirmed, params FindPart[] finds) => Evaluate(keys, null, confirmed, finds);

    private static Identification Evaluate(KnownKey[] keys, FrozenDictionary<RecordKey, RecordEvidence>? records, params FindPart[] finds) => Evaluate(keys, records, null, finds);

    private static Identification Evaluate(KnownKey[] keys, FrozenDictionary<RecordKey, RecordEvidence>? records, ConfirmedIdentity? confirmed, FindPart[] finds) => Identifier.Evaluate(new()
    {
        Systems = Systems,
        Keys = [.. keys.OrderByDescending(k => k.Strength)],
        Confirmed = confirmed,
        Finds = finds.ToFrozenDictionary(f => new SearchQuestion(f.System, f.Key)),
        Records = records ?? new[] { Systems[1] }.ToFrozenDictionary(s => new RecordKey(s.Id, Number.Value), _ => new RecordEvidence(null, finds.Length > 0, null)),
        DefaultCountry = "GB",
    }, who => "c" + who);

    private static FrozenDictionary<RecordKey, RecordEvidence> Records(params (string System, string Id, bool? Exists)[] records) =>
        records.ToFrozenDictionary(r => new RecordKey(r.System, r.Id), r => new RecordEvidence(r.Exists, true, null));

    private static FindPart Found(string system, CustomerKey key, params FoundCustomer[] people) => Part(system, key) with
    {
        Outcome = people.Length > 0 ? Outcome.Found : Outcome.NotFound, People = [.. people],
    };

    private static FindPart Failed(string system, CustomerKey key) => Part(system, key) with { Outcome = Outcome.TimedOut, Reason = "did not answer in 15 s" };

    private static FindPart Slow(string system, CustomerKey key) => Part(system, key) with { Phase = AskPhase.Slow };

    private static FindPart Part(string system, CustomerKey key) => new()
    {
        System = system, Key = key, Phase = AskPhase.Answered, Stamp = new(1, 2), AskedAt = DateTimeOffset.UnixEpoch, AsOf = DateTimeOffset.UnixEpoch,
    };
}
