using System.Xml.Linq;

namespace AgentHub.House.Tests;

/// <summary>Who may reference whom. A new line here is a decision; see docs/decisions.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] Adapters =
    [
        "AgentHub.Adapters.HubSpot", "AgentHub.Adapters.BusinessCentral", "AgentHub.Adapters.Carrier", "AgentHub.Adapters.Dataverse", "AgentHub.Adapters.MeterArchive", "AgentHub.Adapters.NetworkStatus",
        "AgentHub.Adapters.Redmine", "AgentHub.Adapters.RequestTracker", "AgentHub.Adapters.Salesforce", "AgentHub.Adapters.Sap", "AgentHub.Adapters.ServiceNow", "AgentHub.Adapters.Tryton", "AgentHub.Adapters.Zendesk",
    ];

    private static readonly Dictionary<string, string[]> May = new()
    {
        ["AgentHub.Abstractions"] = [],
        ["AgentHub.Rest"] = [],
        ["AgentHub.JmesPath"] = [],
        ["AgentHub.YamlAdapters"] = ["AgentHub.Abstractions", "AgentHub.JmesPath", "AgentHub.Rest"],
        ["AgentHub.RemoteAdapters"] = ["AgentHub.Abstractions", "AgentHub.Rest"],
        ["AgentHub.AdapterHost"] = ["AgentHub.Abstractions", "AgentHub.RemoteAdapters", "AgentHub.Rest"],
        ["AgentHub.Core"] = ["AgentHub.Abstractions"],
        ["AgentHub.Ledger"] = ["AgentHub.Core"],
        ["AgentHub.Redis"] = ["AgentHub.Core"],
        ["AgentHub.Sandbox"] = [],
        ["AgentHub.Cli"] = ["AgentHub.Abstractions", "AgentHub.Core", "AgentHub.Rest", "AgentHub.Testing", "AgentHub.YamlAdapters"],
        ["AgentHub.Templates"] = [],
        ["AgentHub.Testing"] = ["AgentHub.Abstractions", "AgentHub.Core"],
        ["AgentHub.Server"] = ["AgentHub.Abstractions", "AgentHub.Core", "AgentHub.Ledger", "AgentHub.Redis", "AgentHub.RemoteAdapters", "AgentHub.Rest", "AgentHub.YamlAdapters", .. Adapters],
        ["AgentHub.Adapters.HubSpot"] = ["AgentHub.Abstractions", "AgentHub.Rest"],
        ["AgentHub.Adapters.BusinessCentral"] = ["AgentHub.Abstractions", "AgentHub.Rest"],
        ["AgentHub.Adapters.Carrier"] = ["AgentHub.Abstractions", "AgentHub.Rest"],
        ["AgentHub.Adapters.Dataverse"] = ["AgentHub.Abstractions", "AgentHub.Rest"],
        ["AgentHub.Adapters.MeterArchive"] = ["AgentHub.Abstractions", "AgentHub.Rest"],
        ["AgentHub.Adapters.NetworkStatus"] = ["AgentHub.Abstractions", "AgentHub.Rest"],
        ["AgentHub.Adapters.Redmine"] = ["AgentHub.Abstractions", "AgentHub.Rest"],
        ["AgentHub.Adapters.RequestTracker"] = ["AgentHub.Abstractions", "AgentHub.Rest"],
        ["AgentHub.Adapters.Salesforce"] = ["AgentHub.Abstractions", "AgentHub.Rest"],
        ["AgentHub.Adapters.Sap"] = ["AgentHub.Abstractions", "AgentHub.Rest"],
        ["AgentHub.Adapters.ServiceNow"] = ["AgentHub.Abstractions", "AgentHub.Rest"],
        ["AgentHub.Adapters.Tryton"] = ["AgentHub.Abstractions", "AgentHub.Rest"],
        ["AgentHub.Adapters.Zendesk"] = ["AgentHub.Abstractions", "AgentHub.Rest"],
    };

    private static readonly string[] BaseLibraryOnly = ["AgentHub.Abstractions", "AgentHub.Rest", "AgentHub.JmesPath", "AgentHub.Core"];

    /// <summary>The sandbox is a process of its own that the product never loads: what it uses is not shared with it.</summary>
    private const string OwnProcess = "AgentHub.Sandbox";

    private static IEnumerable<string> Projects => Repository.Files(".csproj").Where(p => !p.StartsWith("tests/", StringComparison.Ordinal));

    [Fact]
    public void A_project_references_only_whom_the_table_allows()
    {
        var wrong = Projects.SelectMany(p => References(p).Select(r => (From: Name(p), To: r)))
            .Where(r => !May.TryGetValue(r.From, out var may) || !may.Contains(r.To)).Select(r => $"{r.From} → {r.To}");

        Nothing.In(wrong);
    }

    [Fact]
    public void Every_project_stands_in_the_table_in_the_solution_and_has_a_lock_file()
    {
        var solution = Repository.Read("AgentHub.sln").Replace('\\', '/');

        Nothing.In(Projects.Select(Name).Except(May.Keys));
        Nothing.In(Repository.Files(".csproj").Where(p => !solution.Contains('"' + p + '"', StringComparison.Ordinal)));
        Nothing.In(Repository.Files(".csproj").Where(p => !Repository.Exists(Path.Combine(Path.GetDirectoryName(p)!, "packages.lock.json"))));
    }

    [Fact]
    public void What_others_compile_against_needs_the_base_library_only()
    {
        var packages = Projects.Where(p => BaseLibraryOnly.Contains(Name(p))).SelectMany(p => Packages(p).Select(x => $"{Name(p)}: {x}"));

        Nothing.In(packages);
    }

    [Fact]
    public void A_third_party_package_is_used_by_one_project()
    {
        var shared = Projects.Where(p => Name(p) != OwnProcess).SelectMany(p => Packages(p).Select(x => (Package: x, Project: Name(p))))
            .GroupBy(x => x.Package).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(x => x.Project))}");

        Nothing.In(shared);
    }

    [Fact]
    public void Versions_of_packages_stand_in_one_file()
    {
        var elsewhere = Repository.Files(".csproj", ".props", ".targets").Where(f => f != "Directory.Packages.props")
            .SelectMany(f => Elements(f, "PackageReference").Where(e => e.Attribute("Version") is not null || e.Attribute("VersionOverride") is not null)
                .Select(e => $"{f}: {e.Attribute("Include")?.Value}"));

        Nothing.In(elsewhere);
    }

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project);

    /// <summary>Projects whose code is compiled against; one that is only built along (ReferenceOutputAssembly=false) is not.</summary>
    private static IEnumerable<string> References(string project)
    {
        var own = Elements(project, "ProjectReference").Where(e => e.Attribute("ReferenceOutputAssembly")?.Value != "false");
        var shared = project.StartsWith("adapters/", StringComparison.Ordinal) ? Elements("adapters/Directory.Build.props", "ProjectReference") : [];
        return own.Concat(shared).Select(e => Name(e.Attribute("Include")!.Value.Replace('\\', '/')));
    }

    private static IEnumerable<string> Packages(string project) => Elements(project, "PackageReference").Select(e => e.Attribute("Include")!.Value);

    private static IEnumerable<XElement> Elements(string file, string name) => XDocument.Parse(Repository.Read(file)).Descendants().Where(e => e.Name.LocalName == name);
}
