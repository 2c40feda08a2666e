using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Core.Documents;

namespace AgentHub.Core.Tests.Documents;

public class DocumentBodyTests
{
    private static readonly string[] Parts = ["facts", "alerts", "sources"];
    private static readonly string[] Facets = ["orders", "invoices"];

    [Fact]
    public void A_member_without_a_value_is_left_out()
    {
        var body = DocumentBody.Of(new { Name = "Dana", Reason = (string?)null, Since = new DateTimeOffset(2026, 11, 12, 10, 20, 0, 5, TimeSpan.FromHours(1)) });

        Assert.Equal("""{"name":"Dana","since":"2026-11-12T09:20:00.005Z"}""", body.ToString());
    }

    [Fact]
    public void Nulls_of_a_foreign_object_are_left_out_without_touching_it()
    {
        var foreign = (JsonObject)JsonNode.Parse("""{"a":null,"b":{"c":null,"d":1,"é":"null"},"e":[null]}""")!;

        var clean = DocumentBody.Of(foreign);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"b":{"d":1,"é":"null"},"e":[null]}"""), clean.ToNode()));
        Assert.True(foreign.ContainsKey("a"));
    }

    [Fact]
    public void Something_that_is_no_object_is_no_body() => Assert.Throws<ArgumentException>(() => DocumentBody.Of(new[] { 1 }));

    [Fact]
    public void A_body_put_together_reads_and_writes_like_one_in_one_piece()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var node = new RandomBodies(seed).Body();

            var together = DocumentBody.Together(node.ToDictionary(m => m.Key, m => DocumentBody.Of(new JsonObject { ["it"] = m.Value?.DeepClone() })));

            var expected = new JsonObject(node.Select(m => KeyValuePair.Create(m.Key, (JsonNode?)new JsonObject { ["it"] = m.Value?.DeepClone() })));
            Assert.True(JsonNode.DeepEquals(expected, together.ToNode()), $"seed {seed}");
            Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(JsonSerializer.Serialize(new { together }))!["together"]), $"seed {seed}");
        }
    }

    [Fact]
    public void A_text_is_found_in_parts_and_below_them()
    {
        var body = DocumentBody.Together(new Dictionary<string, DocumentBody> { ["identity"] = DocumentBody.Of(new { customer = new { name = "Zoë", level = 2 } }) });

        Assert.Equal("Zoë", body.Text("identity", "customer", "name"));
        Assert.Null(body.Text("identity", "customer", "level"));
        Assert.Null(body.Text("identity", "nobody", "name"));
        Assert.Null(body.Text("identity"));
        Assert.Null(body.Text("elsewhere", "name"));
    }

    [Fact]
    public void A_patch_made_with_parts_leads_where_one_made_without_leads()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var bodies = new RandomBodies(seed);
            var pool = Enumerable.Range(0, 4).Select(_ => DocumentBody.Of(bodies.Body(2))).ToArray();
            var (from, to) = (Version(random, pool), Version(random, pool));

            var patch = to.PatchFrom(from)?.ToNode();

            var result = patch is null ? from.ToNode() : MergePatch.Apply(from.ToNode(), patch);
            Assert.True(JsonNode.DeepEquals(to.ToNode(), result), $"seed {seed}: {from} + {patch} gave {result}, not {to}");
            Assert.True(JsonNode.DeepEquals(MergePatch.Diff(InOnePiece(from), InOnePiece(to))?.ToNode(), patch), $"seed {seed}: the patch says more than it must");
        }
    }

    [Fact]
    public void The_same_part_in_two_versions_needs_no_patch()
    {
        var part = DocumentBody.Of(new { a = 1, b = new { c = 2 } });

        Assert.Null(Of(part).PatchFrom(Of(part)));

        static DocumentBody Of(DocumentBody part) => DocumentBody.Together(new Dictionary<string, DocumentBody> { ["facts"] = part });
    }

    [Fact]
    public void A_version_does_not_keep_those_before_it()
    {
        var (first, newest) = Versions();

        GC.Collect();
        GC.WaitForPendingFinalizers();

        Assert.False(first.IsAlive);
        Assert.Equal("""{"n":4}""", newest.ToString());

        [MethodImpl(MethodImplOptions.NoInlining)]
        static (WeakReference First, DocumentBody Newest) Versions()
        {
            var last = DocumentBody.Of(new { n = 0 });
            var first = new WeakReference(last);
            for (var n = 1; n < 5; n++)
            {
                var next = DocumentBody.Of(new { n });
                Assert.NotNull(next.PatchFrom(last));
                last = next;
            }
            return (first, last);
        }
    }

    [Theory]
    [InlineData("""{"at":1,"waiting":0}""", """{"at":2,"waiting":0}""", true)]
    [InlineData("""{"at":1,"waiting":0}""", """{"at":2,"waiting":1}""", false)]
    [InlineData("""{"at":{"a":1},"waiting":0}""", """{"at":{"a":2},"waiting":0}""", true)]
    [InlineData("""{"at":1,"waiting":0}""", """{"at":1,"waiting":1}""", false)]
    [InlineData("""{"at":1,"waiting":0}""", """{"at":2}""", false)]
    public void A_patch_knows_whether_it_changes_one_member_only(string from, string to, bool only) =>
        Assert.Equal(only, DocumentBody.Of(JsonNode.Parse(to)).PatchFrom(DocumentBody.Of(JsonNode.Parse(from)))!.ChangesOnly("at"));

    private static DocumentBody InOnePiece(DocumentBody body) => DocumentBody.Of(body.ToNode());

    /// <summary>A body with parts at the top and one level down.</summary>
    private static DocumentBody Version(Random random, DocumentBody[] pool)
    {
        var members = Some(random, pool, Parts);
        members["facets"] = DocumentBody.Together(Some(random, pool, Facets));
        members["n"] = DocumentBody.Of(new { n = random.Next(3) });
        return DocumentBody.Together(random.Next(5) == 0 ? members.Reverse().ToDictionary() : members);
    }

    private static Dictionary<string, DocumentBody> Some(Random random, DocumentBody[] pool, string[] names)
    {
        var some = new Dictionary<string, DocumentBody>();
        foreach (var name in names)
            if (random.Next(4) > 0) some[name] = pool[random.Next(pool.Length)];
        return some;
    }
}
