using System.Collections.Immutable;
using AgentHub.Core.Adapters;
using AgentHub.Core.Context.Caller;
using AgentHub.Core.Context.View;

namespace AgentHub.Server.Context;

/// <summary>The connected systems as the context sees them; what does not change is read from the adapters once. Thread safe.</summary>
internal sealed class SystemViews(ISystems systems)
{
    private Snapshot? _last;

    /// <summary>As they are now, in configured order. The same object while nothing changed.</summary>
    public ImmutableArray<SystemView> Now => Current().Views;

    /// <summary>What identification must know of them. The same object while the set of systems stays.</summary>
    public ImmutableArray<SearchableSystem> Searchable => Current().Searchable;

    /// <summary>The system with this id, or null.</summary>
    public IConnectedSystem? Find(string id) => systems.All.FirstOrDefault(s => s.Id == id);

    private Snapshot Current()
    {
        var all = systems.All;
        var last = Volatile.Read(ref _last);
        if (last is not null && last.IsOf(all)) return last;
        var views = last is not null && ReferenceEquals(last.All, all)
            ? ImmutableArray.CreateRange(last.Views.Zip(all, (view, system) => view with { State = system.State }))
            : [.. all.Select(SystemView.Of)];
        var searchable = last is not null && ReferenceEquals(last.All, all) ? last.Searchable : [.. views.Select(v => v.Search)];
        var now = new Snapshot(all, views, searchable);
        Volatile.Write(ref _last, now);
        return now;
    }

    private sealed record Snapshot(IReadOnlyList<IConnectedSystem> All, ImmutableArray<SystemView> Views, ImmutableArray<SearchableSystem> Searchable)
    {
        public bool IsOf(IReadOnlyList<IConnectedSystem> all)
        {
            if (!ReferenceEquals(All, all)) return false;
            for (var i = 0; i < Views.Length; i++)
                if (!ReferenceEquals(Views[i].State, all[i].State)) return false;
            return true;
        }
    }
}
