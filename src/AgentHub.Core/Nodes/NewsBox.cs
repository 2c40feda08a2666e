namespace AgentHub.Core.Nodes;

/// <summary>
/// News that waits to be sent, or to be looked at, one of each name. It never holds more than a bound: beyond, everything in it becomes the one
/// word that news was missed. Thread safe.
/// </summary>
/// <param name="most">Bound; 1 or more.</param>
public sealed class NewsBox(int most)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(NodeNewsKind Kind, string Name), long> _waiting = [];

    /// <summary>Pieces of news waiting.</summary>
    public int Count
    {
        get { lock (_lock) return _waiting.Count; }
    }

    /// <summary>Adds news; of one name the highest version stays.</summary>
    public void Add(NodeNews news)
    {
        lock (_lock) Add_NeedsLock(news);
    }

    /// <summary>Puts back what could not be dealt with.</summary>
    public void Return(IEnumerable<NodeNews> unsent)
    {
        lock (_lock)
        {
            foreach (var news in unsent) Add_NeedsLock(news);
        }
    }

    /// <summary>Takes out at most so many.</summary>
    public IReadOnlyList<NodeNews> Take(int atMost)
    {
        lock (_lock)
        {
            NodeNews[] taken = [.. _waiting.Take(atMost).Select(w => new NodeNews(w.Key.Kind, w.Key.Name, w.Value))];
            foreach (var news in taken) _waiting.Remove((news.Kind, news.Name));
            return taken;
        }
    }

    private void Add_NeedsLock(NodeNews news)
    {
        if (_waiting.Count >= most && !_waiting.ContainsKey((news.Kind, news.Name)))
        {
            _waiting.Clear();
            news = new(NodeNewsKind.Missed, "");
        }
        // Whoever is told to read everything again need not be told of single things.
        if (_waiting.ContainsKey((NodeNewsKind.Missed, ""))) return;
        if (news.Kind == NodeNewsKind.Missed) _waiting.Clear();
        _waiting[(news.Kind, news.Name)] = Math.Max(news.Version, _waiting.GetValueOrDefault((news.Kind, news.Name), long.MinValue));
    }
}
