using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AgentHub.YamlAdapters;

/// <summary>Which fields a record has, by the names a file uses: those of its properties, beginning small.</summary>
internal static class RecordFields
{
    public static IReadOnlyDictionary<string, PropertyInfo> Of(Type record) =>
        record.GetProperties().Where(p => p.CanWrite && Kind(p) is not null).ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));

    /// <summary>Our words for a field that takes one of them.</summary>
    public static Type Words(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type.IsEnum ? type : type.GenericTypeArguments[0];
    }

    public static bool IsRequired(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute));

    /// <summary>What the field holds; null when a file cannot fill it.</summary>
    public static FieldKind? Kind(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(string)) return FieldKind.Text;
        if (type == typeof(IReadOnlyList<string>)) return FieldKind.Texts;
        if (type == typeof(DateOnly)) return FieldKind.Date;
        if (type == typeof(DateTimeOffset)) return FieldKind.Time;
        if (type == typeof(Money)) return FieldKind.Money;
        if (type == typeof(decimal)) return FieldKind.Number;
        if (type == typeof(PostalAddress)) return FieldKind.Address;
        if (type == typeof(Uri)) return FieldKind.Link;
        if (type.IsEnum) return FieldKind.Word;
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Coded<>) ? FieldKind.Coded : null;
    }
}
