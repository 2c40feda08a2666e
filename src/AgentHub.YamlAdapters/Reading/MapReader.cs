using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Reads a <c>map</c> for a record.</summary>
internal static class MapReader
{
    /// <summary>What the re-check compares must come from the row.</summary>
    private static readonly string[] FromTheRow = ["id", "customerId", "recordId"];

    public static RecordMap? Read(Type record, YamlNode? node, string what, FaultList faults)
    {
        if (Members.Of(node, what, faults) is not { } map) return null;
        var known = RecordFields.Of(record);
        var fields = new List<FieldMap>();
        foreach (var (name, property) in known)
        {
            var required = RecordFields.IsRequired(property);
            var value = required ? map.Required(name, Example(property)) : map.Optional(name);
            if (value is null) continue;
            if (FromTheRow.Contains(name) && value is not YamlScalarNode) faults.Add(value, $"{name} must be a JMESPath expression: it is compared with what was asked, so the row itself must say it");
            else if (new FieldReader(faults, name, property).Read(value) is { } conversion) fields.Add(new(property, name, required, NotBlank(name, conversion)));
        }
        map.End();
        return new(record, fields);
    }

    private static Conversion NotBlank(string name, Conversion inner) => !FromTheRow.Contains(name) ? inner
        : (row, run) => inner(row, run) is string text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static string Example(System.Reflection.PropertyInfo property) => RecordFields.Kind(property) switch
    {
        FieldKind.Money => "{money: total, currency: currency}",
        FieldKind.Coded => "{enum: status, values: {…}}",
        FieldKind.Word => "{const: invoice}",
        FieldKind.Date => "{date: created, format: iso}",
        FieldKind.Time => "{dateTime: created, format: iso}",
        _ => "name_of_the_member",
    };
}
