using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Reads adapter files. docs/concepts/yaml-adapters.md tells the format.</summary>
public static class YamlAdapterFile
{
    /// <summary>The only version there is.</summary>
    public const string ApiVersion = "agenthub/adapter.v1";

    /// <summary>Reads a file: a plan, or all of its faults at once. Does no I/O and never throws for what the text holds.</summary>
    /// <param name="text">Content of the file.</param>
    /// <param name="fileName">Its name, for the faults.</param>
    public static YamlReading Read(string text, string fileName)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fileName);
        var faults = new FaultList(fileName);
        var plan = YamlTree.Read(text, faults) is { } root ? Plan(root, faults) : null;
        return faults.All.Count > 0 ? new(null, faults.All) : new(plan, []);
    }

    private static AdapterPlan? Plan(YamlNode root, FaultList faults)
    {
        if (Members.Of(root, "an adapter file", faults) is not { } file) return null;
        var settings = new SettingNames();
        if (file.RequiredScalar("apiVersion", ApiVersion) is { } version && version.Value != ApiVersion)
            faults.Add(version, $"apiVersion must be {ApiVersion}, is {version.Value}");
        var http = HttpReader.Read(file.Required("http", "{allowHosts: [erp.internal.example], auth: {type: none}}"), faults, settings);
        var lists = new Dictionary<Capability, CapabilityPlan>();
        if (Members.Of(file.Required("capabilities", "{orders: {…}}"), "capabilities", faults) is { } capabilities) ReadEach(capabilities, lists, settings);
        var plan = new AdapterPlan
        {
            Id = Id(file, faults),
            Title = file.Text("title", "Billing"),
            Kind = file.Text("kind", "erp"),
            Owner = file.Scalar("owner")?.Value,
            Http = http!,
            Lists = lists,
            Health = HealthReader.Read(file.Optional("health"), faults, settings),
            RecordIdIs = RecordIdIs(file, faults),
            Settings = settings.All,
        };
        file.End();
        return plan;
    }

    private static void ReadEach(Members capabilities, Dictionary<Capability, CapabilityPlan> lists, SettingNames settings)
    {
        foreach (var (key, value) in capabilities.All)
        {
            var name = key.Value ?? "";
            if (CapabilityNames.All.TryGetValue(name, out var known))
            {
                if (CapabilityReader.Read(name, known.Capability, known.Record, value, capabilities.Faults, settings) is { } plan) lists[known.Capability] = plan;
            }
            else if (CapabilityNames.NeedsCode(name)) capabilities.Faults.Add(key, $"{name} cannot be offered by a file; it needs an adapter in code or behind HTTP");
            else capabilities.Faults.Add(key, $"there is no capability {name}; {Nearest.Of(name, CapabilityNames.All.Keys)}");
        }
        if (!capabilities.All.Any()) capabilities.Faults.Add(capabilities.Node, "the file offers nothing; give it at least one capability");
    }

    private static string Id(Members file, FaultList faults)
    {
        if (file.RequiredScalar("id", "billing") is not { } node) return "";
        if (node.Value!.Length > 40 || !node.Value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            faults.Add(node, $"id must be 1 to 40 small letters, digits and -, is {node.Value}");
        return node.Value;
    }

    private static KeyKind? RecordIdIs(Members file, FaultList faults)
    {
        if (file.Scalar("recordIdIs") is not { } node) return null;
        if (CapabilityNames.Keys.TryGetValue(node.Value!, out var kind)) return kind;
        faults.Add(node, $"recordIdIs must be a kind of key, is {node.Value}; {Nearest.Of(node.Value!, CapabilityNames.Keys.Keys)}");
        return null;
    }
}
