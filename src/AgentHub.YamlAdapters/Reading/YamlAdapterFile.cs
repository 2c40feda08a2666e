using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Reads adapter files. docs/concepts/yaml-adapters.md tells the format.</summary>
public static class YamlAdapterFile
{
    /// <summary>The only version there is.</summary>
    public const string ApiVersion = "agenthub/adapter.v1";

    /// <summary>Largest file, in characters.</summary>
    public const int MostChars = 256 * 1024;

    /// <summary>Reads a file: a plan, or all of its faults at once. Does no I/O and never throws for what the text holds.</summary>
    /// <param name="text">Content of the file.</param>
    /// <param name="fileName">Its name, for the faults.</param>
    public static YamlReading Read(string text, string fileName)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fileName);
        var faults = new FaultList(fileName);
        var root = YamlTree.Read(text, faults);
        if (root is not null && OtherVersion(root) is { } version)
            return new(null, [new(fileName, version.Start.Line, version.Start.Column, $"the file is written in version {version.Value}, and this AgentHub reads {ApiVersion}")], IsOfOtherVersion: true);
        var plan = root is null ? null : Plan(root, faults);
        return faults.All.Count > 0 ? new(null, faults.All) : new(plan, []);
    }

    // Of a format that is not ours nothing more can be said.
    private static YamlScalarNode? OtherVersion(YamlNode root) =>
        root is YamlMappingNode file && file.Children.FirstOrDefault(c => c.Key is YamlScalarNode { Value: "apiVersion" }).Value is YamlScalarNode { Value.Length: > 0 } version
        && version.Value != ApiVersion && version.Value.StartsWith("agenthub/adapter.", StringComparison.Ordinal) ? version : null;

    private static AdapterPlan? Plan(YamlNode root, FaultList faults)
    {
        if (Members.Of(root, "an adapter file", faults) is not { } file) return null;
        var settings = new SettingNames();
        if (file.RequiredScalar("apiVersion", ApiVersion) is { } version && version.Value != ApiVersion)
            faults.Add(version, $"apiVersion must be {ApiVersion}, is {version.Value}");
        if (file.Optional("use") is { } use) return Used(use, file);
        var id = Id(file, faults);
        var plan = new AdapterPlan
        {
            Id = id?.Value ?? "",
            IdAt = (id?.Start.Line ?? 1, id?.Start.Column ?? 1),
            Title = file.Text("title", "Billing"),
            Kind = file.Text("kind", "erp"),
            Owner = file.Scalar("owner")?.Value,
            Lists = new Dictionary<Capability, CapabilityPlan>(),
            Writes = new Dictionary<Capability, WritePlan>(),
            Settings = [],
        };
        plan = file.Optional("remote") is { } remote ? plan with { Remote = RemoteReader.Read(remote, file, faults, settings) } : WithRequests(plan, file, settings);
        file.End();
        return plan with { Settings = settings.All };
    }

    private static AdapterPlan? Used(YamlNode use, Members file)
    {
        var id = file.Optional("id") is null ? null : Id(file, file.Faults);
        var at = (id ?? use).Start;
        var plan = UseReader.Read(use, file);
        file.End();
        return plan is null ? null : plan with { Id = id?.Value ?? plan.Id, IdAt = (at.Line, at.Column) };
    }

    private static AdapterPlan WithRequests(AdapterPlan plan, Members file, SettingNames settings)
    {
        var http = HttpReader.Read(file.Required("http", "{allowHosts: [erp.internal.example], auth: {type: none}}"), file.Faults, settings);
        var (lists, writes) = (new Dictionary<Capability, CapabilityPlan>(), new Dictionary<Capability, WritePlan>());
        if (Members.Of(file.Required("capabilities", "{orders: {…}}"), "capabilities", file.Faults) is { } capabilities) ReadEach(capabilities, lists, writes, settings);
        return plan with
        {
            Http = http!,
            Lists = lists,
            Writes = writes,
            Health = HealthReader.Read(file.Optional("health"), file.Faults, settings),
            RecordIdIs = RecordIdIs(file, file.Faults),
        };
    }

    private static void ReadEach(Members capabilities, Dictionary<Capability, CapabilityPlan> lists, Dictionary<Capability, WritePlan> writes, SettingNames settings)
    {
        foreach (var (key, value) in capabilities.All)
        {
            var name = key.Value ?? "";
            if (CapabilityNames.All.TryGetValue(name, out var known))
            {
                if (CapabilityReader.Read(name, known, value, capabilities.Faults, settings) is { } plan) lists[known.Capability] = plan;
            }
            else if (WriteShape.All.TryGetValue(name, out var writing))
            {
                if (WriteReader.Read(name, writing, value, capabilities.Faults, settings) is { } plan) writes[writing.Capability] = plan;
            }
            else if (name == "health") capabilities.Faults.Add(key, "health stands beside capabilities, not among them");
            else capabilities.Faults.Add(key, $"there is no capability {name}; {Nearest.Of(name, [.. CapabilityNames.All.Keys, .. WriteShape.All.Keys])}");
        }
        if (writes.ContainsKey(Capability.UpdateContactDetails)) CheckProfile(capabilities, lists.GetValueOrDefault(Capability.Profile));
        if (!capabilities.All.Any()) capabilities.Faults.Add(capabilities.Node, "the file offers nothing; give it at least one capability");
    }

    // A change is judged by the profile: whether it is still the one that was shown, and whether it took.
    private static void CheckProfile(Members capabilities, CapabilityPlan? profile)
    {
        var at = capabilities.All.First(c => c.Key.Value == "updateContactDetails").Key;
        if (profile is null) capabilities.Faults.Add(at, "updateContactDetails needs profile: a change is read again there");
        else if (profile.Map?.Has("version") == false) capabilities.Faults.Add(at, "updateContactDetails needs version in the map of profile: without one nobody sees that the record changed meanwhile");
    }

    private static YamlScalarNode? Id(Members file, FaultList faults)
    {
        if (file.RequiredScalar("id", "billing") is not { } node) return null;
        if (node.Value!.Length > 32 || !char.IsAsciiLetterLower(node.Value[0]) || !node.Value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            faults.Add(node, $"id must be 1 to 32 small letters, digits and -, beginning with a letter, is {node.Value}");
        return node;
    }

    private static KeyKind? RecordIdIs(Members file, FaultList faults)
    {
        if (file.Scalar("recordIdIs") is not { } node) return null;
        if (CapabilityNames.Keys.TryGetValue(node.Value!, out var kind)) return kind;
        faults.Add(node, $"recordIdIs must be a kind of key, is {node.Value}; {Nearest.Of(node.Value!, CapabilityNames.Keys.Keys)}");
        return null;
    }
}
