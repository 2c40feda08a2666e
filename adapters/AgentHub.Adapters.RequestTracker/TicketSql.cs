using System.Text.RegularExpressions;

namespace AgentHub.Adapters.RequestTracker;

/// <summary>Conditions in Request Tracker's query language (TicketSQL), each value quoted.</summary>
internal static partial class TicketSql
{
    /// <summary><c>field operator 'value'</c>.</summary>
    /// <exception cref="ArgumentException">Request Tracker would read the value as something else, though it is quoted.</exception>
    public static string Condition(string field, string @operator, string value) => $"{field} {@operator} {Quoted(value)}";

    /// <summary>All of them.</summary>
    public static string And(params IEnumerable<string> conditions) => string.Join(" AND ", conditions);

    /// <summary>Any of them.</summary>
    public static string Or(params IEnumerable<string> conditions) => $"({string.Join(" OR ", conditions)})";

    /// <summary>A value that ends neither early nor late: a backslash stands before each quotation mark and each backslash.</summary>
    /// <remarks>
    /// Quoting alone is not enough: <c>'CF.{Name}'</c> is read as a column though it is quoted, and words between double
    /// underscores mean something (<c>__CurrentUser__</c>). RT 5.0.3, RT::SQL::Parse and RT::Tickets.
    /// </remarks>
    private static string Quoted(string value)
    {
        if (ReadOtherwise().IsMatch(value)) throw new ArgumentException("Request Tracker would not read this as a text.", nameof(value));
        return $"'{value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'";
    }

    [GeneratedRegex(@"^CF\.|^__\w+__$|[\p{Cc}]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 100)]
    private static partial Regex ReadOtherwise();
}
