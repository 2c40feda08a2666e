using AgentHub.Server.Gateway.Headers;

namespace AgentHub.Server.Tests.Gateway.Headers;

public sealed class ForbiddenHeadersTests
{
    [Theory]
    [InlineData("Cookie")]
    [InlineData("authorization")]
    [InlineData("X-User")]
    [InlineData("X-User-Id")]
    [InlineData("X_User_Id")]
    [InlineData("X-Forwarded-For")]
    [InlineData("X_Forwarded_For")]
    [InlineData("X-Original-URL")]
    [InlineData("X-Rewrite-Url")]
    [InlineData("X-AgentHub-Interaction")]
    [InlineData("X_AgentHub_Interaction")]
    [InlineData("Forwarded")]
    [InlineData("Remote-User")]
    [InlineData("X-Auth-Request-Email")]
    [InlineData("X-MS-CLIENT-PRINCIPAL-NAME")]
    [InlineData("X-HTTP-Method-Override")]
    [InlineData("Proxy-Authorization")]
    [InlineData("Transfer-Encoding")]
    [InlineData("Content-Length")]
    [InlineData("Host")]
    [InlineData("Sec-Fetch-Site")]
    [InlineData("X Y")]
    [InlineData("X\r\nY")]
    [InlineData("")]
    public void No_setting_lets_an_identity_or_a_connection_header_of_a_request_through(string name) => Assert.NotNull(ForbiddenHeaders.InRequests(name));

    [Theory]
    [InlineData("Set-Cookie")]
    [InlineData("Set_Cookie")]
    [InlineData("Access-Control-Allow-Origin")]
    [InlineData("Content-Security-Policy")]
    [InlineData("Clear-Site-Data")]
    [InlineData("Service-Worker-Allowed")]
    [InlineData("Strict-Transport-Security")]
    [InlineData("Refresh")]
    [InlineData("Location")]
    [InlineData("Link")]
    [InlineData("WWW-Authenticate")]
    [InlineData("Cross-Origin-Opener-Policy")]
    [InlineData("Content-Disposition")]
    [InlineData("Server-Timing")]
    [InlineData("Alt-Svc")]
    public void No_setting_lets_a_header_of_an_answer_through_that_decides_about_our_pages(string name) => Assert.NotNull(ForbiddenHeaders.InAnswers(name));

    [Theory]
    [InlineData("X-Tenant")]
    [InlineData("Company-Id")]
    [InlineData("Api-Version")]
    public void A_header_of_the_systems_own_may_be_named(string name)
    {
        Assert.Null(ForbiddenHeaders.InRequests(name));
        Assert.Null(ForbiddenHeaders.InAnswers(name));
        Assert.Null(ForbiddenHeaders.AsCredential(name));
    }

    [Theory]
    [InlineData("Cookie")]
    [InlineData("Host")]
    [InlineData("Content-Type")]
    [InlineData("Accept")]
    [InlineData("X_Api_Key")]
    public void A_credential_does_not_travel_in_a_header_that_others_set_or_lose(string name) => Assert.NotNull(ForbiddenHeaders.AsCredential(name));
}
