using System.Text.RegularExpressions;
using AgentHub.Abstractions;

namespace AgentHub.Adapters;

/// <summary>Reads an adapter's settings and collects what is wrong with them, each fault naming its setting.</summary>
internal sealed partial class SettingsReader
{
    private readonly AdapterSettings _settings;
    private readonly List<string> _faults = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public SettingsReader(AdapterSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        CheckBaseUrl(settings.BaseUrl);
    }

    /// <summary>Every fault so far, with the values nobody asked for. One that is empty is not set: so a later source of settings takes an earlier one's away.</summary>
    public IReadOnlyList<string> Faults =>
        [.. _faults, .. _settings.Values.Where(v => !string.IsNullOrWhiteSpace(v.Value)).Select(v => v.Key).Where(k => !_known.Contains(k)).Select(k => $"Values:{k} is not known; known are {string.Join(", ", _known.Order())}")];

    /// <summary>A value that must be there; empty when it is not (then there is a fault).</summary>
    public string Required(string name, string what)
    {
        var value = Optional(name);
        if (value is null) _faults.Add($"Values:{name} is missing: {what}");
        return value ?? "";
    }

    /// <summary>A value that may be there.</summary>
    public string? Optional(string name)
    {
        _known.Add(name);
        var value = _settings[name];
        if (string.IsNullOrWhiteSpace(value)) return null;
        if (value.Any(char.IsControl)) _faults.Add($"Values:{name} holds a line break or another control character");
        return value.Trim();
    }

    /// <summary>The vendor's name of a field, with a default.</summary>
    public string Field(string name, string otherwise)
    {
        var value = Optional(name) ?? otherwise;
        if (!FieldName().IsMatch(value)) _faults.Add($"Values:{name} must be a field's internal name (letters, digits, _), is {value}");
        return value;
    }

    private void CheckBaseUrl(Uri url)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https")) _faults.Add($"BaseUrl must be an absolute http or https address, is {url}");
        else if (url.UserInfo.Length > 0 || url.Query.Length > 0) _faults.Add("BaseUrl must have neither user nor query");
        else if (url.Scheme == "http" && !url.IsLoopback) _faults.Add("BaseUrl must be https: credentials would travel in the open");
    }

    [GeneratedRegex("^[A-Za-z0-9_]{1,100}$")]
    private static partial Regex FieldName();
}
