using System.Text.Json;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Tests.Context.View;

namespace AgentHub.Core.Tests.Context.Parts;

public class PartJsonTests
{
    [Fact]
    public async Task Every_part_of_a_context_can_be_written_and_read_again()
    {
        var call = MariasCall.Ringing();
        var filled = await new FilledContext(call.Reduce(), call.At(220)).FillAsync();
        await filled.PutAsync(new EarlierPart { Stamp = new(99, 0), Contacts = [new(new("con_0"), "voice", call.At(0), null, null, System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty, null)] });
        await filled.PutAsync(new NoticePart { Stamp = new(99, 0), About = "contact" });

        foreach (var part in (await filled.ContextAsync()).Parts.Values)
        {
            var json = JsonSerializer.Serialize(part, Json.Wire);
            Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<ContextPart>(json, Json.Wire), Json.Wire));
        }
    }
}
