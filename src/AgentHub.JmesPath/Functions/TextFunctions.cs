using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Functions;

/// <summary>Functions of text, code point by code point; no culture, no upper and lower case.</summary>
internal static class TextFunctions
{
    public static Value StartsWith(Value[] arguments, Call call) =>
        Value.Of(call.Run.TextOf(arguments[0]).StartsWith(call.Run.TextOf(arguments[1]), StringComparison.Ordinal));

    public static Value EndsWith(Value[] arguments, Call call) =>
        Value.Of(call.Run.TextOf(arguments[0]).EndsWith(call.Run.TextOf(arguments[1]), StringComparison.Ordinal));

    public static Value Contains(Value[] arguments, Call call)
    {
        var (subject, search) = (arguments[0], arguments[1]);
        if (subject.Kind == ValueKind.Text)
            return Value.Of(search.Kind == ValueKind.Text && call.Run.TextOf(subject).Contains(call.Run.TextOf(search), StringComparison.Ordinal));
        foreach (var item in subject.Items)
        {
            call.Run.Charge(1);
            if (Equality.AreEqual(item, search, call.Run)) return Value.Of(true);
        }
        return Value.Of(false);
    }

    public static Value Join(Value[] arguments, Call call)
    {
        var glue = call.Run.TextOf(arguments[0]);
        var parts = new List<string>(arguments[1].Count);
        long length = 0;
        foreach (var item in arguments[1].Items)
        {
            call.Run.Charge(1);
            var part = call.Run.TextOf(item);
            parts.Add(part);
            length += part.Length + glue.Length;
            call.Run.CheckSize(length);
        }
        call.Run.Charge(length / 16);
        return Value.Of(string.Join(glue, parts));
    }
}
