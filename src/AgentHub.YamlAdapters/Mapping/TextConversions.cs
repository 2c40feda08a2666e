namespace AgentHub.YamlAdapters;

/// <summary>Texts from rows.</summary>
internal static class TextConversions
{
    public static Conversion Plain(JmesExpression expression, string field, int most = int.MaxValue) => (row, run) =>
        WireValue.Text(run.Evaluate(expression, row, field), field) is { } text ? text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] : null;

    public static Conversion Const(string value) => (_, _) => value;

    /// <summary>The first that is there and not blank.</summary>
    public static Conversion Coalesce(IReadOnlyList<Conversion> all) => (row, run) =>
        all.Select(c => c(row, run)).FirstOrDefault(v => v is not null && v is not string { Length: 0 });

    /// <summary>Those that are there, with something between.</summary>
    public static Conversion Join(IReadOnlyList<Conversion> all, string between) => (row, run) =>
        all.Select(c => c(row, run) as string).Where(t => !string.IsNullOrWhiteSpace(t)).ToList() is { Count: > 0 } parts ? string.Join(between, parts) : null;

    /// <summary>Everything but the last characters as dots.</summary>
    public static Conversion Mask(Conversion inner, int keep) => (row, run) =>
        inner(row, run) is string text ? text.Length <= keep ? new string('•', text.Length) : "•••• " + text[^keep..] : null;

    /// <summary>A list of texts; one text is a list of one, and blanks are left out.</summary>
    public static Conversion List(JmesExpression expression, string field) => (row, run) =>
    {
        var value = run.Evaluate(expression, row, field);
        var all = value.ValueKind == System.Text.Json.JsonValueKind.Array ? value.EnumerateArray().Take(50).Select(v => WireValue.Text(v, field)) : [WireValue.Text(value, field)];
        return (IReadOnlyList<string>)[.. all.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t!)];
    };
}
