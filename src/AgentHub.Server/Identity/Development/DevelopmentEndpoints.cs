using System.Text;
using AgentHub.Core;
using Microsoft.AspNetCore.WebUtilities;

namespace AgentHub.Server.Identity.Development;

/// <summary>
/// A small OpenID Connect provider for Development: discovery, keys, authorize page, token. Signing in by it takes the same
/// steps as with a real one; only the password is missing.
/// </summary>
internal static class DevelopmentEndpoints
{
    public const string BasePath = "/identity/development";

    public static void MapDevelopmentProvider(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            throw new InvalidOperationException("The built-in identity provider signs anybody in and runs in Development only.");
        var group = app.MapGroup(BasePath).AllowAnonymous().ExcludeFromDescription();
        group.MapGet("/.well-known/openid-configuration", (OwnAddress own) => Results.Json(Discovery(Issuer(own))));
        group.MapGet("/keys", async (SigningKey key, CancellationToken stop) => Results.Json(new { keys = new[] { await key.PublicJwkAsync(stop) } }));
        group.MapGet("/authorize", Authorize);
        group.MapPost("/token", (HttpContext context, DevelopmentTokens tokens) => tokens.AnswerAsync(context));
    }

    private static string Issuer(OwnAddress own) => own.Value + BasePath;

    private static Dictionary<string, object> Discovery(string issuer) => new()
    {
        ["issuer"] = issuer,
        ["authorization_endpoint"] = issuer + "/authorize",
        ["token_endpoint"] = issuer + "/token",
        ["jwks_uri"] = issuer + "/keys",
        ["response_types_supported"] = new[] { "code" },
        ["grant_types_supported"] = new[] { "authorization_code", "client_credentials" },
        ["token_endpoint_auth_methods_supported"] = new[] { "none", "client_secret_basic", "client_secret_post" },
        ["subject_types_supported"] = new[] { "public" },
        ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        ["code_challenge_methods_supported"] = new[] { "S256" },
        ["authorization_response_iss_parameter_supported"] = true,
    };

    private static IResult Authorize(HttpContext context, ProviderProfile profile, IdentityOptions options, CodeStore codes, OwnAddress own)
    {
        var (request, problem) = AuthorizeRequest.Read(context.Request.Query, profile);
        if (request is null)
            return Pages.Message(400, "This sign-in cannot go on", $"The development identity provider refuses: {problem}.", ("/signin", "Sign in again"));
        var chosen = context.Request.Query["person"].ToString();
        if (!options.Development.People.ContainsKey(chosen)) return ChoosePage(context.Request.Query, options.Development.People);
        return Results.Redirect(QueryHelpers.AddQueryString(request.RedirectUri, new Dictionary<string, string?>
        {
            ["code"] = codes.Issue(request, new AgentId(chosen)),
            ["state"] = request.State,
            ["iss"] = Issuer(own),
        }));
    }

    private static IResult ChoosePage(IQueryCollection query, Dictionary<string, IdentityOptions.DevelopmentPerson> people)
    {
        var body = new StringBuilder("<p>Development only: choose who you are. No password is asked.</p>")
            .Append("<form method=\"get\" action=\"").Append(BasePath).Append("/authorize\">");
        foreach (var (name, value) in query.Where(q => q.Key != "person"))
            body.Append("<input type=\"hidden\" name=\"").Append(Pages.Safe(name)).Append("\" value=\"").Append(Pages.Safe(value.ToString())).Append("\">");
        foreach (var (id, person) in people.OrderBy(p => p.Value.Roles.Min()).ThenBy(p => p.Value.Name, StringComparer.Ordinal))
        {
            var role = string.Join(", ", person.Roles) + (person.Unit.Length > 0 ? " · " + person.Unit : "");
            body.Append("<button class=\"person\" name=\"person\" value=\"").Append(id).Append("\" data-testid=\"person-").Append(id).Append("\">")
                .Append(Pages.Safe(person.Name)).Append("<span>").Append(Pages.Safe(role)).Append("</span></button>");
        }
        return Pages.Of(200, "Sign in", body.Append("</form>").ToString());
    }
}
