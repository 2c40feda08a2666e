using System.Collections.Frozen;

namespace AgentHub.YamlAdapters;

/// <summary>Adapter files that ship with AgentHub: another file uses one by its name. Built into this assembly, so that they are wherever files are read.</summary>
public static class ShippedFiles
{
    private const string Prefix = "AgentHub.YamlAdapters.Shipped.";
    private const string Suffix = ".yaml";

    private static readonly FrozenDictionary<string, Lazy<AdapterPlan>> Plans = typeof(ShippedFiles).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(n => n[Prefix.Length..^Suffix.Length], n => new Lazy<AdapterPlan>(() => Read(n)));

    /// <summary>Their names, each the id in the file: <c>freshdesk</c>.</summary>
    public static IReadOnlyCollection<string> Names { get; } = [.. Plans.Keys.Order(StringComparer.Ordinal)];

    /// <summary>What such a file says; null when none has this name.</summary>
    internal static AdapterPlan? Plan(string name) => Plans.GetValueOrDefault(name)?.Value;

    private static AdapterPlan Read(string resource)
    {
        using var reader = new StreamReader(typeof(ShippedFiles).Assembly.GetManifestResourceStream(resource)!);
        var reading = YamlAdapterFile.Read(reader.ReadToEnd(), resource[Prefix.Length..]);
        // A test reads every one of them.
        return reading.Plan ?? throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Faults));
    }
}
