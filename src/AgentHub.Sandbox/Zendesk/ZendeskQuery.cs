using System.Text.RegularExpressions;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>
/// Zendesk's search syntax, as far as people search for people: <c>email:a@b.example</c>, <c>phone:"+44 …"</c>, words. A
/// keyword it does not know is ignored, so that a misspelt one finds everybody, as with the product.
/// </summary>
internal static partial class ZendeskQuery
{
    private const int MostTerms = 20;
    private static readonly string[] StatusOrder = ["new", "open", "pending", "hold", "solved", "closed"];

    /// <summary>Keyword (empty for a bare word) and value of each term.</summary>
    public static IReadOnlyList<(string Keyword, string Value)> Terms(string query) =>
        [.. Term().Matches(query).Take(MostTerms).Select(m => (m.Groups[1].Value.TrimEnd(':'), m.Groups[2].Value.Trim('"')))];

    public static bool Matches(ZendeskUser user, (string Keyword, string Value) t) => t.Keyword switch
    {
        "" => Words(user).Any(w => w.StartsWith(t.Value, StringComparison.OrdinalIgnoreCase)) || SamePhone(user.Phone, t.Value),
        "email" => user.Identities.Any(i => i.Type == "email" && Same(i.Value, t.Value)),
        "phone" => SamePhone(user.Phone, t.Value),
        "name" => user.Name.Contains(t.Value.Trim('*'), StringComparison.OrdinalIgnoreCase),
        "external_id" => Same(user.ExternalId, t.Value),
        "role" => t.Value == "end-user",
        "type" => t.Value == "user",
        _ => true,
    };

    /// <summary>False for a term that everybody fits: an unknown keyword, or the role all of them have.</summary>
    public static bool Asks((string Keyword, string Value) t) => t.Keyword switch
    {
        "" or "email" or "phone" or "name" or "external_id" => true,
        "role" => t.Value != "end-user",
        "type" => t.Value != "user",
        _ => false,
    };

    /// <summary>The digits a number is found by in the index: as sent, without country code or trunk 0 where it has one.</summary>
    public static string LastDigits(string wanted)
    {
        var digits = new string([.. wanted.Where(char.IsAsciiDigit)]);
        return digits.StartsWith('0') ? digits[1..] : digits;
    }

    public static bool Matches(ZendeskOrganization organization, (string Keyword, string Value) t) => t.Keyword switch
    {
        "" => organization.Name.Split(' ').Append(organization.Name).Any(w => w.StartsWith(t.Value, StringComparison.OrdinalIgnoreCase)) || Same(organization.ExternalId, t.Value),
        "name" => organization.Name.Contains(t.Value.Trim('*'), StringComparison.OrdinalIgnoreCase),
        "external_id" => Same(organization.ExternalId, t.Value),
        "type" => t.Value == "organization",
        _ => true,
    };

    public static bool Matches(ZendeskTicket ticket, (string Keyword, string Value) t) => t.Keyword switch
    {
        "" => ticket.Subject.Contains(t.Value, StringComparison.OrdinalIgnoreCase) || ticket.Description.Contains(t.Value, StringComparison.OrdinalIgnoreCase),
        "external_id" => Same(ticket.ExternalId, t.Value),
        "status" => ticket.Status == t.Value,
        "status<" => IsBefore(ticket.Status, t.Value),
        "tags" => ticket.Tags.Contains(t.Value),
        "requester" or "requester_id" => ticket.RequesterId.ToString(System.Globalization.CultureInfo.InvariantCulture) == t.Value,
        "type" => t.Value == "ticket",
        _ => true,
    };

    /// <summary>Statuses have an order, so that <c>status&lt;solved</c> finds what is not done.</summary>
    private static bool IsBefore(string status, string wanted) =>
        Array.IndexOf(StatusOrder, status) is >= 0 and var place && place < Array.IndexOf(StatusOrder, wanted);

    private static IEnumerable<string> Words(ZendeskUser user) => user.Name.Split(' ')
        .Concat([user.Name, user.Email ?? "", user.ExternalId ?? ""]).Where(w => w.Length > 0);

    private static bool Same(string? a, string b) => a is not null && a.Equals(b, StringComparison.OrdinalIgnoreCase);

    /// <summary>The search index keeps digits only; a leading <c>*</c> finds a number by its last digits, however it was written.</summary>
    private static bool SamePhone(string? phone, string wanted)
    {
        if (phone is null) return false;
        var digits = new string([.. wanted.Where(char.IsAsciiDigit)]);
        if (wanted.StartsWith('*')) return digits.Length > 0 && phone.EndsWith(digits, StringComparison.Ordinal);
        return digits.Length > 0 && (phone[1..] == digits || (digits.StartsWith('0') && phone == "+44" + digits[1..]));
    }

    // keyword:value, keyword<value, keyword:"some value", "some value", value
    [GeneratedRegex("""(?:([A-Za-z_]+[:<]))?("[^"]*"|[^\s"]+)""")]
    private static partial Regex Term();
}
