using AgentHub.Abstractions;

namespace AgentHub.Adapters.Salesforce;

/// <summary>The place of a case in a list that has the open ones first, then the newest. It is good as long as the case is.</summary>
internal readonly record struct CasePlace(bool IsClosed, DateTimeOffset CreatedAt, string Id)
{
    /// <summary><c>o 2026-11-12T09:27:40.000Z 500…</c></summary>
    public string Text => $"{(IsClosed ? 'c' : 'o')} {Soql.Literal(CreatedAt)} {Id}";

    public static CasePlace Of(WireCase row) => new(row.IsClosed, Times.Needed(row.CreatedDate), row.Id);

    /// <summary>From <see cref="Text"/>.</summary>
    public static CasePlace Of(string text)
    {
        var parts = text.Split(' ');
        return new(parts[0] == "c", Times.Needed(parts[1]), parts[2]);
    }

    /// <summary>The condition for what comes after it.</summary>
    public string After
    {
        get
        {
            var older = Soql.After("CreatedDate", Soql.Literal(CreatedAt), Id);
            return IsClosed ? $"IsClosed = true AND {older}" : $"(IsClosed = true OR {older})";
        }
    }
}
