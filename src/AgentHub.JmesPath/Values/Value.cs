using System.Runtime.InteropServices;
using System.Text.Json;
using AgentHub.JmesPath.Nodes;

namespace AgentHub.JmesPath.Values;

/// <summary>A value on the way through an expression: a part of the input as it lies there, or one that was built. Never changed.</summary>
internal readonly struct Value
{
    private readonly JsonElement _json;
    private readonly object? _built;

    private Value(ValueKind kind, object? built, JsonElement json = default) => (Kind, _built, _json) = (kind, built, json);

    public static Value Null => default;

    public ValueKind Kind { get; }

    /// <summary>Whether it is a part of the input or of a literal; then <see cref="Json"/> holds it.</summary>
    public bool IsJson => _json.ValueKind != JsonValueKind.Undefined;

    public JsonElement Json => _json;

    /// <summary>The UTF-8 it has in its document, white space and all.</summary>
    public ReadOnlySpan<byte> Raw => JsonMarshal.GetRawUtf8Value(_json);

    public static Value Of(JsonElement json) => new(KindOf(json.ValueKind), null, json);
    public static Value Of(bool value) => new(value ? ValueKind.True : ValueKind.False, null);
    public static Value Of(Number number) => new(ValueKind.Number, number);
    public static Value Of(string text) => new(ValueKind.Text, text);
    public static Value Of(List<Value> items) => new(ValueKind.Array, items);
    public static Value Of(OrderedDictionary<string, Value> members) => new(ValueKind.Object, members);
    public static Value Of(Node expression) => new(ValueKind.Expression, expression);

    public bool IsTrue => Kind switch
    {
        ValueKind.Null or ValueKind.False => false,
        ValueKind.Text => _built is string text ? text.Length > 0 : Raw.Length > 2,
        ValueKind.Array => Count > 0,
        ValueKind.Object => _built is OrderedDictionary<string, Value> members ? members.Count > 0 : _json.GetPropertyCount() > 0,
        _ => true,
    };

    public Number Number => _built is Number number ? number : Number.Read(Raw);

    public string Text => _built as string ?? _json.GetString()!;

    public Node Expression => (Node)_built!;

    /// <summary>Number of elements of an array.</summary>
    public int Count => _built is List<Value> items ? items.Count : _json.GetArrayLength();

    /// <summary>Elements of an array.</summary>
    public Items Items => _built is List<Value> items ? new(items) : new(_json);

    /// <summary>The element of an array, from 0; the index must be in it.</summary>
    public Value this[int index] => _built is List<Value> items ? items[index] : Of(_json[index]);

    /// <summary>Whether a text is this one; cheaper than <see cref="Text"/>.</summary>
    public bool IsText(string text) => _built is string own ? own == text : _json.ValueEquals(text);

    /// <summary>The member of an object, <see cref="Null"/> when it has none of this name. Of several with one name the last counts.</summary>
    public Value Member(FieldName name, Run run)
    {
        if (_built is OrderedDictionary<string, Value> members) return members.GetValueOrDefault(name.Text);
        run.Charge(_json.GetPropertyCount() / 16);
        return _json.TryGetProperty(name.Utf8, out var member) ? Of(member) : Null;
    }

    /// <summary>Members of an object, each name once.</summary>
    public OrderedDictionary<string, Value> Members(Run run)
    {
        if (_built is OrderedDictionary<string, Value> built) return built;
        run.Charge(_json.GetPropertyCount());
        var members = new OrderedDictionary<string, Value>(_json.GetPropertyCount());
        foreach (var member in _json.EnumerateObject()) members[member.Name] = Of(member.Value);
        return members;
    }

    private static ValueKind KindOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => ValueKind.Object,
        JsonValueKind.Array => ValueKind.Array,
        JsonValueKind.String => ValueKind.Text,
        JsonValueKind.Number => ValueKind.Number,
        JsonValueKind.True => ValueKind.True,
        JsonValueKind.False => ValueKind.False,
        _ => ValueKind.Null,
    };
}
