using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentHub.RemoteAdapters.Protocol;

/// <summary>
/// Enums as camelCase words. A word that a later version may have brought is read as <c>Unknown</c> or <c>Other</c> where the enum has
/// such a member; elsewhere it is a fault, and a number is one everywhere.
/// </summary>
internal sealed class WordsOrUnknown : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter?)Activator.CreateInstance(typeof(Words<>).MakeGenericType(typeToConvert));

    private sealed class Words<T> : JsonConverter<T> where T : struct, Enum
    {
        private static readonly T[] All = Enum.GetValues<T>();
        private static readonly Dictionary<string, T> ByWord = All.ToDictionary(v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()), StringComparer.OrdinalIgnoreCase);
        private static readonly T? Otherwise = All.Where(v => v.ToString() is "Unknown" or "Other").Select(v => (T?)v).FirstOrDefault();

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String) throw new JsonException();
            return ByWord.TryGetValue(reader.GetString()!, out var value) ? value : Otherwise ?? throw new JsonException();
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
    }
}
