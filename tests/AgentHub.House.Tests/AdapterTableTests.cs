using System.Text.RegularExpressions;

namespace AgentHub.House.Tests;

/// <summary>The table of adapters that ship says what there is, and how each was tested.</summary>
public sealed partial class AdapterTableTests
{
    private const string Table = "adapters/README.md";

    private static IReadOnlyList<string> Projects => [.. Repository.Files(".csproj").Where(p => p.StartsWith("adapters/", StringComparison.Ordinal)).Select(p => Path.GetFileNameWithoutExtension(p)!).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<(string Project, string Product, string Mark)> TableRows =>
        [.. Row().Matches(Repository.Read(Table)).Select(m => (m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value))];

    [Fact]
    public void Every_adapter_that_ships_has_one_row_in_order_and_a_page_of_its_own_with_what_it_needs_and_where_it_ends()
    {
        Assert.Equal(Projects, TableRows.Select(r => r.Project));
        Nothing.In(from project in Projects
                   let page = Repository.Read($"adapters/{project}/README.md")
                   from part in new[] { "**Needs**", "| Capability | |", "## Settings", "## Good to know" }
                   where !page.Contains(part, StringComparison.Ordinal)
                   select $"{project}: its README lacks {part}");
    }

    [Fact]
    public void The_product_of_a_row_is_the_one_its_factory_answers_to()
    {
        Nothing.In(from row in TableRows
                   let factory = Repository.Read($"adapters/{row.Project}/{row.Project["AgentHub.Adapters.".Length..]}AdapterFactory.cs")
                   where !factory.Contains($"Product => \"{row.Product}\";", StringComparison.Ordinal)
                   select $"{row.Project} is not called {row.Product}");
    }

    [Fact]
    public void What_is_marked_as_tested_for_real_has_its_conformance_suite_against_the_product_and_what_is_marked_otherwise_has_one_against_a_stand_in()
    {
        string Suite(string project)
        {
            var name = project["AgentHub.Adapters.".Length..];
            return Repository.Exists($"tests/AgentHub.RealSystems.Tests/{name}/{name}ConformanceTests.cs") ? "for real"
                : Repository.Exists($"tests/AgentHub.Adapters.Tests/{name}/{name}ConformanceTests.cs") ? IsFromDocumentation(project) ? "from documentation" : "by contract" : "not at all";
        }

        Nothing.In(TableRows.Where(r => r.Mark != Suite(r.Project)).Select(r => $"{r.Project} is marked {r.Mark}, but is tested {Suite(r.Project)}"));
    }

    /// <summary>Its page says so: nobody has run it against the product, nor compared its requests with a file of the vendor's.</summary>
    private static bool IsFromDocumentation(string project) => Repository.Read($"adapters/{project}/README.md").ReplaceLineEndings(" ").Contains("never run against the product", StringComparison.Ordinal);

    [GeneratedRegex(@"^\| \[[^\]]+\]\((AgentHub\.Adapters\.\w+)/README\.md\) \| `(\w+)` \| ([^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
