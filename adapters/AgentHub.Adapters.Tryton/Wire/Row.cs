using System.Globalization;
using System.Text.Json;

namespace AgentHub.Adapters.Tryton;

/// <summary>
/// A record as Tryton sends it: values of other kinds than JSON has are objects with a <c>__class__</c>, and what was asked for
/// through a relation (<c>currency.code</c>) stands below a key that ends in a dot. What is missing or of another kind is null.
/// </summary>
internal readonly struct Row(JsonElement element)
{
    private readonly JsonElement _element = element;

    public string? Text(string name) => Get(name) is { ValueKind: JsonValueKind.String } text && text.GetString()?.Trim() is { Length: > 0 } words ? words : null;

    /// <summary>The number of a record, its own or that of a relation.</summary>
    public long? Id(string name) => Get(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var id) && id > 0 ? id : null;

    /// <summary>An amount or a quantity.</summary>
    public decimal? Number(string name) => Get(name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetDecimal(out var value) && Math.Abs(value) < 1e15m => value,
        { ValueKind: JsonValueKind.Object } typed when IsA(typed, "Decimal") && new Row(typed).Text("decimal") is { } text
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < 1e15m => value,
        _ => null,
    };

    public DateOnly? Date(string name)
    {
        if (Get(name) is not { ValueKind: JsonValueKind.Object } typed || !(IsA(typed, "date") || IsA(typed, "datetime"))) return null;
        var row = new Row(typed);
        return row.Part("year", 1, 9998) is { } year && row.Part("month", 1, 12) is { } month && row.Part("day", 1, DateTime.DaysInMonth(year, month)) is { } day
            ? new DateOnly(year, month, day) : null;
    }

    /// <summary>A time; Tryton's have no zone and are UTC.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (Date(name) is not { } date || Get(name) is not { ValueKind: JsonValueKind.Object } typed || !IsA(typed, "datetime")) return null;
        var row = new Row(typed);
        return row.Part("hour", 0, 23) is { } hour && row.Part("minute", 0, 59) is { } minute && row.Part("second", 0, 59) is { } second
            ? new DateTimeOffset(date.ToDateTime(new TimeOnly(hour, minute, second)), TimeSpan.Zero) : null;
    }

    /// <summary>The record of a relation; an empty one when there is none.</summary>
    public Row One(string name) => new(Get(name + "."));

    /// <summary>The records of a relation to many.</summary>
    public IReadOnlyList<Row> Many(string name) => List(Get(name + "."));

    /// <summary>The numbers of the records of a relation to many.</summary>
    public IReadOnlyList<long> Numbers(string name) => Get(name) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Number && e.TryGetInt64(out _)).Select(e => e.GetInt64())] : [];

    /// <summary>The rows of a result.</summary>
    public static IReadOnlyList<Row> List(JsonElement result) =>
        result.ValueKind == JsonValueKind.Array ? [.. result.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object).Select(e => new Row(e))] : [];

    private JsonElement Get(string name) => _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(name, out var value) ? value : default;

    private int? Part(string name, int least, int most) =>
        Get(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) && value >= least && value <= most ? value : null;

    private static bool IsA(JsonElement typed, string name) => new Row(typed).Text("__class__") == name;
}
