using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Functions;

/// <summary>Functions that make arrays.</summary>
internal static class ArrayFunctions
{
    /// <summary>Unlike a projection it keeps what is null.</summary>
    public static Value Map(Value[] arguments, Call call)
    {
        var results = new List<Value>(arguments[1].Count);
        foreach (var item in arguments[1].Items) results.Add(arguments[0].Expression.Evaluate(item, call.Run));
        return Value.Of(results);
    }

    public static Value Reverse(Value[] arguments, Call call)
    {
        if (arguments[0].Kind == ValueKind.Text) return Value.Of(CodePoints.Reverse(call.Run.TextOf(arguments[0])));
        List<Value> items = [.. call.Run.ItemsOf(arguments[0])];
        items.Reverse();
        return Value.Of(items);
    }

    /// <summary>Null too becomes an array of one, as the signature has it.</summary>
    public static Value ToArray(Value[] arguments, Call call) => arguments[0].Kind == ValueKind.Array ? arguments[0] : Value.Of([arguments[0]]);
}
