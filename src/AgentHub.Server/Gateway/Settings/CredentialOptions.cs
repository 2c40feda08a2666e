using System.Text;
using System.Text.RegularExpressions;
using AgentHub.Server.Gateway.Headers;

namespace AgentHub.Server.Gateway.Settings;

/// <summary>With what AgentHub signs in at one system. Fixed credentials only; no message ever repeats the secret.</summary>
internal sealed partial class CredentialOptions
{
    /// <summary><c>None</c> unless set.</summary>
    public CredentialScheme Scheme { get; set; }

    /// <summary>For <c>Header</c>: its name, such as <c>X-Api-Key</c>.</summary>
    public string Header { get; set; } = "";

    /// <summary>For <c>Header</c>: what stands before the secret, such as <c>token</c> and a blank. Empty unless set.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>For <c>Basic</c>. <c>{Name}</c> stands for a value of the adapter: <c>{User}/token</c>.</summary>
    public string User { get; set; } = "";

    /// <summary>The password, token or key. Secrets belong into the environment.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Instead of a secret: which of the adapter's <c>Values</c> is it, such as <c>Token</c>; so that it is kept once.</summary>
    public string SecretFrom { get; set; } = "";

    /// <summary>Names in braces in <see cref="User"/>.</summary>
    public IEnumerable<string> NamesInUser => Placeholder().Matches(User).Select(m => m.Groups[1].Value);

    /// <summary>True when this header is the one that carries the credential.</summary>
    public bool Carries(string name) => Scheme == CredentialScheme.Header && name.Equals(Header, StringComparison.OrdinalIgnoreCase);

    /// <summary>Name and value of the header; null for none. Only for options without faults.</summary>
    /// <param name="valueOf">The adapter's value of a name.</param>
    public (string Name, string Value)? ToHeader(Func<string, string> valueOf)
    {
        if (Scheme == CredentialScheme.None) return null;
        var secret = Secret.Length > 0 ? Secret : valueOf(SecretFrom);
        return Scheme switch
        {
            CredentialScheme.Basic => ("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Placeholder().Replace(User, m => valueOf(m.Groups[1].Value))}:{secret}"))),
            CredentialScheme.Bearer => ("Authorization", "Bearer " + secret),
            _ => (Header, Prefix + secret),
        };
    }

    /// <summary>What is wrong with a secret that a header must carry; null when nothing is. Never repeats it.</summary>
    public string? SecretFault(string secret) => Scheme switch
    {
        CredentialScheme.None => null,
        CredentialScheme.Basic => secret.Any(char.IsControl) ? "must be one line without control characters" : null,
        CredentialScheme.Bearer => secret.All(c => c is > ' ' and < '\x7f') ? null : "must hold visible ASCII characters only, no blanks",
        _ => secret.All(c => c is >= ' ' and < '\x7f') && secret.Trim() == secret ? null : "must be one line of ASCII characters, without blanks around it",
    };

    public IEnumerable<string> Faults(string at) => Scheme == CredentialScheme.None ? FaultsOfNone(at) : SecretFaults(at).Concat(UserFaults(at)).Concat(NameFaults(at));

    private IEnumerable<string> FaultsOfNone(string at)
    {
        var set = new[] { (nameof(Header), Header), (nameof(Prefix), Prefix), (nameof(User), User), (nameof(Secret), Secret), (nameof(SecretFrom), SecretFrom) }
            .Where(s => s.Item2.Length > 0).Select(s => s.Item1).ToList();
        if (set.Count > 0) yield return $"{at}:Scheme must be Basic, Bearer or Header, or {string.Join(", ", set)} left out";
    }

    private IEnumerable<string> SecretFaults(string at)
    {
        if (Secret.Length > 0 && SecretFrom.Length > 0) yield return $"{at}:SecretFrom must be left out, or Secret: both are set";
        if (Secret.Length == 0 && SecretFrom.Length == 0) yield return $"{at}:Secret must be set, or SecretFrom name one of the adapter's Values";
        if (Secret.Length > 0 && SecretFault(Secret) is { } fault) yield return $"{at}:Secret {fault}";
    }

    private IEnumerable<string> UserFaults(string at)
    {
        if (Scheme != CredentialScheme.Basic)
        {
            if (User.Length > 0) yield return $"{at}:User must be left out: only Basic has one";
            yield break;
        }
        if (User.Length == 0) yield return $"{at}:User must be set for Basic";
        if (User.Contains(':') || User.Any(char.IsControl)) yield return $"{at}:User must not hold a colon or control characters";
        if (Placeholder().Replace(User, "").IndexOfAny(['{', '}']) >= 0) yield return $"{at}:User has a brace without a name, such as {{User}}";
    }

    private IEnumerable<string> NameFaults(string at)
    {
        if (Scheme != CredentialScheme.Header)
        {
            if (Header.Length > 0) yield return $"{at}:Header must be left out: {Scheme} is sent as Authorization";
            if (Prefix.Length > 0) yield return $"{at}:Prefix must be left out: only Header has one";
            yield break;
        }
        if (ForbiddenHeaders.AsCredential(Header) is { } fault) yield return $"{at}:Header {fault}";
        if (!Prefix.All(c => c is >= ' ' and < '\x7f')) yield return $"{at}:Prefix must hold ASCII characters only";
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
