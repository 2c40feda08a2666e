namespace AgentHub.YamlAdapters;

/// <summary>Which settings a file asks for.</summary>
internal sealed class SettingNames
{
    private readonly SortedSet<string> _all = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> All => [.. _all];

    /// <summary>Takes a name; false when it is none, as with a secret that was pasted in its place.</summary>
    public bool Add(string name)
    {
        if (name.Length is 0 or > 40 || !char.IsAsciiLetterUpper(name[0]) || !name.All(char.IsAsciiLetterOrDigit)) return false;
        _all.Add(name);
        return true;
    }
}
