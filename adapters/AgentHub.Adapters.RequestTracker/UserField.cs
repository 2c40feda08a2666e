using System.Text.Json;

namespace AgentHub.Adapters.RequestTracker;

/// <summary>A field of a user: one that every user has, or one the installation added.</summary>
/// <param name="Core">Name of the field that every user has.</param>
/// <param name="Custom">Name of the custom field; null for <paramref name="Core"/>.</param>
internal sealed record UserField(string Core, string? Custom)
{
    /// <summary>How a search names it.</summary>
    public string Searched => Custom is null ? Core : $"CustomField.{{{Custom}}}";

    /// <summary>How the list of fields wanted names it.</summary>
    public string Wanted => Custom is null ? Core : "CustomFields";

    /// <summary>What a user holds in it; empty when there is nothing, or the token may not see it.</summary>
    public IEnumerable<string> Of(WireUser user) =>
        (Custom is null ? [Text(user.Field(Core))] : CustomValues(user.Field("CustomFields"))).Select(v => v?.Trim()).Where(v => !string.IsNullOrEmpty(v)).OfType<string>();

    // A list of custom fields, or an empty text when the user has none.
    private IEnumerable<string?> CustomValues(JsonElement fields) => fields.ValueKind != JsonValueKind.Array ? [] : fields.EnumerateArray()
        .Where(f => Text(Member(f, "name")) == Custom).Select(f => Member(f, "values")).Where(v => v.ValueKind == JsonValueKind.Array)
        .SelectMany(v => v.EnumerateArray()).Select(Text);

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;
}
