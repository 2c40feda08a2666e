namespace AgentHub.Server.Configuration;

/// <summary>
/// Collects every feature's options while the server is put together, and every fault in them: values that cannot be read,
/// values out of bounds, and names that no feature knows. Used by one thread, before the server is built.
/// </summary>
/// <param name="strict">Path of the section under which every name must be known.</param>
internal sealed class SettingsCheck(IConfigurationRoot configuration, string strict = "AgentHub")
{
    /// <summary>More faults than this are counted, not listed.</summary>
    private const int MaxListed = 50;

    private readonly List<string> _faults = [];
    private readonly SettingShape _known = new();

    /// <summary>Binds what can be read and remembers what cannot.</summary>
    public T Read<T>() where T : class, IFeatureOptions, new()
    {
        var shape = SettingShape.Of(typeof(T));
        _known.Add(T.Section, shape);
        var sound = new Dictionary<string, string?>();
        Sift(configuration.GetSection(T.Section), shape, sound, "");
        var options = new T();
        new ConfigurationBuilder().AddInMemoryCollection(sound).Build().Bind(options);
        _faults.AddRange(options.Faults());
        return options;
    }

    /// <summary>Adds a fault found elsewhere.</summary>
    public void Add(string fault) => _faults.Add(fault);

    /// <summary>Every fault, unknown names included; empty when the server may start.</summary>
    public IReadOnlyList<string> Faults()
    {
        var all = new List<string>(_faults);
        var known = strict.Split(':').Aggregate((SettingShape?)_known, (shape, name) => shape?.Find(name));
        FindUnknown(configuration.GetSection(strict), known ?? new SettingShape(), all);
        return all;
    }

    /// <summary>The faults as the person at the terminal reads them.</summary>
    public static string Report(IReadOnlyList<string> faults)
    {
        var lines = faults.Take(MaxListed).Select(f => "  " + f);
        if (faults.Count > MaxListed) lines = lines.Append($"  … and {faults.Count - MaxListed} more");
        var what = faults.Count == 1 ? "one setting is wrong" : $"{faults.Count} settings are wrong";
        return $"AgentHub did not start: {what}.{Environment.NewLine}{string.Join(Environment.NewLine, lines)}{Environment.NewLine}"
            + "Every setting with its default stands in appsettings.example.json.";
    }

    private void Sift(IConfigurationSection section, SettingShape shape, Dictionary<string, string?> sound, string relative)
    {
        foreach (var child in section.GetChildren())
        {
            if (shape.Find(child.Key) is not { } expected) continue; // unknown names are found at the end, when all are known
            var path = relative.Length == 0 ? child.Key : $"{relative}:{child.Key}";
            if (FaultAt(child, shape, expected) is { } fault) _faults.Add(fault);
            else if (expected.Value is not null) sound[path] = child.Value;
            else Sift(child, expected, sound, path);
        }
    }

    private static string? FaultAt(IConfigurationSection child, SettingShape parent, SettingShape expected)
    {
        var hasChildren = child.GetChildren().Any();
        if (parent.IsList && !int.TryParse(child.Key, out _)) return $"{child.Path} must be numbered: {ParentPath(child)} is a list";
        if (expected.Value is { } type)
            return hasChildren ? $"{child.Path} must be a single value, is a section" : child.Value is null ? null : SettingValue.Fault(child.Path, child.Value, type);
        return !hasChildren && !string.IsNullOrEmpty(child.Value)
            ? $"{child.Path} must be a {(expected.IsList ? "list" : "section")}, is {SettingValue.Shown(child.Path, child.Value)}" : null;
    }

    private static void FindUnknown(IConfigurationSection section, SettingShape shape, List<string> faults)
    {
        foreach (var child in section.GetChildren())
        {
            if (shape.Find(child.Key) is { } known)
            {
                if (known.Value is null) FindUnknown(child, known, faults);
                continue;
            }
            var meant = NearestName.Of(child.Key, shape.Members.Keys);
            faults.Add($"{child.Path} is not a setting; " + (meant is not null ? $"did you mean {ParentPath(child)}:{meant}?"
                : shape.Members.Count > 0 ? $"{ParentPath(child)} has {string.Join(", ", shape.Members.Keys)}" : "remove it"));
        }
    }

    private static string ParentPath(IConfigurationSection child) => child.Path[..child.Path.LastIndexOf(':')];
}
