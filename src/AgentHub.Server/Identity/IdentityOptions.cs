using AgentHub.Core;
using AgentHub.Core.Documents;
using AgentHub.Server.Configuration;
using AgentHub.Server.Identity.Access;

namespace AgentHub.Server.Identity;

/// <summary>Who may sign in and how long it lasts.</summary>
internal sealed class IdentityOptions : IFeatureOptions
{
    public static string Section => "AgentHub:Identity";

    /// <summary>How long a person stays signed in.</summary>
    /// <value>Between 15 min and 24 h; 12 h unless set: one shift. Not prolonged by use.</value>
    public TimeSpan SessionLength { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How far the provider's clock may be from ours.</summary>
    /// <value>Between 0 and 2 min; 30 s unless set.</value>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Claim with the business unit; a person without it has none.</summary>
    public string UnitClaim { get; set; } = "unit";

    /// <summary>What the provider calls our roles.</summary>
    public RoleNames Roles { get; set; } = new();

    /// <summary>What the provider calls our scopes.</summary>
    public ScopeNames Scopes { get; set; } = new();

    /// <summary>Any OpenID Connect provider; in use when <c>Authority</c> is set.</summary>
    public OidcOptions Oidc { get; set; } = new();

    /// <summary>The provider built in for Development; in use when enabled and no other is configured.</summary>
    public DevelopmentOptions Development { get; set; } = new();

    public IEnumerable<string> Faults()
    {
        if (SessionLength < TimeSpan.FromMinutes(15) || SessionLength > TimeSpan.FromHours(24))
            yield return $"{Section}:SessionLength must be between 15 min and 24 h, is {SessionLength}";
        if (ClockSkew < TimeSpan.Zero || ClockSkew > TimeSpan.FromMinutes(2))
            yield return $"{Section}:ClockSkew must be between 0 and 2 min, is {ClockSkew}";
        foreach (var fault in Scopes.Faults($"{Section}:Scopes")) yield return fault;
        foreach (var fault in Oidc.Faults($"{Section}:Oidc").Concat(Development.Faults($"{Section}:Development"))) yield return fault;
    }

    /// <summary>The provider's word for each of our roles.</summary>
    internal sealed class RoleNames
    {
        public string Agent { get; set; } = "agent";
        public string Supervisor { get; set; } = "supervisor";
        public string Admin { get; set; } = "admin";

        /// <summary>Null for a word that is none of them.</summary>
        public ViewerRole? Role(string word) =>
            word == Agent ? ViewerRole.Agent : word == Supervisor ? ViewerRole.Supervisor : word == Admin ? ViewerRole.Admin : null;
    }

    /// <summary>The provider's word for each of our scopes; for a service of Entra ID the app role's.</summary>
    internal sealed class ScopeNames
    {
        public string Read { get; set; } = "agenthub.read";
        public string Act { get; set; } = "agenthub.act";
        public string Supervise { get; set; } = "agenthub.supervise";
        public string Admin { get; set; } = "agenthub.admin";
        public string Customers { get; set; } = "agenthub.customers";
        public string ChangeCustomers { get; set; } = "agenthub.customers.change";

        /// <summary>Null for a word that is none of them.</summary>
        public AccessScope? Scope(string word) =>
            Enum.GetValues<AccessScope>().Cast<AccessScope?>().FirstOrDefault(s => Word(s!.Value) == word);

        public string Word(AccessScope scope) => scope switch
        {
            AccessScope.Read => Read,
            AccessScope.Act => Act,
            AccessScope.Supervise => Supervise,
            AccessScope.Customers => Customers,
            AccessScope.ChangeCustomers => ChangeCustomers,
            _ => Admin,
        };

        public IEnumerable<string> Faults(string section)
        {
            var words = new[] { Read, Act, Supervise, Admin, Customers, ChangeCustomers };
            if (words.Any(w => w.Length == 0 || w.Any(c => c is <= ' ' or > '~' or '"' or '\\')) || words.Distinct(StringComparer.Ordinal).Count() < words.Length)
                yield return $"{section} must be six different words without blanks or quotes, are {string.Join(", ", words)}";
        }
    }

    /// <summary>An OpenID Connect provider, found by discovery.</summary>
    internal sealed class OidcOptions
    {
        /// <summary>Such as <c>https://login.example.com/realms/energy</c>; https except on this machine.</summary>
        public string? Authority { get; set; }
        public string? ClientId { get; set; }
        public string? ClientSecret { get; set; }
        public string Scopes { get; set; } = "openid profile";
        public string CallbackPath { get; set; } = "/signin/callback";
        /// <summary>Audience of access tokens for AgentHub, as the provider calls this API. Without it no bearer token counts.</summary>
        public string? Audience { get; set; }
        /// <summary>What the header's <c>typ</c> of an access token may be, separated by blanks: <c>at+jwt</c> (RFC 9068) unless set; some providers say <c>JWT</c>.</summary>
        public string TokenTypes { get; set; } = "at+jwt";
        /// <summary>Claim with the person's roles; may be many.</summary>
        public string RoleClaim { get; set; } = "roles";
        /// <summary>Claim with the id under which the telephone switch knows the person.</summary>
        public string AgentIdClaim { get; set; } = "sub";

        public IEnumerable<string> Faults(string section)
        {
            if (string.IsNullOrEmpty(Authority)) yield break;
            if (!Uri.TryCreate(Authority, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && !uri.IsLoopback))
                yield return $"{section}:Authority must be an https address, is {Authority}";
            if (string.IsNullOrEmpty(ClientId)) yield return $"{section}:ClientId must be set, as the provider registered it";
            if (!CallbackPath.StartsWith('/')) yield return $"{section}:CallbackPath must begin with /, is {CallbackPath}";
            if (!Scopes.Split(' ').Contains("openid")) yield return $"{section}:Scopes must contain openid, is {Scopes}";
            if (string.IsNullOrWhiteSpace(TokenTypes)) yield return $"{section}:TokenTypes must name at least one type, such as at+jwt";
            if (!string.IsNullOrEmpty(Audience) && Audience == ClientId)
                yield return $"{section}:Audience must be another than ClientId: id tokens are for ClientId, and must not open the API";
        }
    }

    /// <summary>The built-in provider: anybody on this machine signs in as one of these people, without a password.</summary>
    internal sealed class DevelopmentOptions
    {
        /// <summary>Refuses to start outside Development.</summary>
        public bool Enabled { get; set; }

        /// <summary>By agent id.</summary>
        public Dictionary<string, DevelopmentPerson> People { get; set; } = [];

        /// <summary>Services that get tokens by client credentials, by client id.</summary>
        public Dictionary<string, DevelopmentClient> Clients { get; set; } = [];

        public IEnumerable<string> Faults(string section)
        {
            foreach (var (id, person) in People)
            {
                if (!IdCheck.IsId(id)) yield return $"{section}:People:{id} must be named by 1 to 64 letters, digits, _ or -";
                if (person.Name.Length == 0) yield return $"{section}:People:{id}:Name must be set";
                if (person.Roles.Count == 0) yield return $"{section}:People:{id}:Roles must name at least one of Agent, Supervisor, Admin";
            }
            foreach (var (id, client) in Clients)
            {
                if (!IdCheck.IsId(id) || id.Length > 56) yield return $"{section}:Clients:{id} must be named by 1 to 56 letters, digits, _ or -";
                if (client.Secret.Length < 16) yield return $"{section}:Clients:{id}:Secret must have at least 16 characters, has {client.Secret.Length}";
            }
            if (Enabled && People.Count == 0) yield return $"{section}:People must name at least one person";
        }
    }

    /// <summary>One person of the built-in provider.</summary>
    internal sealed class DevelopmentPerson
    {
        public string Name { get; set; } = "";
        public string Unit { get; set; } = "";
        public List<ViewerRole> Roles { get; set; } = [];
    }

    /// <summary>One service of the built-in provider.</summary>
    internal sealed class DevelopmentClient
    {
        public string Secret { get; set; } = "";
        /// <summary>Scopes it may have, in our provider's words.</summary>
        public List<string> Scopes { get; set; } = [];
    }
}
