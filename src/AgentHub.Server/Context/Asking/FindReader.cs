using System.Collections.Immutable;
using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Core.Context;
using AgentHub.Core.Context.Caller;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Server.Context.Asking;

/// <summary>Asks one system who holds a key, re-checks every record against it, and keeps a copy of a good answer.</summary>
internal sealed class FindReader(ICopies copies, AskOnce once, FactDictionary facts, ContextMeters meters, TimeProvider time, ILogger<FindReader> log)
{
    private readonly SharedAsks<(IConnectedSystem System, CopyKey Key), FindAnswer> _asks = new();

    /// <summary>Joins a question on its way, here or on another node, or asks. Never throws but for cancellation.</summary>
    /// <param name="system">Whom.</param>
    /// <param name="question">Which key.</param>
    /// <param name="notBefore">An answer that another node received earlier will not do.</param>
    /// <param name="cancellationToken">Cancelled when it is no longer wanted.</param>
    public async Task<FindAnswer> ReadAsync(IConnectedSystem system, SearchQuestion question, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        var key = CopyKey.OfSearch(question.System, question.Key);
        try
        {
            return await _asks.AskAsync((system, key), all => once.AskAsync(key, cancel => AskAsync(system, question, cancel), FindAnswer.Of, notBefore, all), cancellationToken);
        }
        // A fault of ours must not leave the desk waiting for ever: it is an answer like another, and asked again.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            log.QuestionFailed(question.System, nameof(Capability.FindCustomers), e);
            return new() { Outcome = Outcome.Unreadable, AsOf = time.GetUtcNow(), Reason = "was not searched, by a fault of AgentHub" };
        }
    }

    private async Task<FindAnswer> AskAsync(IConnectedSystem system, SearchQuestion question, CancellationToken cancellationToken)
    {
        var answer = await CheckedAsync(system, question, cancellationToken);
        meters.Questions.Add(1, new("system", question.System), new("capability", nameof(Capability.FindCustomers)), new("outcome", answer.Outcome.ToString()));
        if (answer.Dropped > 0) log.RowsDropped(question.System, answer.Dropped, nameof(Capability.FindCustomers));
        if (system.IsConnected && answer.ToCopy() is { } copy) await copies.SaveAsync(CopyKey.OfSearch(question.System, question.Key), copy, cancellationToken);
        return answer;
    }

    private async Task<FindAnswer> CheckedAsync(IConnectedSystem system, SearchQuestion question, CancellationToken cancellationToken)
    {
        if (system.Adapter.As<IFindCustomers>() is not { } finder) return new() { Outcome = Outcome.Skipped, AsOf = time.GetUtcNow(), Reason = "cannot be searched" };
        try
        {
            var answer = await system.AskAsync(Capability.FindCustomers, cancel => finder.FindCustomersAsync(question.Key, cancel), cancellationToken);
            ImmutableArray<FoundCustomer> people = answer.IsFound ? KeyMatch.Recheck(answer.Value, question.Key, facts.DefaultCountry) : [];
            return new()
            {
                Outcome = answer.IsFound && people.IsEmpty ? Outcome.NotFound : answer.Outcome,
                People = people,
                Total = answer.IsFound && people.Length == answer.Value.DistinctBy(p => p?.RecordId).Count() ? answer.Total : null,
                Dropped = answer.Dropped + (answer.IsFound ? answer.Value.DistinctBy(p => p?.RecordId).Count() - people.Length : 0),
                AsOf = answer.AsOf,
                Took = answer.Took,
                Reason = answer.Reason,
                RetryAfter = answer.RetryAfter,
            };
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            log.AnswerUnusable(question.System, nameof(Capability.FindCustomers), e);
            return new() { Outcome = Outcome.Unreadable, AsOf = time.GetUtcNow(), Reason = "sent something that is not an answer" };
        }
    }
}
