using AgentHub.Core.Context.Parts;

namespace AgentHub.Server.Context.Asking;

/// <summary>Whether something that was answered is to be asked again now.</summary>
/// <param name="options">Times to live.</param>
/// <param name="now">Hub clock.</param>
/// <param name="refresh">True when an agent is about to look: what is older than its soft time to live is asked again.</param>
/// <param name="systems">Systems whose failures are asked again at once.</param>
/// <param name="orphanedFor">What is being asked for at least so long may be asked by nobody; negative when nothing may. What is asked here is not asked twice.</param>
internal sealed class DueAgain(ContextOptions options, DateTimeOffset now, bool refresh, IReadOnlySet<string> systems, TimeSpan orphanedFor)
{
    /// <summary>A search. Who was found stays found; that nobody was is believed for a while.</summary>
    public bool Is(FindPart part) => part.Phase != AskPhase.Answered ? IsOrphaned(part.AskedAt)
        : part.IsKnown || part.IsDenied ? refresh && part.People.IsEmpty && now - part.AsOf >= options.NegativeFor : IsRetried(part.System, part.RetryAt);

    /// <summary>A facet.</summary>
    public bool Is(FacetPart part) => part.Phase != AskPhase.Answered ? IsOrphaned(part.AskedAt)
        : part.HasFailed ? IsRetried(part.System, part.RetryAt) : refresh && now - part.AsOf >= (part.Data is null ? options.NegativeFor : options.SoftTtl);

    private bool IsOrphaned(DateTimeOffset askedAt) => orphanedFor >= TimeSpan.Zero && now - askedAt >= orphanedFor;

    private bool IsRetried(string system, DateTimeOffset? retryAt) => retryAt <= now || systems.Contains(system);
}
