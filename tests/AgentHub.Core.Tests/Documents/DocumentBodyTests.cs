using System.Text.Json.Nodes;
using AgentHub.Core.Documents;

namespace AgentHub.Core.Tests.Documents;

public class DocumentBodyTests
{
    [Fact]
    public void A_member_without_a_value_is_left_out()
    {
        var body = DocumentBody.Of(new { Name = "Dana", Reason = (string?)null, Since = new DateTimeOffset(2026, 11, 12, 10, 20, 0, 5, TimeSpan.FromHours(1)) });

        Assert.Equal("""{"name":"Dana","since":"2026-11-12T09:20:00.005Z"}""", body.ToJsonString());
    }

    [Fact]
    public void Nulls_of_a_foreign_body_are_removed_without_touching_it()
    {
        var foreign = (JsonObject)JsonNode.Parse("""{"a":null,"b":{"c":null,"d":1},"e":[null]}""")!;

        var clean = DocumentBody.WithoutNulls(new DocumentSnapshot("board", "e", 1, foreign));

        Assert.Equal("""{"b":{"d":1},"e":[null]}""", clean.Body.ToJsonString());
        Assert.True(foreign.ContainsKey("a"));
    }

    [Fact]
    public void A_clean_body_is_not_copied()
    {
        var snapshot = new DocumentSnapshot("board", "e", 1, new RandomBodies(3).Body());

        Assert.Same(snapshot, DocumentBody.WithoutNulls(snapshot));
    }
}
