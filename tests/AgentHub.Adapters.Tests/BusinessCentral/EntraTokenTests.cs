extern alias shared;
using System.Net;
using System.Web;
using AgentHub.Abstractions;
using AgentHub.Adapters.BusinessCentral;
using AgentHub.Testing;
using App = shared::AgentHub.Adapters.OAuthApp;
using Token = shared::AgentHub.Adapters.OAuthToken;

namespace AgentHub.Adapters.Tests.BusinessCentral;

public sealed class EntraTokenTests
{
    private static readonly App Contoso = new(new("https://login.microsoftonline.com/contoso/oauth2/v2.0/token"), "app", "s3cret", "https://api.businesscentral.dynamics.com/.default", TimeSpan.FromHours(1));
    private readonly CannedServer _server = new("https://api.businesscentral.dynamics.com/v2.0");
    private readonly ManualTime _time = new();

    [Fact]
    public async Task A_token_is_kept_until_shortly_before_it_ends()
    {
        _server.Answers("""{"token_type":"Bearer","expires_in":3600,"access_token":"one"}""", """{"expires_in":3600,"access_token":"two"}""");
        using var token = new Token(Contoso, _server.Client, _time);

        var first = await token.ValueAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(54));
        var kept = await token.ValueAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(1));
        var next = await token.ValueAsync(CancellationToken.None);

        Assert.Equal(("Bearer one", "Bearer one", "Bearer two"), (first, kept, next));
    }

    [Fact]
    public async Task It_is_asked_for_as_the_standard_says_and_the_secret_stands_in_the_body_only()
    {
        _server.Answers("""{"expires_in":3600,"access_token":"one"}""");
        using var token = new Token(Contoso, _server.Client, _time);

        await token.ValueAsync(CancellationToken.None);

        var sent = _server.Requests[0];
        var form = HttpUtility.ParseQueryString(sent.Body!);
        Assert.Equal("POST https://login.microsoftonline.com/contoso/oauth2/v2.0/token", $"{sent.Method} {sent.Uri}");
        Assert.Equal(("client_credentials", "app", "s3cret"), (form["grant_type"], form["client_id"], form["client_secret"]));
    }

    [Fact]
    public async Task Many_who_ask_at_once_cause_one_request()
    {
        _server.Answers("""{"expires_in":3600,"access_token":"one"}""");
        using var token = new Token(Contoso, _server.Client, _time);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => token.ValueAsync(CancellationToken.None).AsTask()));

        Assert.Single(_server.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "refuses our credentials")]
    [InlineData(HttpStatusCode.Unauthorized, "refuses our credentials")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "cannot be signed in to at the moment")]
    public async Task A_sign_in_that_is_refused_is_an_answer(HttpStatusCode status, string reason)
    {
        _server.Answers(status, """{"error":"invalid_client","error_description":"AADSTS7000215: secret s3cret"}""");

        var answer = await ((IGetProfile)Adapter()).GetProfileAsync(new("1"), CancellationToken.None);

        Assert.Equal((Outcome.Refused, reason), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_token_that_is_refused_is_not_used_again()
    {
        _server.Answers("""{"expires_in":3600,"access_token":"one"}""").Answers(HttpStatusCode.Unauthorized, "")
            .Answers("""{"expires_in":3600,"access_token":"two"}""", """{"value":[]}""");
        var adapter = (IGetProfile)Adapter();

        await adapter.GetProfileAsync(new("1"), CancellationToken.None);
        await adapter.GetProfileAsync(new("1"), CancellationToken.None);

        Assert.Equal("Bearer two", _server.Requests[3].Headers["Authorization"]);
    }

    [Theory]
    [InlineData("""{"expires_in":3600}""")]
    [InlineData("""{"access_token":"a\r\nX-Evil: 1"}""")]
    public async Task An_answer_without_a_usable_token_is_unreadable(string body)
    {
        _server.Answers(body);

        Assert.Equal(Outcome.Unreadable, (await ((IGetProfile)Adapter()).GetProfileAsync(new("1"), CancellationToken.None)).Outcome);
    }

    private IAdapter Adapter() => new BusinessCentralAdapterFactory().Create(new()
    {
        SystemId = "erp",
        BaseUrl = _server.Client.BaseAddress!,
        Values = new Dictionary<string, string> { ["CompanyId"] = Guid.Empty.ToString(), ["TenantId"] = "contoso", ["ClientId"] = "app", ["ClientSecret"] = "s3cret" },
    }, _server.Client);
}
