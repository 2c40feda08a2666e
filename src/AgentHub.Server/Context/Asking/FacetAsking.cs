using AgentHub.Core;
using AgentHub.Core.Adapters;
using AgentHub.Core.Context.Facets;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Server.Context.Asking;

/// <summary>One asking of one capability for one contact, from the first word on the desk to the answer.</summary>
internal sealed class FacetAsking(ContextParts parts, ICopies copies, FacetReader reader, ContextOptions options, ContextMeters meters, TimeProvider time)
{
    /// <summary>Shows a young copy; else asks, shows the last copy meanwhile, and merges the answer whenever it comes.</summary>
    /// <param name="contact">Whose.</param>
    /// <param name="system">Whom to ask.</param>
    /// <param name="key">What.</param>
    /// <param name="wish">How much the answer is wanted.</param>
    /// <param name="failures">Failures in a row before.</param>
    /// <param name="cancellationToken">Cancelled when it is no longer wanted.</param>
    /// <returns>What is shown now.</returns>
    public async Task<FacetPart> RunAsync(ContactId contact, IConnectedSystem system, CopyKey key, AskWish wish, int failures, CancellationToken cancellationToken)
    {
        var copy = await copies.FindAsync(key, cancellationToken);
        var age = copy is null ? TimeSpan.MaxValue : time.GetUtcNow() - copy.AsOf;
        if (copy is not null && wish == AskWish.IfOld && age < Young(copy) && copy.AsOf >= system.AnswersSince) return await WarmAsync(contact, key, copy, cancellationToken);
        var shown = copy is { IsNothing: true } ? null : copy;
        var asked = FacetPhases.Asked(key, parts.NextAsking(), time.GetUtcNow(), shown, wish == AskWish.NowWithAnyCopy || age < options.HardTtl, failures);
        await parts.PutAsync(contact, asked, cancellationToken);
        await using var slow = time.CreateTimer(_ => SayThatItIsSlow(contact, asked, cancellationToken), null, system.ShowWithout(key.Capability), Timeout.InfiniteTimeSpan);
        var notBefore = wish == AskWish.IfOld ? Later(asked.AskedAt - options.NegativeFor, system.AnswersSince) : asked.AskedAt;
        var answer = await reader.ReadAsync(system, key, notBefore, cancellationToken);
        var retryAt = answer.IsKnown ? null : Retries.At(options, failures + 1, answer.RetryAfter, time.GetUtcNow());
        var answered = FacetPhases.Answered(asked, answer, retryAt);
        await parts.PutAsync(contact, answered, cancellationToken);
        return answered;
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private TimeSpan Young(Copy copy) => copy.IsNothing ? options.NegativeFor : options.SoftTtl;

    private async Task<FacetPart> WarmAsync(ContactId contact, CopyKey key, Copy copy, CancellationToken cancellationToken)
    {
        var warm = FacetPhases.Warm(key, parts.NextAsking(), copy);
        await parts.PutAsync(contact, warm, cancellationToken);
        meters.Copies.Add(1, new("system", key.System), new("capability", key.Capability.ToString()));
        return warm;
    }

    private void SayThatItIsSlow(ContactId contact, FacetPart asked, CancellationToken wanted)
    {
        if (!wanted.IsCancellationRequested) _ = parts.PutAsync(contact, FacetPhases.Slow(asked), CancellationToken.None).AsTask();
    }
}
