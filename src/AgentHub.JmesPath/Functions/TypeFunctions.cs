using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Functions;

/// <summary>Functions that ask for a type or change it.</summary>
internal static class TypeFunctions
{
    public static Value TypeName(Value[] arguments, Call call) => Value.Of(arguments[0].Kind switch
    {
        ValueKind.Number => "number",
        ValueKind.Text => "string",
        ValueKind.False or ValueKind.True => "boolean",
        ValueKind.Array => "array",
        ValueKind.Object => "object",
        _ => "null",
    });

    public static Value Length(Value[] arguments, Call call) => Value.Of(new Number((decimal)(arguments[0].Kind switch
    {
        ValueKind.Text => CodePoints.Count(call.Run.TextOf(arguments[0])),
        ValueKind.Array => arguments[0].Count,
        _ => arguments[0].Members(call.Run).Count,
    })));

    /// <summary>A number stays as it is written; text has to be a number by JSON's grammar, else the answer is null.</summary>
    public static Value ToNumber(Value[] arguments, Call call) => arguments[0].Kind switch
    {
        ValueKind.Number => arguments[0],
        ValueKind.Text when Number.Parse(call.Run.TextOf(arguments[0])) is { } number => Value.Of(number),
        _ => Value.Null,
    };

    public static Value ToText(Value[] arguments, Call call) =>
        arguments[0].Kind == ValueKind.Text ? arguments[0] : Value.Of(ValueWriter.ToText(arguments[0], call.Run));
}
