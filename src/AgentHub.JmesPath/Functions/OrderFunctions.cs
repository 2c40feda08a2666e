using AgentHub.JmesPath.Nodes;
using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Functions;

/// <summary>Functions that order by numbers or by texts. Equal ones keep their order; of several greatest or least the first is taken.</summary>
internal static class OrderFunctions
{
    public static Value Sort(Value[] arguments, Call call) => Sorted(arguments[0], new SortKeys(arguments[0], call), call);

    public static Value SortBy(Value[] arguments, Call call) => Sorted(arguments[0], Keys(arguments, call), call);

    public static Value Max(Value[] arguments, Call call) => Extreme(arguments[0], new SortKeys(arguments[0], call), 1);

    public static Value MaxBy(Value[] arguments, Call call) => Extreme(arguments[0], Keys(arguments, call), 1);

    public static Value Min(Value[] arguments, Call call) => Extreme(arguments[0], new SortKeys(arguments[0], call), -1);

    public static Value MinBy(Value[] arguments, Call call) => Extreme(arguments[0], Keys(arguments, call), -1);

    private static SortKeys Keys(Value[] arguments, Call call)
    {
        var keys = new List<Value>(arguments[0].Count);
        foreach (var item in arguments[0].Items) keys.Add(KeyOf(item, arguments[1].Expression, keys, call));
        return new SortKeys(Value.Of(keys), call);
    }

    private static Value KeyOf(in Value item, Node expression, List<Value> before, Call call)
    {
        var key = expression.Evaluate(item, call.Run);
        if (key.Kind is not (ValueKind.Number or ValueKind.Text))
            throw call.Fault(JmesErrorKind.InvalidType, $"needs a number or text from every element, gets {Types.Words(key.Kind)} from [{before.Count}]");
        if (before.Count > 0 && before[0].Kind != key.Kind)
            throw call.Fault(JmesErrorKind.InvalidType, $"cannot compare {Types.Words(before[0].Kind)} from [0] with {Types.Words(key.Kind)} from [{before.Count}]");
        return key;
    }

    private static Value Sorted(in Value array, SortKeys keys, Call call)
    {
        var items = call.Run.ItemsOf(array);
        var sorted = new List<Value>(items.Length);
        foreach (var at in keys.InOrder()) sorted.Add(items[at]);
        return Value.Of(sorted);
    }

    private static Value Extreme(in Value array, SortKeys keys, int sign)
    {
        if (keys.Count == 0) return Value.Null;
        var best = 0;
        for (var i = 1; i < keys.Count; i++) if (keys.Compare(i, best) * sign > 0) best = i;
        return array[best];
    }
}
