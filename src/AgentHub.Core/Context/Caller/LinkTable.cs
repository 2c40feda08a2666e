using System.Collections.Immutable;
using AgentHub.Abstractions;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Core.Context.Caller;

/// <summary>The links found so far in one evaluation, and the searches they rest on.</summary>
internal sealed class LinkTable(CallerKnowledge knowledge)
{
    private readonly Dictionary<string, SystemLink> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FindPart> _searches = new(StringComparer.Ordinal);
    private readonly HashSet<string> _searching = new(StringComparer.Ordinal);
    private readonly HashSet<string> _several = new(StringComparer.Ordinal);
    private readonly List<SearchQuestion> _questions = [];

    public bool IsLinked(string system) => _links.ContainsKey(system);

    /// <summary>The answer to a search, and the wish that it be made when it was not yet.</summary>
    public FindPart? Ask(string system, CustomerKey key)
    {
        var question = new SearchQuestion(system, key);
        if (!_questions.Contains(question)) _questions.Add(question);
        if (knowledge.Finds.GetValueOrDefault(question) is { } find)
        {
            if (Better(find, _searches.GetValueOrDefault(system))) _searches[system] = find;
            if (find.Phase != AskPhase.Answered) _searching.Add(system);
            return find;
        }
        _searching.Add(system);
        return null;
    }

    public void Link(string system, string record, string method, KeyStrength strength, AgentId? by = null) => _links.TryAdd(system, new()
    {
        System = system,
        Status = LinkStatus.Linked,
        RecordId = record,
        Method = method,
        Strength = strength,
        ConfirmedBy = by,
        Search = _searches.GetValueOrDefault(system),
    });

    public void Several(string system) => _several.Add(system);

    /// <summary>The linked people that are known, by configured order of systems.</summary>
    public ImmutableArray<FoundCustomer> People() =>
        [.. knowledge.Systems.Where(s => IsLinked(s.Id))
            .Select(s => knowledge.Person(new(s.Id, _links[s.Id].RecordId!))).OfType<FoundCustomer>()];

    public ImmutableArray<SearchQuestion> Questions() => [.. _questions];

    public ImmutableSortedDictionary<string, SystemLink> Table() =>
        knowledge.Systems.ToImmutableSortedDictionary(s => s.Id, s => _links.GetValueOrDefault(s.Id) ?? Unlinked(s.Id), StringComparer.Ordinal);

    /// <summary>Nobody is opened: what was found is proposed only.</summary>
    public ImmutableSortedDictionary<string, SystemLink> Closed() =>
        knowledge.Systems.ToImmutableSortedDictionary(s => s.Id, s => Unlinked(s.Id), StringComparer.Ordinal);

    private SystemLink Unlinked(string system)
    {
        var search = _searches.GetValueOrDefault(system);
        return new() { System = system, Search = search, Status = Status(system, search) };
    }

    private LinkStatus Status(string system, FindPart? search)
    {
        if (_several.Contains(system)) return LinkStatus.Several;
        if (_searching.Contains(system)) return LinkStatus.Searching;
        if (search is null) return LinkStatus.NoKey;
        if (!search.IsKnown) return LinkStatus.Failed;
        return search.People.IsEmpty ? LinkStatus.NoRecord : LinkStatus.Several;
    }

    // A failure is worth more words than "holds nobody", and the first key asked more than a later one.
    private static bool Better(FindPart find, FindPart? than) =>
        than is null || (find.Phase == AskPhase.Answered && !find.IsKnown && than.IsKnown);
}
