using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Functions;

/// <summary>Functions of objects. Members keep the order they have in the JSON, each name once.</summary>
internal static class ObjectFunctions
{
    public static Value Keys(Value[] arguments, Call call) => Value.Of(arguments[0].Members(call.Run).Keys.Select(Value.Of).ToList());

    public static Value Values(Value[] arguments, Call call) => Value.Of(arguments[0].Members(call.Run).Values.ToList());

    public static Value Merge(Value[] arguments, Call call)
    {
        var merged = new OrderedDictionary<string, Value>();
        foreach (var argument in arguments)
        {
            foreach (var (name, value) in argument.Members(call.Run))
            {
                call.Run.Charge(1);
                merged[name] = value;
            }
        }
        return Value.Of(merged);
    }
}
