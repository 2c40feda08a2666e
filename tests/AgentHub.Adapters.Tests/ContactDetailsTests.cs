using System.Net;
using AgentHub.Abstractions;
using AgentHub.Adapters.BusinessCentral;
using AgentHub.Adapters.HubSpot;

namespace AgentHub.Adapters.Tests;

/// <summary>A customer's corrected details reach the stand-ins, and never over the head of somebody who was there before.</summary>
public sealed class ContactDetailsTests(SandboxSystems sandbox) : IClassFixture<SandboxSystems>
{
    private static readonly PostalAddress NewAddress = new() { Street = "2 Heron Court", City = "Calder Vale", Postcode = "CV2 9ZZ", Country = "GB" };

    public static TheoryData<string> Systems { get; } = ["crm", "erp"];

    [Theory]
    [MemberData(nameof(Systems))]
    public async Task What_is_changed_is_what_the_record_says_when_it_is_read_again(string system)
    {
        using var test = Open(system);
        var shown = await test.ProfileAsync(0);

        var answer = await test.ChangeAsync(shown.Version, new() { Customer = test.Customers[0], Phone = "+441632960188", Email = "new.one@example.com", Address = NewAddress });

        Assert.True(answer.IsFound, answer.Reason);
        var after = await test.ProfileAsync(0);
        Assert.Equal(("+441632960188", "new.one@example.com", NewAddress), (after.Phones[0], after.Emails[0], after.Address));
        Assert.NotEqual(shown.Version, after.Version);
        Assert.Equal((shown.Name, shown.CustomerNumber), (after.Name, after.CustomerNumber));
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public async Task What_somebody_else_changed_meanwhile_is_not_overwritten(string system)
    {
        using var test = Open(system);
        var shown = await test.ProfileAsync(1);
        await test.ChangeAsync(null, new() { Customer = test.Customers[1], Email = "somebody.else@example.com" });

        var answer = await test.ChangeAsync(shown.Version, new() { Customer = test.Customers[1], Email = "mine@example.com" });

        Assert.Equal((Outcome.Conflict, "has changed the record since it was shown"), (answer.Outcome, answer.Reason));
        Assert.Equal("somebody.else@example.com", (await test.ProfileAsync(1)).Emails[0]);
    }

    [Fact]
    public async Task Business_Central_itself_refuses_a_change_that_lost_the_race()
    {
        using var test = Open("erp");
        var raced = false;
        // Somebody else is quicker: after we read the record and before we write it.
        test.Tap.Change = async request =>
        {
            if (request.Method != HttpMethod.Patch || raced) return;
            raced = true;
            Assert.True((await test.ChangeAsync(null, new() { Customer = test.Customers[1], Phone = "+441632960177" })).IsFound);
        };

        var answer = await test.ChangeAsync((await test.ProfileAsync(1)).Version, new() { Customer = test.Customers[1], Phone = "+441632960166" });

        Assert.Equal(Outcome.Conflict, answer.Outcome);
        Assert.Equal("+441632960177", (await test.ProfileAsync(1)).Phones[0]);
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public async Task What_the_record_says_already_is_not_written_again(string system)
    {
        using var test = Open(system);
        var shown = await test.ProfileAsync(1);

        var answer = await test.ChangeAsync(shown.Version, new() { Customer = test.Customers[1], Email = shown.Emails[0].ToUpperInvariant(), Address = shown.Address });

        Assert.True(answer.IsFound, answer.Reason);
        Assert.DoesNotContain(test.Tap.Requests, r => r.Method == HttpMethod.Patch);
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public async Task A_customer_who_is_not_there_is_not_found_and_nothing_is_written(string system)
    {
        using var test = Open(system);

        var answer = await test.ChangeAsync(null, new() { Customer = new(system == "crm" ? "999999999" : "9990000001"), Email = "a@example.com" });

        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.DoesNotContain(test.Tap.Requests, r => r.Method == HttpMethod.Patch);
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public async Task A_yes_that_changed_nothing_is_not_believed(string system)
    {
        using var test = Open(system);
        test.Tap.Answer = request => request.Method == HttpMethod.Patch
            ? new(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent("""{"id":"10151","number":"7730118544","properties":{}}""", System.Text.Encoding.UTF8, "application/json") }
            : null;

        var answer = await test.ChangeAsync(null, new() { Customer = test.Customers[1], Phone = "+441632960155" });

        Assert.Equal((Outcome.Refused, "did not change the record, though it says so"), (answer.Outcome, answer.Reason));
    }

    private UnderTest Open(string system) => system == "crm"
        ? new(sandbox, new HubSpotAdapterFactory(), "hubspot", [new("10101"), new("10151")], new() { ["Token"] = "sandbox-hubspot-token" })
        : new(sandbox, new BusinessCentralAdapterFactory(), "business-central", [new("7730118420"), new("7730118544")],
            new() { ["Token"] = "sandbox-bc-token", ["CompanyId"] = "6f5c1b8e-0f0e-4c51-9a51-5a6b6f1d0c01" });

    private sealed class UnderTest : IDisposable
    {
        private readonly HttpClient _client;
        private readonly IAdapter _adapter;

        public UnderTest(SandboxSystems sandbox, IAdapterFactory factory, string prefix, CustomerRef[] customers, Dictionary<string, string> values)
        {
            _client = new(Tap) { BaseAddress = new Uri(sandbox.Address, prefix) };
            _adapter = factory.Create(new() { SystemId = "x", BaseUrl = _client.BaseAddress, Values = values }, _client);
            Customers = customers;
        }

        public RequestTap Tap { get; } = new() { InnerHandler = new SocketsHttpHandler { UseProxy = false } };

        public CustomerRef[] Customers { get; }

        public async Task<Profile> ProfileAsync(int at)
        {
            var answer = await ((IGetProfile)_adapter).GetProfileAsync(Customers[at], CancellationToken.None);
            Assert.True(answer.IsFound, answer.Reason);
            Assert.NotNull(answer.Value.Version);
            return answer.Value;
        }

        public Task<Answer<WriteReceipt>> ChangeAsync(string? version, ContactDetailsChange change) =>
            ((IUpdateContactDetails)_adapter).UpdateContactDetailsAsync(change with { ExpectedVersion = version }, CancellationToken.None);

        public void Dispose() => _client.Dispose();
    }
}
