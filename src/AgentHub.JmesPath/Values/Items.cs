using System.Text.Json;

namespace AgentHub.JmesPath.Values;

/// <summary>Goes through the elements of an array, wherever they lie, without copying them.</summary>
internal struct Items
{
    private readonly List<Value>? _built;
    private JsonElement.ArrayEnumerator _json;
    private int _next;

    public Items(List<Value> built) => _built = built;

    public Items(JsonElement json) => _json = json.EnumerateArray();

    public Value Current { get; private set; }

    public bool MoveNext()
    {
        if (_built is null)
        {
            if (!_json.MoveNext()) return false;
            Current = Value.Of(_json.Current);
            return true;
        }
        if (_next >= _built.Count) return false;
        Current = _built[_next++];
        return true;
    }

    public readonly Items GetEnumerator() => this;
}
