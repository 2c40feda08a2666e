using System.Reflection;
using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Reads how one field is filled: a JMESPath expression, or a typed conversion around some.</summary>
internal sealed class FieldReader(FaultList faults, string field, PropertyInfo property)
{
    private const int ExcerptChars = 280;
    private static readonly string[] TextWays = ["const", "coalesce", "join", "mask"];
    private readonly FieldKind _kind = RecordFields.Kind(property)!.Value;

    public Conversion? Read(YamlNode node)
    {
        if (node is YamlScalarNode) return Expressions.Read(node, field, faults) is { } expression ? Plain(expression, node) : null;
        if (_kind == FieldKind.Address) return MapReader.Read(typeof(PostalAddress), node, field, faults) is { } map ? ValueConversions.Address(map) : null;
        if (Members.Of(node, field, faults) is not { } way) return null;
        var conversion = _kind switch
        {
            FieldKind.Money => Money(way),
            FieldKind.Date or FieldKind.Time => Time(way),
            FieldKind.Coded or FieldKind.Word => Coded(way),
            FieldKind.Text => Text(way),
            _ => Refuse(node, $"{field} takes a JMESPath expression only"),
        };
        if (_kind is not (FieldKind.Texts or FieldKind.Number or FieldKind.Link)) way.End();
        return conversion;
    }

    private Conversion? Plain(JmesExpression expression, YamlNode node) => _kind switch
    {
        FieldKind.Text => TextConversions.Plain(expression, field, field == "excerpt" ? ExcerptChars : int.MaxValue),
        FieldKind.Texts => TextConversions.List(expression, field),
        FieldKind.Number => ValueConversions.Number(expression, field),
        FieldKind.Date => TimeConversions.Date(expression, "iso", field),
        FieldKind.Time => TimeConversions.Time(expression, "iso", field),
        FieldKind.Money => Refuse(node, $"{field} is an amount of money: write {{money: {node}, currency: \"'GBP'\"}}"),
        FieldKind.Link => ValueConversions.Link(expression, field),
        FieldKind.Word => Refuse(node, $"{field} is one of our words: write {{const: one}}, or {{enum: {node}, values: {{theirs: ours}}}}, with {Words()}"),
        FieldKind.Coded => Refuse(node, $"{field} is one of our words: write {{enum: {node}, values: {{theirs: ours}}}} with ours of {Words()}"),
        _ => Refuse(node, $"{field} is an address: write {{street: …, city: …, postcode: …, country: …}}"),
    };

    private Conversion? Money(Members way)
    {
        var amount = Expressions.Read(way.Required("money", "total"), "money", faults);
        var currency = Expressions.Read(way.Required("currency", "\"'GBP'\""), "currency", faults);
        return amount is null || currency is null ? null : ValueConversions.Money(amount, currency, field);
    }

    private Conversion? Time(Members way)
    {
        var isDate = _kind == FieldKind.Date;
        var expression = Expressions.Read(way.Required(isDate ? "date" : "dateTime", "created"), field, faults);
        var format = way.Scalar("format");
        if (format is not null && !TimeConversions.IsFormat(format.Value!))
            faults.Add(format, $"format must be {string.Join(", ", TimeConversions.Named)} or a pattern as yyyyMMdd, is {format.Value}");
        if (expression is null) return null;
        var pattern = format?.Value ?? "iso";
        return isDate ? TimeConversions.Date(expression, pattern, field) : TimeConversions.Time(expression, pattern, field);
    }

    private Conversion? Coded(Members way)
    {
        if (_kind == FieldKind.Word && way.Scalar("const") is { } always) return Ours(always) is { } word ? (_, _) => word : null;
        var expression = Expressions.Read(way.Required("enum", "status"), "enum", faults);
        var values = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        if (Members.Of(way.Required("values", "{theirs: ours}"), "values", faults) is { } words)
        {
            foreach (var (theirs, ours) in words.All)
                if (Ours(ours) is { } value) values[theirs.Value!] = value;
        }
        if (expression is null) return null;
        return _kind == FieldKind.Word ? ValueConversions.Word(expression, RecordFields.Words(property), values, field)
            : ValueConversions.Coded(expression, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, values, field);
    }

    private object? Ours(YamlNode node)
    {
        var word = (node as YamlScalarNode)?.Value ?? "";
        if (Enum.TryParse(RecordFields.Words(property), word, ignoreCase: true, out var value) && !char.IsAsciiDigit(word.FirstOrDefault())) return value;
        return Refuse(node, $"{field} knows no {(word.Length == 0 ? "such value" : word)}; {Nearest.Of(word, EnumWords())}");
    }

    private Conversion? Text(Members way)
    {
        var chosen = way.All.Select(m => m.Key.Value!).FirstOrDefault(TextWays.Contains);
        switch (chosen)
        {
            case "const":
                return way.Scalar("const") is { } text ? TextConversions.Const(text.Value!) : null;
            case "coalesce":
                return TextConversions.Coalesce(Several(way.Optional("coalesce"), "coalesce"));
            case "join":
                return TextConversions.Join(Several(way.Optional("join"), "join"), (way.Optional("with") as YamlScalarNode)?.Value ?? " ");
            case "mask":
                var keep = way.Number("keep", 4, 0, 8);
                return way.Optional("mask") is { } inner && Read(inner) is { } read ? TextConversions.Mask(read, keep) : null;
            default:
                foreach (var name in TextWays) _ = way.Optional(name);
                if (!way.All.Any()) faults.Add(way.Node, $"{field} is empty; write a JMESPath expression or one of {string.Join(", ", TextWays)}");
                return null;
        }
    }

    private IReadOnlyList<Conversion> Several(YamlNode? node, string what)
    {
        if (node is YamlSequenceNode { Children.Count: > 0 } list) return [.. list.Select(Read).OfType<Conversion>()];
        faults.Add(node!, $"{what} must be a list of JMESPath expressions");
        return [];
    }

    private Conversion? Refuse(YamlNode node, string message)
    {
        faults.Add(node, message);
        return null;
    }

    private IEnumerable<string> EnumWords() => Enum.GetNames(RecordFields.Words(property)).Select(n => char.ToLowerInvariant(n[0]) + n[1..]);

    private string Words() => string.Join(", ", EnumWords());
}
