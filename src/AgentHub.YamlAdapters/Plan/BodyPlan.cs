using System.Text.Json;

namespace AgentHub.YamlAdapters;

/// <summary>A part of a JSON body. Values are written as JSON, so that none can end a text or add a member.</summary>
internal abstract record BodyPlan
{
    /// <summary>Names of the values it takes.</summary>
    public abstract IEnumerable<string> Names { get; }

    public abstract void Write(Utf8JsonWriter json, Func<string, string> values);

    /// <summary>The same without what rests on one of these values, and without an object of which only constants are left then; null when nothing is left.</summary>
    public virtual BodyPlan? Without(IReadOnlySet<string> names) => this;

    /// <summary>The same with one part for each line, where the file says so.</summary>
    /// <param name="lines">Values of each line by name.</param>
    public virtual BodyPlan WithLines(IReadOnlyList<IReadOnlyDictionary<string, string>> lines) => this;

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

        public override BodyPlan? Without(IReadOnlySet<string> names)
        {
            var left = All.Select(m => (m.Name, Value: m.Value.Without(names)!)).Where(m => m.Value is not null).ToArray();
            return left.Length == All.Count || left.Any(m => m.Value.Names.Any()) ? new Members(left) : null;
        }

        public override BodyPlan WithLines(IReadOnlyList<IReadOnlyDictionary<string, string>> lines) => new Members([.. All.Select(m => (m.Name, m.Value.WithLines(lines)))]);
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

        public override BodyPlan? Without(IReadOnlySet<string> names)
        {
            var left = All.Select(e => e.Without(names)!).Where(e => e is not null).ToArray();
            return left.Length == All.Count || left.Length > 0 ? new Elements(left) : null;
        }

        public override BodyPlan WithLines(IReadOnlyList<IReadOnlyDictionary<string, string>> lines) => new Elements([.. All.Select(e => e.WithLines(lines))]);
    }

    /// <summary>A list with one element for each line of what is written.</summary>
    internal sealed record EachLine(BodyPlan Item) : BodyPlan
    {
        public override IEnumerable<string> Names => Item.Names;

        public override void Write(Utf8JsonWriter json, Func<string, string> values) => throw new InvalidOperationException("It is not known yet which lines there are.");

        public override BodyPlan WithLines(IReadOnlyList<IReadOnlyDictionary<string, string>> lines) => new Elements([.. lines.Select(l => new Line(Item, l))]);
    }

    /// <summary>One line, with the values of its own.</summary>
    private sealed record Line(BodyPlan Item, IReadOnlyDictionary<string, string> Own) : BodyPlan
    {
        public override IEnumerable<string> Names => Item.Names;

        public override void Write(Utf8JsonWriter json, Func<string, string> values) => Item.Write(json, name => Own.GetValueOrDefault(name) ?? values(name));
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
            if (Value.Only is "page.size" or "page.offset" or "page.number" or "line.quantity" || (Value.Only is "toCustomer" && text is ("true" or "false"))) json.WriteRawValue(text);
            else json.WriteStringValue(text);
        }

        public override BodyPlan? Without(IReadOnlySet<string> names) => Names.Any(names.Contains) ? null : this;
    }

    internal sealed record Literal(string Json) : BodyPlan
    {
        public override IEnumerable<string> Names => [];

        public override void Write(Utf8JsonWriter json, Func<string, string> values) => json.WriteRawValue(Json);
    }
}
