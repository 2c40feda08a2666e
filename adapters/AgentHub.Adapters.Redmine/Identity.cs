using System.Text.Json;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Redmine;

/// <summary>
/// Whose tickets: Redmine has no customers, so a customer is the value of a custom field. The record id is the customer number,
/// or the e-mail address (it holds an @) of somebody who has no number.
/// </summary>
/// <param name="Field">Number of the custom field.</param>
/// <param name="Value">As it stands there.</param>
internal sealed record Identity(long Field, string Value)
{
    private const int MaxChars = 200;

    public bool IsEmail => Value.Contains('@', StringComparison.Ordinal);

    /// <summary>Null for what no customer can be called, and for a kind of value that this installation does not keep.</summary>
    /// <remarks>A bar would be two values, and Redmine looks for its operators at the beginning of every line.</remarks>
    public static Identity? Of(string? recordId, RedmineSettings settings)
    {
        var value = recordId?.Trim();
        if (string.IsNullOrEmpty(value) || value.Length > MaxChars || value.Any(c => c == '|' || char.IsControl(c))) return null;
        var isEmail = value.Contains('@', StringComparison.Ordinal);
        if (isEmail && value.Any(char.IsWhiteSpace)) return null;
        return (isEmail ? settings.EmailField : settings.NumberField) is { } field ? new(field, value) : null;
    }

    public static Identity? Of(CustomerRef customer, RedmineSettings settings) => Of(customer.RecordId, settings);

    /// <summary>Name and value of the condition: an e-mail whatever its case, a number exactly.</summary>
    public (string Name, string Condition) Filter => ($"cf_{Field}", (IsEmail ? "~" : "=") + Value);

    /// <summary>Whether the issue itself says that it is theirs. One with a customer number is not its e-mail address's: it is the number's.</summary>
    public bool Has(WireIssue issue, RedmineSettings settings)
    {
        var values = ValuesOf(issue, Field);
        return IsEmail
            ? values.Any(v => v.Equals(Value, StringComparison.OrdinalIgnoreCase)) && (settings.NumberField is not { } number || !ValuesOf(issue, number).Any())
            : values.Any(v => v == Value);
    }

    /// <summary>What an issue holds in a custom field; empty when nothing, or the key may not see it.</summary>
    public static IEnumerable<string> ValuesOf(WireIssue issue, long? field)
    {
        var value = issue.CustomFields?.FirstOrDefault(f => f?.Id == field)?.Value ?? default;
        var all = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
        return all.Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!.Trim()).Where(v => v.Length > 0);
    }
}
