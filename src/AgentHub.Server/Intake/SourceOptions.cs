using AgentHub.Core;

namespace AgentHub.Server.Intake;

/// <summary>One sender of events: who it is, what it signs with, what it may say and how much of it.</summary>
internal sealed class SourceOptions
{
    /// <summary>Fewest characters of a secret.</summary>
    public const int MinSecret = 32;

    /// <summary>Most secrets of one source.</summary>
    public const int MaxKeys = 8;

    /// <summary>What its events carry as <c>source</c>, such as <c>/switch/main</c>; compared exactly.</summary>
    public string Source { get; set; } = "";

    /// <summary>Signs its events; at least 32 characters. Either this or <see cref="Keys"/>, or both. No default.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Its secrets by name, at most 8. All that count now are tried; the sender may name one in <c>AgentHub-Key</c>.</summary>
    public Dictionary<string, KeyOptions> Keys { get; set; } = [];

    /// <summary>Event types it may send; one that ends with <c>*</c> is a beginning. All unless set.</summary>
    public List<string> Types { get; set; } = [];

    /// <summary>Beginnings of the contact ids it may speak about. All unless set.</summary>
    public List<string> Subjects { get; set; } = [];

    /// <summary>DNS names under which it asks, by <c>WebHook-Request-Origin</c>, whether it may send. None unless set.</summary>
    public List<string> Origins { get; set; } = [];

    /// <summary>Requests it may send a minute; further ones are answered 429.</summary>
    /// <value>Between 1 and 1,000,000; not limited unless set.</value>
    public int? MaxRequestsPerMinute { get; set; }

    /// <summary>Every secret, the unnamed one first.</summary>
    public IEnumerable<SourceKey> AllKeys() =>
        (Secret.Length == 0 ? [] : new[] { new SourceKey(SourceKey.Only, Secret, null, null) })
        .Concat(Keys.Select(k => new SourceKey(k.Key, k.Value.Secret, k.Value.NotBefore, k.Value.NotAfter)));

    public IEnumerable<string> Faults(string path)
    {
        if (Source.Length is 0 or > 200 || !Uri.IsWellFormedUriString(Source, UriKind.RelativeOrAbsolute))
            yield return $"{path}:Source must be a URI reference of 1 to 200 characters, such as /switch/main";
        else if (Source.StartsWith("/nodes/", StringComparison.Ordinal))
            yield return $"{path}:Source must not begin with /nodes/, which is the hub itself, is {Source}";
        foreach (var fault in KeyFaults(path).Concat(ScopeFaults(path))) yield return fault;
        if (MaxRequestsPerMinute is < 1 or > 1_000_000) yield return $"{path}:MaxRequestsPerMinute must be between 1 and 1000000, is {MaxRequestsPerMinute}";
    }

    private IEnumerable<string> KeyFaults(string path)
    {
        if (Secret.Length < MinSecret && (Secret.Length > 0 || Keys.Count == 0))
            yield return $"{path}:Secret must have at least {MinSecret} characters, has {Secret.Length}";
        if (Keys.Count > MaxKeys) yield return $"{path}:Keys must be at most {MaxKeys}, are {Keys.Count}";
        foreach (var (id, key) in Keys)
        {
            if (!IdCheck.IsId(id)) yield return $"{path}:Keys:{id} must be named by 1 to 64 of A-Z a-z 0-9 _ -";
            if (id == SourceKey.Only) yield return $"{path}:Keys:{id} must have another name: this one is that of {path}:Secret";
            foreach (var fault in key.Faults($"{path}:Keys:{id}")) yield return fault;
        }
        foreach (var twice in AllKeys().GroupBy(k => k.Secret, StringComparer.Ordinal).Where(g => g.Key.Length > 0 && g.Count() > 1))
            yield return $"{path}:Keys must have different secrets, {string.Join(" and ", twice.Select(k => k.Id))} share one";
    }

    private IEnumerable<string> ScopeFaults(string path)
    {
        foreach (var type in Types.Where(t => !SourceScope.NamesATypeWeKnow(t)))
            yield return $"{path}:Types must hold event types or beginnings such as agenthub.contact.*, holds {type}";
        foreach (var subject in Subjects.Where(s => !IdCheck.IsId(s)))
            yield return $"{path}:Subjects must hold beginnings of contact ids (1 to 64 of A-Z a-z 0-9 _ -), holds {subject}";
        foreach (var origin in Origins.Where(o => Uri.CheckHostName(o) is not UriHostNameType.Dns))
            yield return $"{path}:Origins must hold DNS names such as events.example.com, holds {origin}";
    }
}
