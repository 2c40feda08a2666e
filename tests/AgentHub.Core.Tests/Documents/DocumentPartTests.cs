using System.Text.Json.Nodes;
using AgentHub.Core.Documents;

namespace AgentHub.Core.Tests.Documents;

public class DocumentPartTests
{
    [Fact]
    public void A_patch_made_with_parts_leads_where_one_made_without_leads()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var bodies = new RandomBodies(seed);
            var pool = Enumerable.Range(0, 4).Select(_ => DocumentPart.Of(bodies.Body(2))).ToArray();
            var (from, to) = (Version(1, random, pool), Version(2, random, pool));

            var patch = MergePatch.Diff(from, to);

            var result = patch is null ? from.Body : MergePatch.Apply(from.Body, patch);
            Assert.True(JsonNode.DeepEquals(to.Body, result), $"seed {seed}: {from.Body} + {patch} gave {result}, not {to.Body}");
            Assert.True(JsonNode.DeepEquals(MergePatch.Diff(from.Body, to.Body), patch), $"seed {seed}: the patch says more than it must");
        }
    }

    [Fact]
    public void The_same_part_in_two_versions_needs_no_patch()
    {
        var part = DocumentPart.Of(new { a = 1, b = new { c = 2 } });

        Assert.Null(MergePatch.Diff(Of(1, ("facts", part)), Of(2, ("facts", part))));
    }

    [Fact]
    public void A_part_holds_no_null() =>
        Assert.Equal("""{"a":1}""", DocumentPart.Of(new { a = 1, b = (string?)null }).ToNode().ToJsonString());

    [Fact]
    public void Something_that_is_no_object_is_no_part() => Assert.Throws<ArgumentException>(() => DocumentPart.Of(new[] { 1 }));

    private static DocumentSnapshot Of(long n, params (string Name, DocumentPart Part)[] members)
    {
        var body = new JsonObject();
        foreach (var (name, part) in members) body[name] = part.ToNode();
        return new("contact/c", "e", n, body) { Parts = members.ToDictionary(m => m.Name, m => m.Part) };
    }

    /// <summary>A body with parts at the top and one level down, and members that are no parts.</summary>
    private static DocumentSnapshot Version(long n, Random random, DocumentPart[] pool)
    {
        var (body, facets, parts) = (new JsonObject(), new JsonObject(), new Dictionary<string, DocumentPart>());
        foreach (var name in new[] { "facts", "alerts", "sources" })
            if (random.Next(4) > 0) body[name] = (parts[name] = pool[random.Next(pool.Length)]).ToNode();
        foreach (var name in new[] { "orders", "invoices" })
            if (random.Next(4) > 0) facets[name] = (parts["facets/" + name] = pool[random.Next(pool.Length)]).ToNode();
        body["facets"] = facets;
        if (random.Next(2) == 0) parts.Remove("alerts");   // one that is not known to be a part
        body["n"] = random.Next(3);
        return new("contact/c", "e", n, body) { Parts = parts };
    }
}
