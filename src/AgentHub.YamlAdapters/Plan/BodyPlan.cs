using System.Text.Json;

namespace AgentHub.YamlAdapters;

/// <summary>A part of a JSON body. Values are written as JSON, so that none can end a text or add a member.</summary>
internal abstract record BodyPlan
{
    /// <summary>Names of the values it takes.</summary>
    public abstract IEnumerable<string> Names { get; }

    public abstract void Write(Utf8JsonWriter json, Func<string, string> values);

    internal sealed record Members(IReadOnlyList<(string Name, BodyPlan Value)> All) : BodyPlan
    {
        public override IEnumerable<string> Names => All.SelectMany(m => m.Value.Names);

        public override void Write(Utf8JsonWriter json, Func<string, string> values)
        {
            json.WriteStartObject();
            foreach (var (name, value) in All)
            {
                json.WritePropertyName(name);
                value.Write(json, values);
            }
            json.WriteEndObject();
        }
    }

    internal sealed record Elements(IReadOnlyList<BodyPlan> All) : BodyPlan
    {
        public override IEnumerable<string> Names => All.SelectMany(e => e.Names);

        public override void Write(Utf8JsonWriter json, Func<string, string> values)
        {
            json.WriteStartArray();
            foreach (var value in All) value.Write(json, values);
            json.WriteEndArray();
        }
    }

    internal sealed record Text(Template Value) : BodyPlan
    {
        public override IEnumerable<string> Names => Value.Names.Select(BodyForm.Name);

        /// <exception cref="OutsideException">A value that is to be a number is none.</exception>
        public override void Write(Utf8JsonWriter json, Func<string, string> values)
        {
            var text = Value.Fill(name => BodyForm.Fill(name, values));
            if (Value.Only is { } only && BodyForm.IsInteger(only))
            {
                json.WriteRawValue(text);
                return;
            }
            // Numbers and truth values of our own are such there too; what a caller gave is always text.
            if (Value.Only is "page.size" or "page.offset" or "page.number" || (Value.Only is "toCustomer" && text is ("true" or "false"))) json.WriteRawValue(text);
            else json.WriteStringValue(text);
        }
    }

    internal sealed record Literal(string Json) : BodyPlan
    {
        public override IEnumerable<string> Names => [];

        public override void Write(Utf8JsonWriter json, Func<string, string> values) => json.WriteRawValue(Json);
    }
}
