using AgentHub.Redis;
using AgentHub.Server.Configuration;
using AgentHub.Server.Context;

namespace AgentHub.Server.Nodes;

/// <summary>How Redis is used when <c>ConnectionStrings:Redis</c> is set.</summary>
internal sealed class RedisOptions : IFeatureOptions
{
    public static string Section => "AgentHub:Redis";

    /// <summary>Begins every key and channel; the user of Redis is restricted to it.</summary>
    /// <value>1–40 characters of <c>A-Z a-z 0-9 _ - :</c>; <c>ah:</c> unless set.</value>
    public string Prefix { get; set; } = "ah:";

    /// <summary>Longest wait for one command; then the node goes on from its own memory.</summary>
    /// <value>Between 50 ms and 5 s; 300 ms unless set.</value>
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Longest wait for a connection, the TLS handshake included.</summary>
    /// <value>Between 100 ms and 10 s; 1 s unless set.</value>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the context of a contact is kept after its last change.</summary>
    /// <value>Between 10 min and 7 days; 24 h unless set.</value>
    public TimeSpan KeepContexts { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Age at which the copy of a system's answer is forgotten.</summary>
    /// <value>Between 1 min and 30 days; 7 days unless set.</value>
    public TimeSpan KeepCopies { get; set; } = TimeSpan.FromDays(7);

    /// <summary>File with the certificates (PEM) that Redis's own must descend from; empty for those the machine trusts.</summary>
    public string TrustFile { get; set; } = "";

    public IEnumerable<string> Faults()
    {
        if (Prefix is not { Length: >= 1 and <= 40 } || !Prefix.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or ':'))
            yield return $"{Section}:Prefix must be 1 to 40 letters, digits, _, - or :, is '{Prefix}'";
        if (TrustFile.Length > 0 && !File.Exists(TrustFile)) yield return $"{Section}:TrustFile must be a file with certificates, there is none at '{TrustFile}'";
        foreach (var fault in Spans()) yield return fault;
    }

    /// <summary>What the Redis project needs of these.</summary>
    public RedisSettings ToSettings(string connectionString, ContextOptions context) => new()
    {
        ConnectionString = connectionString,
        Prefix = Prefix,
        CommandTimeout = CommandTimeout,
        ConnectTimeout = ConnectTimeout,
        KeepContexts = KeepContexts,
        KeepCopies = KeepCopies,
        MaxLocalCopies = context.MaxCopies,
        TrustFile = TrustFile,
    };

    private IEnumerable<string> Spans() =>
    [
        .. Between(nameof(CommandTimeout), CommandTimeout, TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(5), "50 ms and 5 s"),
        .. Between(nameof(ConnectTimeout), ConnectTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(10), "100 ms and 10 s"),
        .. Between(nameof(KeepContexts), KeepContexts, TimeSpan.FromMinutes(10), TimeSpan.FromDays(7), "10 min and 7 days"),
        .. Between(nameof(KeepCopies), KeepCopies, TimeSpan.FromMinutes(1), TimeSpan.FromDays(30), "1 min and 30 days"),
    ];

    private static IEnumerable<string> Between(string name, TimeSpan value, TimeSpan least, TimeSpan most, string range)
    {
        if (value < least || value > most) yield return $"{Section}:{name} must be between {range}, is {value}";
    }
}
