using AgentHub.RemoteAdapters.Protocol;

namespace AgentHub.RemoteAdapters.Tests.Asking;

public sealed class RequestTests
{
    [Fact]
    public async Task A_question_has_the_secret_the_version_the_time_limit_and_nobodys_number_in_its_address()
    {
        var canned = new Canned().Answers("""{"outcome":"notFound"}""");
        var find = (await canned.KnownAsync()).As<IFindCustomers>()!;

        await find.FindCustomersAsync(new(KeyKind.Email, "m.okafor@example.com"), CancellationToken.None);

        var asked = Assert.Single(canned.Asked);
        Assert.Equal((HttpMethod.Post, "https://adapter.example.com/billing/capabilities/findCustomers"), (asked.Method, asked.Address.AbsoluteUri));
        Assert.Equal("""{"kind":"email","value":"m.okafor@example.com"}""", asked.Body);
        Assert.Equal("Bearer " + Canned.Secret, asked.Headers.Authorization?.ToString());
        Assert.Equal(("1", "5000"), (asked.Headers.GetValues(AdapterProtocol.VersionHeader).Single(), asked.Headers.GetValues(AdapterProtocol.TimeLimitHeader).Single()));
    }

    [Theory]
    [InlineData("portal-17", "portal-17")]
    [InlineData("line\r\nbreak", "sha256-")]
    [InlineData("Schlüssel", "sha256-")]
    [InlineData("", "sha256-")]
    public async Task A_write_carries_its_idempotency_key_or_a_hash_that_is_the_same_for_the_same_key(string key, string sent)
    {
        var canned = new Canned().Answers("""{"outcome":"found","value":{"recordId":"5512"}}""").Answers("""{"outcome":"found","value":{"recordId":"5512"}}""");
        var create = (await canned.KnownAsync()).As<ICreateTicket>()!;
        var ticket = new NewTicket { Customer = new("9"), Subject = "Bill", Body = "too high", IdempotencyKey = key };

        Assert.Equal("5512", (await create.CreateTicketAsync(ticket, CancellationToken.None)).Value?.RecordId);
        await create.CreateTicketAsync(ticket, CancellationToken.None);

        var keys = canned.Asked.Select(a => a.Headers.GetValues(AdapterProtocol.IdempotencyHeader).Single()).ToList();
        Assert.StartsWith(sent, keys[0], StringComparison.Ordinal);
        Assert.Equal(keys[0], keys[1]);
    }
}
