using AgentHub.Abstractions;
using AgentHub.Core.Context.Caller;
using AgentHub.Core.Context.Parts;
using static AgentHub.Core.Context.Wire.FacetSourceState;

namespace AgentHub.Core.Context.View;

/// <summary>Renders what one system did for a facet.</summary>
internal static class ShareView
{
    public static Wire.FacetSource Of(ContactView view, Share share)
    {
        var source = new Wire.FacetSource { System = share.System.Id, Title = share.System.Title, State = Skipped, Archive = ArchiveWords.Of(view, share.System.Archive) };
        if (share.Part is { } part) return Read(source, part, view.Caller.IsOpen);
        if (share.System.Archive is { } archive && share.Link is { Status: LinkStatus.Linked } or { Status: LinkStatus.Searching, Search: null })
            return source with { Reason = ArchiveWords.NotAsked(archive), Askable = view.Caller.IsOpen ? true : null };
        return share.Link.Status switch
        {
            LinkStatus.Linked => source with { State = Loading },
            LinkStatus.Searching => source with { State = Loading, AskedAt = share.Link.Search?.AskedAt },
            LinkStatus.NoRecord => source with { State = Empty, AskedAt = share.Link.Search?.AskedAt, AsOf = share.Link.Search?.AsOf, Reason = "holds no record of the caller" },
            LinkStatus.Several => source with { Reason = "holds several records that fit" },
            LinkStatus.Failed => Failed(source, share.Link.Search),
            _ => source with { Reason = "was not asked: nothing is known to search it by" },
        };
    }

    private static Wire.FacetSource Read(Wire.FacetSource source, FacetPart part, bool isOpen)
    {
        var read = source with
        {
            State = isOpen ? State(part) : part.IsAsking || part.Data is not null ? Loading : State(part),
            AskedAt = part.AskedAt,
            AsOf = isOpen ? part.AsOf : null,
            TookMs = part.Took?.TotalMilliseconds,
            Reason = part.Reason,
            RetryAt = part.RetryAt,
            Dropped = part.Dropped > 0 ? part.Dropped : null,
            Missing = isOpen ? part.Missing : null,
            CopyAsOf = part.HiddenCopyAsOf,
            Askable = source.Archive is not null && !part.IsAsking ? true : null,
        };
        return part.Phase == AskPhase.Slow && read.Reason is null ? read with { Reason = "still waiting" } : read;
    }

    private static Wire.FacetSourceState State(FacetPart part)
    {
        if (part.IsAsking) return part.Data is null ? Loading : Stale;
        if (part.IsDenied) return Denied;
        if (part.HasFailed) return part.Data is not null ? Stale : part.Outcome == Outcome.Skipped ? Skipped : Wire.FacetSourceState.Failed;
        return part.Data is { Count: > 0 } ? Fresh : Empty;
    }

    private static Wire.FacetSource Failed(Wire.FacetSource source, FindPart? search) => source with
    {
        State = search?.Outcome switch { Outcome.Skipped => Skipped, Outcome.Denied => Denied, _ => Wire.FacetSourceState.Failed },
        AskedAt = search?.AskedAt,
        TookMs = search?.Took?.TotalMilliseconds,
        Reason = search?.Reason,
        RetryAt = search?.RetryAt,
        Askable = source.Archive is not null ? true : null,
    };
}
