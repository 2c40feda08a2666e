using System.Net.Http.Headers;
using AgentHub.Core;
using AgentHub.Core.Documents;
using AgentHub.Core.Identity;
using AgentHub.Server.Identity;
using AgentHub.Server.Identity.Oidc;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AgentHub.Server.Tests;

/// <summary>
/// The whole server in this process, on a SQLite file of its own, without the sandbox. Settings are given before the first
/// use; they win over every file. Dispose it.
/// </summary>
/// <example><code>
/// await using var server = new AgentHubServer().With("AgentHub:Context:ShowWithout", "00:00:01");
/// using var dana = await server.SignInAsAsync("dana");
/// </code></example>
internal sealed class AgentHubServer : WebApplicationFactory<IdentityOptions>
{
    private static readonly Dictionary<string, Person> Demo = new Person[]
    {
        new(new AgentId("dana"), "Dana Whitfield", "Billing", [ViewerRole.Agent]),
        new(new AgentId("ravi"), "Ravi Menon", "Metering", [ViewerRole.Agent]),
        new(new AgentId("sam"), "Sam Cole", "Billing", [ViewerRole.Supervisor]),
        new(new AgentId("ada"), "Ada Quist", "", [ViewerRole.Admin]),
    }.ToDictionary(p => p.Id.Value);

    private static readonly bool HasSandbox = Configuration.ExampleSettings.Features.Any(f => Configuration.ExampleSettings.SectionOf(f) == "AgentHub:Sandbox");
    private readonly Dictionary<string, string?> _settings = [];
    private readonly List<Action<IServiceCollection>> _services = [];
    private readonly string _environment;
    private bool _listens;
    private readonly string _folder = Directory.CreateTempSubdirectory("agenthub-test-").FullName;

    /// <summary>Where this server keeps its ledger.</summary>
    public string Folder => _folder;

    /// <param name="development">False runs it as in production, with an identity provider that is never asked.</param>
    public AgentHubServer(bool development = true)
    {
        _environment = development ? "Development" : "Production";
        ClientOptions.AllowAutoRedirect = false;
        ClientOptions.BaseAddress = new Uri("http://127.0.0.1:5080");
        With("ConnectionStrings:Ledger", $"Data Source={Path.Combine(_folder, "ledger.db")}");
        if (HasSandbox) With("AgentHub:Sandbox:Start", "false");
        if (development) return;
        With("AgentHub:PublicHost", "desk.example.com");
        With("AgentHub:Identity:Oidc:Authority", "https://identity.example.com");
        With("AgentHub:Identity:Oidc:ClientId", "agenthub");
    }

    /// <summary>What the server logged so far.</summary>
    public CapturedLogs Logs { get; } = new();

    /// <summary>Sets one setting by its full path.</summary>
    public AgentHubServer With(string path, string? value)
    {
        _settings[path] = value;
        return this;
    }

    /// <summary>Replaces services, after the server registered its own.</summary>
    public AgentHubServer With(Action<IServiceCollection> services)
    {
        _services.Add(services);
        return this;
    }

    /// <summary>Replaces the product's clock.</summary>
    public AgentHubServer At(TimeProvider time) => With(s => s.AddSingleton(time));

    /// <summary>
    /// Listens on a free port, for what only a real server does, such as cutting a socket; returns where. From then on
    /// nothing of the in-process server can be used.
    /// </summary>
    public Uri Listen()
    {
        _listens = true;
        UseKestrel(0);
        StartServer();
        return new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>A client that is nobody.</summary>
    public HttpClient Anonymous() => CreateClient();

    /// <summary>A client with a session of this person and the header that every page of ours sends.</summary>
    public async Task<HttpClient> SignInAsAsync(string person)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", await CookieOfAsync(person));
        client.DefaultRequestHeaders.Add("X-AgentHub", "1");
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return client;
    }

    /// <summary>A new session as a Cookie header, also for WebSockets.</summary>
    public Task<string> CookieOfAsync(string person) => CookieOfAsync(Demo[person]);

    /// <summary>A new session of anybody as a Cookie header.</summary>
    public async Task<string> CookieOfAsync(Person person)
    {
        await Services.GetRequiredService<IPeople>().SaveAsync(person, CancellationToken.None);
        var user = Services.GetRequiredService<Sessions>().Start(person);
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityFeature.CookieScheme);
        var now = Services.GetRequiredService<IdentityClock>().Now;
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan };
        var ticket = new AuthenticationTicket(user, properties, IdentityFeature.CookieScheme);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        foreach (var (path, value) in _settings) builder.UseSetting(path, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddLogging(l => l.AddProvider(Logs));
            // What the server asks of itself over loopback stays in this process.
            services.AddHttpClient(Provider.BackChannel).ConfigurePrimaryHttpMessageHandler(() => _listens ? new SocketsHttpHandler() : Server.CreateHandler());
            foreach (var change in _services) change(services);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
