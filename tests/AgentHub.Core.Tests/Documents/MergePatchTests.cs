using System.Text.Json.Nodes;
using AgentHub.Core.Documents;

namespace AgentHub.Core.Tests.Documents;

public class MergePatchTests
{
    [Fact]
    public void A_patch_made_from_two_bodies_leads_from_the_one_to_the_other()
    {
        for (var seed = 0; seed < 5_000; seed++)
        {
            var random = new RandomBodies(seed);
            var from = random.Body();
            var to = seed % 2 == 0 ? random.Neighbour(from) : random.Body();

            var patch = Diff(from, to);

            var result = patch is null ? from : MergePatch.Apply(from, patch);
            Assert.True(JsonNode.DeepEquals(to, result), $"seed {seed}: {from} + {patch} gave {result}, not {to}");
        }
    }

    [Fact]
    public void Equal_bodies_need_no_patch()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var body = new RandomBodies(seed).Body();

            Assert.True(Diff(body, (JsonObject)body.DeepClone()) is null, $"seed {seed}");
        }
    }

    [Fact]
    public void A_patch_says_nothing_about_what_did_not_change()
    {
        var from = Parse("""{"kept":{"deep":1},"changed":{"same":1,"other":2},"removed":3}""");
        var to = Parse("""{"kept":{"deep":1},"changed":{"same":1,"other":4},"added":5}""");

        var patch = Diff(from, to);

        Assert.Equal("""{"changed":{"other":4},"added":5,"removed":null}""", patch!.ToJsonString());
    }

    [Fact]
    public void Making_and_applying_a_patch_changes_neither_body()
    {
        var random = new RandomBodies(7);
        var from = random.Body();
        var to = random.Neighbour(from);
        var (before, after) = (from.ToJsonString(), to.ToJsonString());

        MergePatch.Apply(from, Diff(from, to));

        Assert.Equal((before, after), (from.ToJsonString(), to.ToJsonString()));
    }

    // The test cases of RFC 7396, appendix A.
    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", """{}""")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""["a","b"]""", """["c","d"]""", """["c","d"]""")]
    [InlineData("""{"a":"b"}""", """["c"]""", """["c"]""")]
    [InlineData("""{"a":"foo"}""", "null", "null")]
    [InlineData("""{"a":"foo"}""", "\"bar\"", "\"bar\"")]
    [InlineData("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [InlineData("[1,2]", """{"a":"b","c":null}""", """{"a":"b"}""")]
    [InlineData("{}", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void Patches_are_applied_as_the_standard_says(string target, string patch, string result) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(result), MergePatch.Apply(JsonNode.Parse(target), JsonNode.Parse(patch))));

    private static JsonObject? Diff(JsonObject from, JsonObject to) => MergePatch.Diff(DocumentBody.Of(from), DocumentBody.Of(to))?.ToNode();

    private static JsonObject Parse(string json) => (JsonObject)JsonNode.Parse(json)!;
}
