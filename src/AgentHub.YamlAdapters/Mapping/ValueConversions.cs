namespace AgentHub.YamlAdapters;

/// <summary>Amounts, numbers and words from rows.</summary>
internal static class ValueConversions
{
    public static Conversion Number(JmesExpression expression, string field) => (row, run) => WireValue.Number(run.Evaluate(expression, row, field), field);

    public static Conversion Money(JmesExpression amount, JmesExpression currency, string field) => (row, run) =>
    {
        if (WireValue.Number(run.Evaluate(amount, row, field), field) is not { } major) return null;
        var code = WireValue.Text(run.Evaluate(currency, row, field), field)?.Trim().ToUpperInvariant();
        if (code is not { Length: 3 } || !code.All(char.IsAsciiLetterUpper)) throw new UnreadableException($"sent {field} without a currency");
        if (Math.Abs(major) > 1_000_000_000_000m) throw new UnreadableException($"sent {field} that is no amount");
        return Abstractions.Money.From(major, code);
    };

    /// <summary>A word of ours with theirs beside it. A word that no value names is unknown, and its raw text is kept.</summary>
    /// <param name="expression">Where theirs stands.</param>
    /// <param name="coded">The type of the field, <c>Coded&lt;InvoiceStatus&gt;</c>.</param>
    /// <param name="values">Ours by theirs, compared without case.</param>
    /// <param name="field">Its name.</param>
    public static Conversion Coded(JmesExpression expression, Type coded, IReadOnlyDictionary<string, object> values, string field)
    {
        var unknown = Enum.ToObject(coded.GenericTypeArguments[0], 0);
        return (row, run) =>
        {
            var raw = WireValue.Text(run.Evaluate(expression, row, field), field);
            return raw is null ? null : Activator.CreateInstance(coded, values.GetValueOrDefault(raw.Trim(), unknown), raw);
        };
    }

    /// <summary>A word of ours; the first of them, which stands for all others, where no value names theirs.</summary>
    public static Conversion Word(JmesExpression expression, Type words, IReadOnlyDictionary<string, object> values, string field)
    {
        var other = Enum.ToObject(words, 0);
        return (row, run) => values.GetValueOrDefault(WireValue.Text(run.Evaluate(expression, row, field), field)?.Trim() ?? "", other);
    }

    /// <summary>An address for people; what is no http or https is left out.</summary>
    public static Conversion Link(JmesExpression expression, string field) => (row, run) =>
        Uri.TryCreate(WireValue.Text(run.Evaluate(expression, row, field), field)?.Trim(), UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? link : null;

    /// <summary>A record within the record; null when none of its parts is there.</summary>
    public static Conversion Address(RecordMap map) => (row, run) => map.Read(row, run) is PostalAddress address && address != new PostalAddress() ? address : null;
}
