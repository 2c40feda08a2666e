extern alias shared;
using Said = shared::AgentHub.Adapters.VendorMessage;

namespace AgentHub.Adapters.Tests.Shared;

/// <summary>What a vendor says about a failure is shown only when nothing of a customer or a server can be in it.</summary>
public sealed class VendorMessageTests
{
    [Theory]
    [InlineData("""{"message":"period closing"}""", "period closing")]
    [InlineData("""{"error":{"code":"x","message":"An error has occurred: period closing."}}""", "An error has occurred: period closing")]
    [InlineData("""{"error":"RecordInvalid","description":"Record validation errors"}""", "Record validation errors")]
    [InlineData("""{"error":{"title":"Forbidden","message":"You do not have access to this page"}}""", "You do not have access to this page")]
    [InlineData("""{"message":"Property 'm.okafor@example.com' does not exist"}""", "Property … does not exist")]
    [InlineData("{\"message\":\"two\\nlines\\tand more\"}", "two lines and more")]
    public void A_short_sentence_is_shown(string body, string shown) => Assert.Equal(shown, Said.In(body));

    [Theory]
    [InlineData("""{"message":"see https://vendor.example/errors/7"}""")]
    [InlineData("""{"message":"cannot open /var/lib/vendor/db"}""")]
    [InlineData("""{"message":"cannot open C:\\vendor\\db"}""")]
    [InlineData("""{"message":"no user m.okafor@example.com"}""")]
    [InlineData("""{"message":"no account 7730118420"}""")]
    [InlineData("""{"message":"no phone 01632 960147"}""")]
    [InlineData("""{"message":"<b>no</b>"}""")]
    [InlineData("""{"message":{"deeper":{"and":"deeper"}}}""")]
    [InlineData("""{"message":17}""")]
    [InlineData("""["message"]""")]
    [InlineData("""not json""")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_that_may_hold_an_address_or_a_person_is_not(string? body) => Assert.Null(Said.In(body));

    [Fact]
    public void A_long_sentence_is_cut()
    {
        var shown = Said.In($$"""{"message":"{{string.Concat(Enumerable.Repeat("word ", 200))}}"}""");

        Assert.InRange(shown!.Length, 100, 120);
        Assert.EndsWith("…", shown);
    }
}
