using AgentHub.Abstractions;
using AgentHub.Core;
using AgentHub.Core.Adapters;
using AgentHub.Core.Context.Caller;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Server.Context.Asking;

/// <summary>One search in one system for one contact.</summary>
internal sealed class FindAsking(ContextParts parts, ICopies copies, FindReader reader, ContextOptions options, TimeProvider time)
{
    /// <summary>Takes a young copy; else asks. After the time the desk waits without a word the search counts as slow, and weaker keys are tried.</summary>
    public async Task RunAsync(ContactId contact, IConnectedSystem system, SearchQuestion question, int failures, Action slowSaid, CancellationToken cancellationToken)
    {
        var copy = await copies.FindAsync(CopyKey.OfSearch(question.System, question.Key), cancellationToken);
        var now = time.GetUtcNow();
        var asked = new FindPart
        {
            Stamp = new(parts.NextAsking(), (int)AskPhase.Asked),
            System = question.System,
            Key = question.Key,
            Phase = AskPhase.Asked,
            AskedAt = now,
            Failures = failures,
        };
        if (copy is not null && copy.AsOf >= system.AnswersSince && now - copy.AsOf < (copy.People.IsEmpty ? options.NegativeFor : options.SoftTtl))
        {
            await parts.PutAsync(contact, FromCopy(asked, copy), cancellationToken);
            return;
        }
        await parts.PutAsync(contact, asked, cancellationToken);
        await using var slow = time.CreateTimer(_ => SayThatItIsSlow(contact, asked, slowSaid, cancellationToken), null, system.ShowWithout(Capability.FindCustomers), Timeout.InfiniteTimeSpan);
        var notBefore = now - options.NegativeFor;
        var answer = await reader.ReadAsync(system, question, notBefore > system.AnswersSince ? notBefore : system.AnswersSince, cancellationToken);
        await parts.PutAsync(contact, Answered(asked, answer), cancellationToken);
    }

    private FindPart Answered(FindPart asked, FindAnswer answer) => asked with
    {
        Stamp = asked.Stamp with { Phase = (int)AskPhase.Answered },
        Phase = AskPhase.Answered,
        Outcome = answer.Outcome,
        People = answer.People,
        Total = answer.Total,
        Dropped = answer.Dropped,
        AsOf = answer.AsOf,
        Took = answer.Took,
        Reason = answer.Reason,
        RetryAt = IsOver(answer) ? null : Retries.At(options, asked.Failures + 1, answer.RetryAfter, time.GetUtcNow()),
        Failures = IsOver(answer) ? 0 : asked.Failures + 1,
    };

    /// <summary>True when asking again by itself would change nothing.</summary>
    private static bool IsOver(FindAnswer answer) => answer.IsKnown || answer.Outcome == Outcome.Denied;

    private static FindPart FromCopy(FindPart asked, Copy copy) => asked with
    {
        Stamp = asked.Stamp with { Phase = (int)AskPhase.Answered },
        Phase = AskPhase.Answered,
        Outcome = copy.Outcome,
        Reason = copy.Denied,
        People = copy.People,
        Total = copy.Total,
        Dropped = copy.Dropped,
        AskedAt = copy.AsOf,
        AsOf = copy.AsOf,
    };

    private void SayThatItIsSlow(ContactId contact, FindPart asked, Action slowSaid, CancellationToken wanted)
    {
        if (!wanted.IsCancellationRequested) _ = SlowAsync(contact, asked, slowSaid);
    }

    private async Task SlowAsync(ContactId contact, FindPart asked, Action slowSaid)
    {
        await parts.PutAsync(contact, asked with { Phase = AskPhase.Slow, Stamp = asked.Stamp with { Phase = (int)AskPhase.Slow } }, CancellationToken.None);
        slowSaid();
    }
}
