using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Functions;

/// <summary>Whether a value is of a type that a function takes, and both in words.</summary>
internal static class Types
{
    private static readonly (Accepts Type, string Words)[] InWords =
    [
        (Accepts.Text, "text"), (Accepts.Number, "a number"), (Accepts.Boolean, "true or false"), (Accepts.Null, "null"),
        (Accepts.Array, "an array"), (Accepts.Numbers, "an array of numbers"), (Accepts.Texts, "an array of texts"),
        (Accepts.Object, "an object"), (Accepts.Expression, "an expression such as &name"),
    ];

    public static bool Match(in Value value, Accepts accepts, Run run) => value.Kind switch
    {
        ValueKind.Null => accepts.HasFlag(Accepts.Null),
        ValueKind.False or ValueKind.True => accepts.HasFlag(Accepts.Boolean),
        ValueKind.Number => accepts.HasFlag(Accepts.Number),
        ValueKind.Text => accepts.HasFlag(Accepts.Text),
        ValueKind.Object => accepts.HasFlag(Accepts.Object),
        ValueKind.Array => accepts.HasFlag(Accepts.Array)
            || (accepts.HasFlag(Accepts.Numbers) && Stray(value, ValueKind.Number, run) is null)
            || (accepts.HasFlag(Accepts.Texts) && Stray(value, ValueKind.Text, run) is null),
        _ => accepts.HasFlag(Accepts.Expression),
    };

    /// <summary>Such as <c>text or an array</c>.</summary>
    public static string Words(Accepts accepts)
    {
        if (accepts == Accepts.Any) return "any value";
        var words = InWords.Where(t => accepts.HasFlag(t.Type)).Select(t => t.Words).ToList();
        return words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";
    }

    public static string Words(in Value value, Accepts accepts, Run run) => value.Kind switch
    {
        ValueKind.Array when accepts.HasFlag(Accepts.Numbers) || accepts.HasFlag(Accepts.Texts) => StrayInWords(value, accepts, run),
        ValueKind.Null => "null (is the field there?)",
        _ => Words(value.Kind),
    };

    public static string Words(ValueKind kind) => kind switch
    {
        ValueKind.Null => "null",
        ValueKind.False => "false",
        ValueKind.True => "true",
        ValueKind.Number => "a number",
        ValueKind.Text => "text",
        ValueKind.Array => "an array",
        ValueKind.Object => "an object",
        _ => "an expression",
    };

    private static string StrayInWords(in Value array, Accepts accepts, Run run)
    {
        var wanted = !accepts.HasFlag(Accepts.Texts) || (accepts.HasFlag(Accepts.Numbers) && array[0].Kind == ValueKind.Number) ? ValueKind.Number : ValueKind.Text;
        return Stray(array, wanted, run) is { } at ? $"an array whose element [{at}] is {Words(array[at].Kind)}" : "an array";
    }

    /// <summary>Index of the first element of another type; null when there is none.</summary>
    private static int? Stray(in Value array, ValueKind kind, Run run)
    {
        run.Charge(array.Count);
        var at = 0;
        foreach (var item in array.Items)
        {
            if (item.Kind != kind) return at;
            at++;
        }
        return null;
    }
}
