using AgentHub.Core;
using AgentHub.Core.Identity;
using AgentHub.Server.Configuration;
using AgentHub.Server.Http;
using AgentHub.Server.Identity.Access;
using AgentHub.Server.Identity.Bearer;
using AgentHub.Server.Identity.Development;
using AgentHub.Server.Identity.Oidc;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace AgentHub.Server.Identity;

/// <summary>Start reading here: who is signed in, and what they may do.</summary>
internal static class IdentityFeature
{
    public const string CookieScheme = "cookie";
    public const string ProviderScheme = "provider";
    public const string BearerScheme = "bearer";

    /// <summary>Chooses: a request that brings a token is judged by it alone, any other by its cookie.</summary>
    public const string CookieOrBearer = "cookieOrBearer";

    /// <summary>Registers sessions, roles and the way to sign in.</summary>
    public static WebApplicationBuilder AddIdentity(this WebApplicationBuilder builder)
    {
        var options = builder.AddFeatureOptions<IdentityOptions>();
        var azure = builder.AddFeatureOptions<AzureAdOptions>();
        foreach (var fault in ProviderProfile.Faults(azure, options, builder.Environment.IsDevelopment())) builder.RefuseToStart(fault);
        var services = builder.Services;
        services.AddSingleton(new IdentityClock(TimeProvider.System));
        services.AddSingleton<IdentityMeter>();
        services.AddSingleton<Revocations>();
        services.AddHostedService(p => p.GetRequiredService<Revocations>());
        services.AddSingleton<Sessions>();
        services.AddSingleton<IPeople>(_ => DemoPeople(options));
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookie>();
        services.AddSingleton<CodeStore>();
        services.AddSingleton<SigningKey>();
        services.AddSingleton<DevelopmentTokens>();
        var authentication = services.AddAuthentication(CookieOrBearer).AddCookie(CookieScheme)
            .AddPolicyScheme(CookieOrBearer, null, o => o.ForwardDefaultSelector = c => BearerRequest.IsOne(c.Request) ? BearerScheme : CookieScheme);
        if (ProviderProfile.Choose(azure, options) is { } profile) authentication.AddOidc(profile).AddBearer();
        services.AddSingleton<IAuthorizationHandler, AccessGate>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessRefusal>();
        services.PostConfigure<CookieAuthenticationOptions>(CookieScheme, o => o.TicketDataFormat = new KnownTickets(o.TicketDataFormat));
        services.AddAuthorization(AddPolicies);
        // The one message of the framework that says a request's whole address: a socket's holds the token.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        return builder;
    }

    /// <summary>Maps authentication, what foreign pages may not do, and the way in and out.</summary>
    public static WebApplication MapIdentity(this WebApplication app)
    {
        app.UseMiddleware<OriginGate>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<SessionEnd>();
        app.MapSignIn();
        if (app.Services.GetRequiredService<ProviderProfile>().IsBuiltIn) app.MapDevelopmentProvider();
        return app;
    }

    private static void AddPolicies(AuthorizationOptions options)
    {
        options.AddPolicy(Policies.Agent, p => p.AddRequirements(new AccessRequirement(["agent"])));
        options.AddPolicy(Policies.Supervisor, p => p.AddRequirements(new AccessRequirement(["supervisor"])));
        options.AddPolicy(Policies.Admin, p => p.AddRequirements(new AccessRequirement(["admin"])));
        options.AddPolicy(Policies.Pages, p => p.AddRequirements(new AccessRequirement(["agent", "supervisor", "admin"])));
        options.AddPolicy(Policies.Desk, p => p.AddRequirements(new AccessRequirement(["agent", "supervisor"])));
        options.AddPolicy(Policies.Customers, p => p.AddRequirements(new AccessRequirement(["admin"], Customers: true)));
        options.AddPolicy(Policies.SignedIn, p => p.AddRequirements(new AccessRequirement(["agent", "supervisor", "admin"], AnyService: true)));
        options.FallbackPolicy = options.GetPolicy(Policies.SignedIn);
    }

    private static PeopleDirectory DemoPeople(IdentityOptions options)
    {
        var people = new PeopleDirectory();
        if (!options.Development.Enabled) return people;
        foreach (var (id, person) in options.Development.People)
            people.Add(new Person(new AgentId(id), person.Name, person.Unit, [.. person.Roles.Distinct().Order()]));
        return people;
    }
}
