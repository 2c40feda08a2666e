using System.Text.Json;
using System.Text.RegularExpressions;

namespace AgentHub.House.Tests;

/// <summary>What the documents say must be so.</summary>
public sealed partial class DocumentTests
{
    private static IReadOnlyList<string> Pages => Repository.Files(".md");

    [Fact]
    public void Every_link_of_every_page_leads_somewhere()
    {
        var broken = from page in Pages
                     from Match link in Link().Matches(CodeBlock().Replace(Repository.Read(page), ""))
                     let target = link.Groups[1].Value
                     where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
                     where !Leads(page, target)
                     select $"{page} → {target}";

        Nothing.In(broken);
    }

    [Fact]
    public void Every_setting_that_a_page_names_exists()
    {
        var known = Settings();

        var unknown = from page in Pages
                      from Match named in Setting().Matches(Repository.Read(page))
                      let path = named.Value.TrimEnd(':')
                      where !known.Any(k => Fits(path, k))
                      select $"{page}: {path}";

        Nothing.In(unknown);
    }

    [Fact]
    public void Every_path_of_the_repository_that_the_readme_names_exists()
    {
        var missing = RepositoryPath().Matches(Repository.Read("README.md")).Select(m => m.Groups[1].Value).Where(p => !Repository.Exists(p));

        Nothing.In(missing);
    }

    [Fact]
    public void Decisions_are_numbered_without_gaps_and_have_their_three_parts()
    {
        var decisions = Repository.Files(".md").Where(f => f.StartsWith("docs/decisions/", StringComparison.Ordinal) && char.IsDigit(Path.GetFileName(f)[0])).ToList();

        Assert.Equal(Enumerable.Range(1, decisions.Count).Select(n => n.ToString("0000")), decisions.Select(d => Path.GetFileName(d)[..4]));
        Nothing.In(decisions.Where(d => !new[] { "## Context", "## Decision", "## Consequences" }.All(Repository.Read(d).Contains)));
    }

    private static bool Leads(string page, string target)
    {
        var parts = target.Split('#', 2);
        var file = parts[0].Length == 0 ? page : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, parts[0])));
        if (!Repository.Exists(file)) return false;
        return parts.Length == 1 || !file.EndsWith(".md", StringComparison.Ordinal)
            || Heading().Matches(Repository.Read(file)).Any(h => Anchor(h.Groups[1].Value) == parts[1]);
    }

    private static string Anchor(string heading) => NotInAnchor().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    private static List<string[]> Settings()
    {
        var paths = new List<string[]>();
        void Walk(JsonElement element, string[] path)
        {
            if (path.Length > 0) paths.Add(path);
            if (element.ValueKind != JsonValueKind.Object) return;
            foreach (var member in element.EnumerateObject()) Walk(member.Value, [.. path, member.Name]);
        }
        Walk(JsonDocument.Parse(Repository.Read("appsettings.example.json")).RootElement, []);
        return paths;
    }

    /// <summary>A page may name an entry of a map by any name, and a list's member by its number.</summary>
    private static bool Fits(string named, string[] known)
    {
        var parts = named.Split(':');
        return parts.Length <= known.Length + 1 && parts.Take(known.Length).Zip(known).All(p => p.Second == "{id}" || p.First == p.Second)
            && (parts.Length == known.Length || (parts.Length == known.Length + 1 && int.TryParse(parts[^1], out _)));
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"```.*?```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\b(AgentHub|AzureAd)(:(?:\w+|\{\w+\}))+")]
    private static partial Regex Setting();

    [GeneratedRegex(@"`((?:src|tests|adapters|docs)/[A-Za-z0-9./_-]*)`")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
