using System.Text.Json;

namespace AgentHub.YamlAdapters;

/// <summary>How a row becomes a record.</summary>
internal sealed class RecordMap(Type record, IReadOnlyList<FieldMap> fields)
{
    public bool Has(string field) => fields.Any(f => f.Name == field);

    /// <exception cref="UnreadableException">The row lacks something, or holds it in another shape.</exception>
    public object Read(JsonElement row, MapRun run)
    {
        var made = Activator.CreateInstance(record)!;
        foreach (var field in fields)
        {
            var value = field.Read(row, run);
            if (value is not null) field.Property.SetValue(made, value);
            else if (field.Required) throw new UnreadableException($"sent a row without {field.Name}");
        }
        return made;
    }
}
