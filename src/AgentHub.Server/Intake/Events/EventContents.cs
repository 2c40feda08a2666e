using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Core;
using AgentHub.Core.Context;
using AgentHub.Core.Privacy;

namespace AgentHub.Server.Intake.Events;

/// <summary>
/// Makes an event's data fit to be kept: card numbers in free text are masked, facts get the hash they are compared by, and
/// a value of class authentication is dropped. What was sent is not changed.
/// </summary>
internal sealed class EventContents(FactDictionary facts, IFactHash hash)
{
    private const int MaxPhoneDigits = 15;

    /// <summary>Faults a fact has besides its shape: an unknown key, or a value that cannot be one.</summary>
    public void CheckFact(JsonElement data, List<Fault> faults)
    {
        if (facts.Find(data.GetProperty("key").GetString()!) is not { } kind)
            faults.Add(new("/data/key", "must be one of " + string.Join(", ", facts.All.Select(f => f.Key))));
        else if (kind.Normalise(data.GetProperty("value").GetString()!) is null)
            faults.Add(new("/data/value", $"cannot be a value of {kind.Key} ({kind.Label})"));
    }

    /// <summary>True when a fact's value is a card number. A number that is a phone number under a key for phone numbers is none.</summary>
    public bool IsCardNumber(JsonElement data)
    {
        var value = TextOf(data, "value") ?? "";
        var isPhone = TextOf(data, "key") is { } key && facts.Find(key) is { Key: "phone" or "callbackNumber" } kind && kind.Normalise(value) is not null;
        return CardNumbers.Contains(value) && !(isPhone && Digits(value) <= MaxPhoneDigits);
    }

    /// <summary>The data as it is stored.</summary>
    public JsonElement Clean(EventKind kind, JsonElement data)
    {
        var kept = JsonObject.Create(data)!;
        foreach (var (name, value) in kept.ToArray())
        {
            var member = kind.Members.FirstOrDefault(m => m.Name == name);
            kept[name] = member is { Kind: MemberKind.Phone } ? CleanPhone(value) : IsText(member) ? CleanText(value) : value;
        }
        if (kind.Type == Core.Interactions.EventTypes.FactGiven) KeepFact(kept);
        return JsonSerializer.SerializeToElement(kept, Json.Wire);
    }

    /// <summary>
    /// The data of a later minor that cannot be understood: every text may hold anything, and nobody can say what class a
    /// fact's value has, so that is not kept.
    /// </summary>
    public static JsonElement CleanUnknown(EventKind kind, JsonElement data)
    {
        var kept = new JsonObject(JsonObject.Create(data)!.Select(m => KeyValuePair.Create(m.Key, CleanText(m.Value))));
        if (kind.Type == Core.Interactions.EventTypes.FactGiven)
            foreach (var name in new[] { "value", "quote", "hash", "pii" }) kept.Remove(name);
        return JsonSerializer.SerializeToElement(kept, Json.Wire);
    }

    /// <summary>What is kept of the attributes that have no place of their own; null when there are none.</summary>
    public static JsonElement? CleanAttributes(IEnumerable<KeyValuePair<string, JsonElement>> attributes)
    {
        var kept = new JsonObject(attributes.Select(a => KeyValuePair.Create(a.Key, CleanText(JsonValue.Create(a.Value)))));
        return kept.Count == 0 ? null : JsonSerializer.SerializeToElement(kept, Json.Wire);
    }

    /// <summary>Adds hash and class. What proves who somebody is, and the words it was said in, are not kept.</summary>
    private void KeepFact(JsonObject data)
    {
        var kind = facts.Find(data["key"]!.GetValue<string>())!;
        var value = data["value"]!.GetValue<string>().Trim();
        data["hash"] = hash.Of(kind.Key, kind.Normalise(value)!);
        data["pii"] = JsonSerializer.SerializeToNode(kind.Pii, Json.Wire);
        data["value"] = value;
        if (kind.Pii != PiiClass.Authentication) return;
        data.Remove("value");
        data.Remove("quote");
    }

    /// <summary>Ids, words, times and fact values were checked to be what they say; everything else may hold anything.</summary>
    private static bool IsText(EventMember? member) => member is null or { Kind: MemberKind.Text or MemberKind.Name };

    private static JsonNode? CleanPhone(JsonNode? value) =>
        value is JsonValue && Digits(value.GetValue<string>()) > MaxPhoneDigits ? CleanText(value) : value;

    private static JsonNode? CleanText(JsonNode? value) => value switch
    {
        JsonObject inner => new JsonObject(inner.Select(m => KeyValuePair.Create(m.Key, CleanText(m.Value)))),
        JsonArray inner => new JsonArray([.. inner.Select(CleanText)]),
        JsonValue inner when inner.GetValueKind() == JsonValueKind.String => CardNumbers.Mask(inner.GetValue<string>()),
        JsonValue inner when inner.GetValueKind() == JsonValueKind.Number && IsCardNumber(inner.ToJsonString()) => CardNumbers.Mask(inner.ToJsonString()),
        _ => value?.DeepClone(),
    };

    /// <summary>A number with a fraction is a measurement, whatever its digits.</summary>
    private static bool IsCardNumber(string number) => number.All(char.IsAsciiDigit) && CardNumbers.Contains(number);

    private static string? TextOf(JsonElement data, string name) => CloudEvents.CloudEventReader.TextOf(data, name);

    private static int Digits(string text) => text.Count(char.IsDigit);
}
