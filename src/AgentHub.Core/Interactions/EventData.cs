using System.Globalization;
using System.Text.Json;

namespace AgentHub.Core.Interactions;

/// <summary>Reads members of an event's data. A missing member, a null and a member of another type are all null.</summary>
internal static class EventData
{
    public static string? Text(this JsonElement data, string name) =>
        Member(data, name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    public static InteractionId? Interaction(this JsonElement data, string name) =>
        data.Text(name) is { Length: > 0 } id ? new InteractionId(id) : null;

    public static AgentId? Agent(this JsonElement data, string name) =>
        data.Text(name) is { Length: > 0 } id ? new AgentId(id) : null;

    public static double? Number(this JsonElement data, string name) =>
        Member(data, name) is { ValueKind: JsonValueKind.Number } member && member.TryGetDouble(out var number) ? number : null;

    public static bool? Flag(this JsonElement data, string name) => Member(data, name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static DateTimeOffset? Time(this JsonElement data, string name) =>
        data.Text(name) is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : null;

    public static TEnum Word<TEnum>(this JsonElement data, string name, TEnum otherwise) where TEnum : struct, Enum =>
        data.Text(name) is { Length: > 0 } text && char.IsLetter(text[0]) && Enum.TryParse<TEnum>(text, ignoreCase: true, out var word)
            ? word
            : otherwise;

    public static JsonElement? Member(this JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var member) ? member : null;
}
