using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Server.Intake;
using AgentHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Intake;

/// <summary>More is sent than can be stored: some are asked to wait before memory grows, and none is lost.</summary>
public sealed class BackPressureTests
{
    [Fact]
    public async Task While_nothing_can_be_stored_memory_does_not_grow_with_what_is_sent()
    {
        const int senders = 1500;
        var ledger = new HeldLedger();
        await using var intake = new IntakeServer(s => s.With("AgentHub:Intake:MaxConcurrentPerSource", "64").With("AgentHub:Intake:MaxBytesPerSource", "2097152")
            .With("AgentHub:Intake:MaxBytesInAll", "4194304").With(ledger.Replace));
        await IntakeServer.ProblemAsync(await intake.SendAsync("{}")); // everything is loaded before memory is compared
        var gate = intake.Server.Services.GetRequiredService<IntakeGate>();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var held = new List<Task<HttpResponseMessage>>();
        var refused = new List<(HttpStatusCode Status, string? RetryAfter)>(); // not the answers: they hold on to what was sent
        for (var i = 0; i < senders; i++)
        {
            var sending = intake.SendAsync(Large(intake, $"e{i}"));
            if (await Task.WhenAny(sending, ledger.WhenArrivedAsync(held.Count + 1)) != sending) held.Add(sending);
            else
            {
                using var answer = await sending;
                refused.Add((answer.StatusCode, answer.Headers.RetryAfter?.ToString()));
            }
        }
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        var waiting = gate.Bytes;
        ledger.Release();
        var answers = await Task.WhenAll(held);

        Assert.InRange(held.Count, 30, 64);
        Assert.InRange(waiting, 1, 2_097_152);
        Assert.True(grown < 48 * 1024 * 1024, $"{senders} events of 60 KB ({senders * 60 / 1024} MB) were sent and {held.Count} taken, and memory grew by {grown / 1024 / 1024} MB.");
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.All(refused, r => Assert.Equal((HttpStatusCode.TooManyRequests, "1"), r));
        Assert.Equal(0, gate.Bytes);
    }

    [Fact]
    public async Task Under_load_every_acknowledged_event_is_stored_once_and_every_refused_one_can_be_sent_again()
    {
        const int senders = 24, each = 40;
        var ledger = new CountingLedger();
        await using var intake = new IntakeServer(s => s.With("AgentHub:Intake:MaxConcurrentPerSource", "8").With("AgentHub:Intake:MaxBytesInAll", "8388608").With(ledger.Replace));
        var refusals = 0;
        var acknowledged = new ConcurrentBag<string>();

        await Task.WhenAll(Enumerable.Range(0, senders).Select(sender => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                var id = $"s{sender}-{i}";
                while (true)
                {
                    var response = i % 10 == 9 ? await intake.SendBatchAsync(Large(intake, id), Large(intake, id + "b")) : await intake.SendAsync(Large(intake, id));
                    if (response.IsSuccessStatusCode) break;
                    Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
                    Assert.NotNull(response.Headers.RetryAfter);
                    Interlocked.Increment(ref refusals);
                    await Task.Yield();
                }
                acknowledged.Add(id);
                if (i % 10 == 9) acknowledged.Add(id + "b");
            }
        })));

        Assert.Equal(senders * (each + (each / 10)), acknowledged.Count);
        Assert.Equal(acknowledged.Order(StringComparer.Ordinal), ledger.Stored.Order(StringComparer.Ordinal));
        Assert.InRange(ledger.MostAtOnce, 1, 8);
        Assert.True(refusals > 0, "Nobody was asked to wait: the load was too small to say anything.");
    }

    [Fact]
    public async Task A_batch_waits_for_places_for_all_its_events()
    {
        var ledger = new HeldLedger();
        await using var intake = new IntakeServer(s => s.With("AgentHub:Intake:MaxConcurrentPerSource", "3").With(ledger.Replace));
        var first = intake.SendBatchAsync(intake.Started("e1"), intake.Started("e2"));
        await ledger.WhenWaitingAsync(2);

        var second = await intake.SendBatchAsync(intake.Started("e3"), intake.Started("e4"));
        ledger.Release();

        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await intake.SendBatchAsync(intake.Started("e3"), intake.Started("e4"))).StatusCode);
    }

    [Fact]
    public async Task A_source_that_floods_leaves_the_others_their_places()
    {
        var ledger = new HeldLedger();
        const string webSecret = "the-secret-of-the-website-long-enough-too";
        await using var intake = new IntakeServer(s => s.With("AgentHub:Intake:MaxConcurrentPerSource", "2")
            .With("AgentHub:Intake:Sources:web:Source", "/web/main").With("AgentHub:Intake:Sources:web:Secret", webSecret).With(ledger.Replace));
        var held = new[] { intake.SendAsync(intake.Started("e1")), intake.SendAsync(intake.Started("e2")) };
        await ledger.WhenWaitingAsync(2);

        var flood = await intake.SendAsync(intake.Started("e3"));
        var fact = intake.Fact("postcode", "CV1 4QT", "w1");
        fact["source"] = "/web/main";
        var web = intake.SendAsync(fact.ToJsonString(), webSecret);
        await ledger.WhenWaitingAsync(1);
        ledger.Release();

        Assert.Equal(HttpStatusCode.TooManyRequests, flood.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await web).StatusCode);
        await Task.WhenAll(held);
    }

    [Fact]
    public async Task A_source_with_a_rate_is_told_when_its_next_request_is_due()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 12, 9, 0, 0, TimeSpan.Zero));
        await using var intake = new IntakeServer(s => s.At(time).With("AgentHub:Intake:Sources:test:MaxRequestsPerMinute", "12"));

        var burst = new[] { await intake.SendAsync(intake.Started("e1")), await intake.SendAsync(intake.Started("e2")) };
        var third = await intake.SendAsync(intake.Started("e3"));
        time.Advance(TimeSpan.FromSeconds(5));
        var later = await intake.SendAsync(intake.Started("e3"));

        Assert.All(burst, r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
        Assert.Equal((HttpStatusCode.TooManyRequests, "5"), (third.StatusCode, third.Headers.RetryAfter!.ToString()));
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public void A_bound_never_lets_more_in_than_it_has()
    {
        var bound = new Bound(1000);
        var most = 0L;
        Parallel.For(0, 20_000, i =>
        {
            var amount = 1 + (i % 400);
            if (!bound.TryTake(amount)) return;
            InterlockedMax(ref most, bound.Taken);
            bound.Return(amount);
        });

        Assert.InRange(most, 1, 1000);
        Assert.Equal(0, bound.Taken);
    }

    private static JsonObject Large(IntakeServer intake, string id)
    {
        var json = intake.Event(EventTypes.ContactAbandoned, new { }, id, id);
        json["data"]!["padding"] = new string('x', 60_000);
        return json;
    }

    private static void InterlockedMax(ref long most, long value)
    {
        for (var seen = Volatile.Read(ref most); value > seen;)
        {
            var was = Interlocked.CompareExchange(ref most, value, seen);
            if (was == seen) return;
            seen = was;
        }
    }

    /// <summary>Remembers what was stored, and how many appends were under way at a time.</summary>
    private sealed class CountingLedger : IContactLedger
    {
        private readonly InMemoryContactLedger _inner = new();
        private int _now;
        private long _most;

        public ConcurrentBag<string> Stored { get; } = [];

        public long MostAtOnce => Volatile.Read(ref _most);

        public void Replace(IServiceCollection services) => services.AddSingleton<IContactLedger>(this);

        public async Task<Appended> AppendAsync(ContactEvent contactEvent, CancellationToken cancellationToken)
        {
            InterlockedMax(ref _most, Interlocked.Increment(ref _now));
            try
            {
                await Task.Yield();
                var appended = await _inner.AppendAsync(contactEvent, cancellationToken);
                if (!appended.Duplicate) Stored.Add(contactEvent.Id);
                return appended;
            }
            finally
            {
                Interlocked.Decrement(ref _now);
            }
        }

        public Task<ContactState?> FindAsync(ContactId contact, CancellationToken cancellationToken) => _inner.FindAsync(contact, cancellationToken);

        public Task<ContactState?> FindByInteractionAsync(InteractionId interaction, CancellationToken cancellationToken) => _inner.FindByInteractionAsync(interaction, cancellationToken);

        public Task<IReadOnlyList<ContactState>> OpenAsync(int limit, CancellationToken cancellationToken) => _inner.OpenAsync(limit, cancellationToken);

        public Task<IReadOnlyList<ContactState>> RecordedSinceAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
            _inner.RecordedSinceAsync(since, limit, cancellationToken);

        public Task<IReadOnlyList<ContactState>> WithFactAsync(string key, string hash, DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
            _inner.WithFactAsync(key, hash, since, limit, cancellationToken);
    }
}
