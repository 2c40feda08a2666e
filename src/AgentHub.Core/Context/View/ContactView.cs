using System.Collections.Immutable;
using AgentHub.Abstractions;
using AgentHub.Core.Context.Caller;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Context.View;

/// <summary>Everything a rendering of one contact rests on, for one audience at one moment. Immutable.</summary>
public sealed record ContactView
{
    public required ContactState Contact { get; init; }
    public required Identification Caller { get; init; }
    public required StoredContext Context { get; init; }
    /// <summary>In configured order.</summary>
    public required ImmutableArray<SystemView> Systems { get; init; }
    public required Func<AgentId, string> NameOf { get; init; }
    public required ViewSettings Settings { get; init; }
    /// <summary>Hub clock, UTC.</summary>
    public required DateTimeOffset Now { get; init; }
    public required Audience Audience { get; init; }

    /// <summary>True when what needs this level may be shown: the caller is identified and has proved as much.</summary>
    public bool Allows(int level) => level == 0 || (Caller.State == IdentityState.Identified && Audience.Level >= level);

    /// <summary>Every system that can feed a facet, in configured order.</summary>
    public IEnumerable<Share> Shares(Capability capability) => Systems.Where(s => s.Can.Contains(capability)).Select(s => ShareOf(s, capability, null));

    /// <summary>One system's share of a facet.</summary>
    public Share ShareOf(SystemView system, Capability capability, string? itemId)
    {
        ArgumentNullException.ThrowIfNull(system);
        var link = Caller.LinkOf(system.Id);
        var part = Context.Find<FacetPart>(FacetPart.FieldOf(capability, system.Id, itemId));
        return new(system, link, part is not null && link.RecordId == part.RecordId ? part : null);
    }

    /// <summary>Rows that may be shown now, with where they are from; nothing while the caller is not open or the level is too low.</summary>
    public IEnumerable<(SystemView System, FacetPart Part, FacetData Data)> Rows(Capability capability)
    {
        if (!Caller.IsOpen || !Allows(Settings.Needs.Of(capability))) yield break;
        foreach (var share in Shares(capability))
            if (share.Part is { Data: { } data } part) yield return (share.System, part, data);
    }

    /// <summary>Title of a system for people.</summary>
    public string TitleOf(string system) => Systems.FirstOrDefault(s => s.Id == system)?.Title ?? system;
}
