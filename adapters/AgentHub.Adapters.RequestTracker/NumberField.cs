using System.Text.Json;

namespace AgentHub.Adapters.RequestTracker;

/// <summary>Where Request Tracker keeps the customer number of a user: in a field that every user has, or in one the installation added.</summary>
/// <param name="Core">Name of the field that every user has.</param>
/// <param name="Custom">Name of the custom field; null when the number is in <paramref name="Core"/>.</param>
internal sealed record NumberField(string Core, string? Custom)
{
    /// <summary>How a search names it.</summary>
    public string Searched => Custom is null ? Core : $"CustomField.{{{Custom}}}";

    /// <summary>How the list of fields wanted names it.</summary>
    public string Wanted => Custom is null ? Core : "CustomFields";

    /// <summary>The number a user holds; null when there is none, or the token may not see it.</summary>
    public string? Of(WireUser user) => (Custom is null ? Text(user.Field(Core)) : CustomValue(user.Field("CustomFields")))?.Trim() is { Length: > 0 } number ? number : null;

    // A list of custom fields, or an empty text when the user has none.
    private string? CustomValue(JsonElement fields) => fields.ValueKind != JsonValueKind.Array ? null : fields.EnumerateArray()
        .Where(f => Text(Member(f, "name")) == Custom).Select(f => Member(f, "values")).Where(v => v.ValueKind == JsonValueKind.Array)
        .SelectMany(v => v.EnumerateArray()).Select(Text).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;
}
