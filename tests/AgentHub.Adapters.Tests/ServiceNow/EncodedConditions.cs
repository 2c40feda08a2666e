using System.Text.RegularExpressions;

namespace AgentHub.Adapters.Tests.ServiceNow;

/// <summary>
/// Reads an encoded query as ServiceNow does: <c>^</c> ends a condition wherever it stands, <c>^OR</c> binds to the condition before it,
/// <c>^NQ</c> begins another query, a value <c>javascript:…</c> is a script, and a condition that is wrong is left out.
/// https://www.servicenow.com/docs/r/api-reference/rest-apis/c_TableAPI.html · https://servicenow.github.io/sdk/guides/encoded-query-guide
/// </summary>
internal sealed partial class EncodedConditions
{
    private readonly List<List<List<Func<Func<string, string>, bool>>>> _queries = [[]];

    /// <summary>Fields to order by, and whether downwards.</summary>
    public List<(string Field, bool IsDescending)> Order { get; } = [];

    /// <summary>Scripts that would have been run.</summary>
    public int Scripts { get; private set; }

    /// <param name="query">As sent.</param>
    /// <param name="isField">Whether the table has a field.</param>
    public EncodedConditions(string query, Func<string, bool> isField)
    {
        foreach (var part in query.Split('^'))
        {
            if (part.StartsWith("ORDERBYDESC", StringComparison.Ordinal)) Order.Add((part["ORDERBYDESC".Length..], true));
            else if (part.StartsWith("ORDERBY", StringComparison.Ordinal)) Order.Add((part["ORDERBY".Length..], false));
            else if (part.StartsWith("NQ", StringComparison.Ordinal)) Add(part[2..], isField, isOr: false, isNew: true);
            else if (part.StartsWith("OR", StringComparison.Ordinal)) Add(part[2..], isField, isOr: true, isNew: false);
            else Add(part, isField, isOr: false, isNew: false);
        }
    }

    /// <param name="value">A record's field as stored.</param>
    public bool Hold(Func<string, string> value) => _queries.Any(q => q.All(any => any.Any(condition => condition(value))));

    private void Add(string text, Func<string, bool> isField, bool isOr, bool isNew)
    {
        if (isNew) _queries.Add([]);
        if (Condition().Match(text) is not { Success: true } match || !isField(match.Groups["field"].Value)) return;
        var condition = Read(match.Groups["field"].Value, match.Groups["op"].Value, match.Groups["value"].Value);
        var query = _queries[^1];
        if (isOr && query.Count > 0) query[^1].Add(condition);
        else query.Add([condition]);
    }

    private Func<Func<string, string>, bool> Read(string field, string op, string asked)
    {
        if (asked.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
        {
            Scripts++;
            return _ => true;
        }
        var several = asked.Split(',');
        return op switch
        {
            "=" => value => Same(value(field), asked == "NULL" ? "" : asked),
            "!=" => value => !Same(value(field), asked),
            "IN" => value => several.Any(one => Same(value(field), one)),
            "NOT IN" => value => !several.Any(one => Same(value(field), one)),
            "STARTSWITH" => value => value(field).StartsWith(asked, StringComparison.OrdinalIgnoreCase),
            _ => value => value(field).Contains(asked, StringComparison.OrdinalIgnoreCase),
        };
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^(?<field>[a-z0-9_.]+)(?<op>NOT IN|IN|STARTSWITH|LIKE|!=|=)(?<value>.*)$", RegexOptions.Singleline)]
    private static partial Regex Condition();
}
