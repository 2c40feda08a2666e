using AgentHub.Abstractions;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Context.Asking;

/// <summary>When a contact's context changes by time alone: something is asked again, a proof expires, a promise is missed.</summary>
internal static class NextWake
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(1);

    /// <summary>The first such time after <paramref name="now"/>, or null when there is none within a day.</summary>
    public static DateTimeOffset? After(DateTimeOffset now, ContactState state, StoredContext? context)
    {
        var times = Times(state, context).Where(t => t > now && t - now < Furthest).ToArray();
        return times.Length == 0 ? null : times.Min();
    }

    private static IEnumerable<DateTimeOffset> Times(ContactState state, StoredContext? context)
    {
        if (state.Verification.ExpiresAt is { } expires) yield return expires;
        foreach (var part in context?.All<FindPart>() ?? [])
            if (part.RetryAt is { } retry) yield return retry;
        foreach (var part in context?.All<FacetPart>() ?? [])
        {
            if (part.RetryAt is { } retry) yield return retry;
            foreach (var ticket in part.Data?.Tickets ?? [])
                if (ticket.DueAt is { } due) yield return due + TimeSpan.FromMilliseconds(1);
        }
    }
}
