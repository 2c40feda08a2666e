using System.Text;
using AgentHub.Adapters.RequestTracker;

namespace AgentHub.Adapters.Tests.RequestTracker;

/// <summary>Whatever is in a value, Request Tracker reads the condition with exactly that value, and nothing after it.</summary>
public sealed class TicketSqlPropertyTests
{
    private const int Rounds = 5000;
    private static readonly int Seed = Random.Shared.Next();

    private static readonly string[] Pieces =
        ["'", "\"", "\\", "\\'", "\\\\", " OR ", " AND ", "(", ")", "id > 0", "=", "%", "NULL", "Requestor.id", "x", "é", "王", "😀", " ", "''", "CF.{x}", "__CurrentUser__", "--", ";"];

    [Fact]
    public void A_hostile_value_stays_a_value()
    {
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            // What Request Tracker would not read as a text begins with CF. or __ and is refused, see below.
            var value = "v" + string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            var query = TicketSql.And(TicketSql.Condition("Subject", "=", value), TicketSql.Condition("id", "=", "1"));

            Assert.True(Read(query).SequenceEqual(["Subject = ", value, " AND id = ", "1", ""]), $"seed {Seed}, round {round}: {query}");
        }
    }

    [Theory]
    [InlineData("CF.{Account number}")]
    [InlineData("cf.phone")]
    [InlineData("__CurrentUser__")]
    [InlineData("__Active__")]
    [InlineData("line\nbreak")]
    [InlineData("nul\0")]
    public void A_value_that_means_something_though_it_is_quoted_is_refused(string value) =>
        Assert.Throws<ArgumentException>(() => TicketSql.Condition("Subject", "=", value));

    /// <summary>Texts outside and inside quotation marks by turns, as RT::SQL::Parse splits them: either mark opens, a backslash takes the next character as it is.</summary>
    private static List<string> Read(string query)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        char? open = null;
        for (var at = 0; at < query.Length; at++)
        {
            if (open is not null && query[at] == '\\') part.Append(query[++at]);
            else if (open is null ? query[at] is '\'' or '"' : query[at] == open)
            {
                open = open is null ? query[at] : null;
                parts.Add(part.ToString());
                part.Clear();
            }
            else part.Append(query[at]);
        }
        Assert.Null(open);
        return [.. parts, part.ToString()];
    }
}
