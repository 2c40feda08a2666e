using AgentHub.Core.Context.Precedence;

namespace AgentHub.Server.Context;

/// <summary>Which system is right about one field of the customer.</summary>
internal sealed class PrecedenceOptions
{
    private static readonly string[] Usual = ["verifiedFirst", "authority", "mostRecent", "mostComplete"];

    /// <summary>Rules in the order they are applied, each deciding among what those before it left.</summary>
    /// <value>Any of <c>verifiedFirst</c>, <c>authority</c>, <c>mostRecent</c>, <c>mostComplete</c>, each once; all in this order when there are none.</value>
    public List<string> Rules { get; set; } = [];

    /// <summary>Systems, the most trusted first, for the rule <c>authority</c>.</summary>
    /// <value>System ids; the order in which the systems are configured when there are none.</value>
    public List<string> Authority { get; set; } = [];

    public FieldPrecedence Precedence => new() { Rules = [.. (Rules.Count == 0 ? Usual : [.. Rules]).Select(r => Enum.Parse<PrecedenceRule>(r, ignoreCase: true))], Authority = [.. Authority] };

    public IEnumerable<string> Faults(string path)
    {
        foreach (var rule in Rules.Where(r => !Usual.Contains(r, StringComparer.Ordinal))) yield return $"{path}:Rules must be {string.Join(", ", Usual)}, is '{rule}'";
        foreach (var twice in Rules.GroupBy(r => r, StringComparer.Ordinal).Where(g => g.Count() > 1)) yield return $"{path}:Rules names '{twice.Key}' more than once";
        if (Authority.Count > 100) yield return $"{path}:Authority must be at most 100 systems, are {Authority.Count}";
    }
}
