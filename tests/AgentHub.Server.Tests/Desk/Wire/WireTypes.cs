using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgentHub.Core;
using AgentHub.Core.Documents;

namespace AgentHub.Server.Tests.Desk.Wire;

/// <summary>Writes C# records as TypeScript interfaces, the way <see cref="Json.Document"/> writes their values.</summary>
internal sealed class WireTypes(IReadOnlyDictionary<Type, string> names)
{
    private static readonly HashSet<Type> Numbers =
        [typeof(int), typeof(long), typeof(double), typeof(decimal), typeof(float), typeof(short), typeof(byte)];
    private static readonly HashSet<Type> Texts = [typeof(string), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(Guid)];
    private readonly NullabilityInfoContext _nullability = new();
    private readonly WireDocs _docs = new();
    private readonly HashSet<Type> _written = [];
    private readonly Queue<Type> _waiting = new();
    private readonly StringBuilder _out = new();

    /// <summary>A heading.</summary>
    public WireTypes Group(string title)
    {
        if (_out.Length > 0) _out.Append('\n');
        _out.Append("// ── ").Append(title).Append(' ').Append('─', Math.Max(3, 112 - title.Length)).Append('\n');
        return this;
    }

    /// <summary>A type with all types it is made of.</summary>
    public WireTypes Root(Type type, string? remark = null)
    {
        Write(type, remark);
        while (_waiting.TryDequeue(out var next)) Write(next, null);
        return this;
    }

    public override string ToString() => _out.ToString();

    private void Write(Type type, string? remark)
    {
        if (!_written.Add(type)) return;
        if (type.IsEnum) WriteEnum(type);
        else WriteRecord(type, remark);
    }

    private void WriteEnum(Type type)
    {
        Comment("", _docs.Of(type));
        var words = Enum.GetNames(type).Select(n => $"\"{JsonNamingPolicy.CamelCase.ConvertName(n)}\"");
        _out.Append("export type ").Append(Name(type)).Append(" = ").AppendJoin(" | ", words).Append(";\n");
    }

    private void WriteRecord(Type type, string? remark)
    {
        Comment("", remark is null ? _docs.Of(type) : $"{_docs.Of(type)} {remark}");
        var parent = Parent(type);
        _out.Append("export interface ").Append(Name(type)).Append(type.IsGenericTypeDefinition ? "<T extends string = string>" : "");
        _out.Append(parent is null ? "" : $" extends {Reference(parent)}").Append(" {\n");
        foreach (var property in Properties(type, parent)) WriteMember(property);
        _out.Append("}\n");
        foreach (var derived in type.GetCustomAttributes<JsonDerivedTypeAttribute>()) _waiting.Enqueue(derived.DerivedType);
    }

    private void WriteMember(PropertyInfo property)
    {
        Comment("  ", _docs.Of(property));
        var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        var isOptional = !property.IsDefined(typeof(RequiredAttribute)) && IsNullable(property);
        var words = property.GetCustomAttribute<AllowedValuesAttribute>()?.Values.Select(v => $"\"{v}\"");
        _out.Append("  readonly ").Append(name).Append(isOptional ? "?: " : ": ");
        _out.Append(words is null ? Reference(property.PropertyType) : string.Join(" | ", words)).Append(isOptional ? " | null;\n" : ";\n");
    }

    private bool IsNullable(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null
        || (!property.PropertyType.IsValueType && !property.PropertyType.IsGenericParameter && _nullability.Create(property).ReadState == NullabilityState.Nullable);

    /// <summary>How a member of a type is written; the type itself is written later.</summary>
    private string Reference(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Texts.Contains(type) || type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>))) return "string";
        if (Numbers.Contains(type)) return "number";
        if (type == typeof(bool)) return "boolean";
        if (type == typeof(DocumentBody) || type == typeof(DocumentPatch)) return "JsonObject";
        if (type == typeof(JsonNode) || type == typeof(JsonElement) || type == typeof(object)) return "JsonValue";
        if (type.IsGenericParameter) return type.Name;
        if (Argument(type, typeof(IReadOnlyDictionary<,>), 1) is { } entry) return $"Keyed<{Reference(entry)}>";
        if (Argument(type, typeof(IReadOnlyList<>), 0) is { } item) return $"readonly {Reference(item)}[]";
        if (!type.IsGenericType) return Later(type);
        return $"{Later(type.GetGenericTypeDefinition())}<{string.Join(", ", type.GetGenericArguments().Select(Reference))}>";
    }

    private string Later(Type type)
    {
        if (!_written.Contains(type)) _waiting.Enqueue(type);
        return Name(type);
    }

    private string Name(Type type) => names.GetValueOrDefault(type) ?? type.Name.Split('`')[0];

    private static Type? Argument(Type type, Type definition, int index) =>
        type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == definition)?.GetGenericArguments()[index];

    /// <summary>A base that lists its kinds is an interface of its own; members of any other base are repeated.</summary>
    private static Type? Parent(Type type) => type.BaseType is { } parent && parent.IsDefined(typeof(JsonDerivedTypeAttribute), false) ? parent : null;

    private static IEnumerable<PropertyInfo> Properties(Type type, Type? parent) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.GetIndexParameters().Length == 0 && p.DeclaringType != parent && !p.IsDefined(typeof(JsonIgnoreAttribute)))
        .OrderBy(p => p.DeclaringType == type);

    private void Comment(string indent, string? text)
    {
        if (text is not null) _out.Append(indent).Append("/** ").Append(text.Replace("*/", "* /", StringComparison.Ordinal)).Append(" */\n");
    }
}
