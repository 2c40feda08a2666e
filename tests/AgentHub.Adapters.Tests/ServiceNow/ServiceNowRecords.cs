using System.Globalization;

namespace AgentHub.Adapters.Tests.ServiceNow;

/// <summary>People of the demo as a ServiceNow would hold them.</summary>
internal static class ServiceNowRecords
{
    public const string Maria = "6816f79cc0a8016401c5a33be04be401";
    public const string Paul = "6816f79cc0a8016401c5a33be04be402";
    public const string Court = "6816f79cc0a8016401c5a33be04be404";
    public const string Bare = "6816f79cc0a8016401c5a33be04be405";
    public const string Jose = "6816f79cc0a8016401c5a33be04be406";
    public const string Nobody = "ffffffffffffffffffffffffffffffff";
    public const string MariasCase = "0000000000000000000000000000d512";
    public const string PaulsCase = "0000000000000000000000000000d498";
    public const string Owner = "46d44a23a9fe19810012d100cca80666";
    public static readonly DateTime Now = new(2026, 11, 12, 9, 20, 0, DateTimeKind.Utc);
    public const int CourtsCases = 121;

    public static Dictionary<string, List<Dictionary<string, string>>> Make()
    {
        var contacts = new List<Dictionary<string, string>>
        {
            Contact(Maria, "Maria Okafor", "7730118420", "m.okafor@example.com", "01632 960147", ""),
            Contact(Paul, "Paul Hargreaves", "7730129107", "paul.h@example.com", "01632 960212", "07700 900461"),
            Contact("6816f79cc0a8016401c5a33be04be403", "Priya Hargreaves", "7730118544", "priya.h@example.com", "", "+44 1632 960212"),
            Contact(Court, "Weir Court", "7730100001", "office@weircourt.example", "01632 960899", ""),
            Contact(Bare, "Tomasz Lindqvist", "7730131876", "tomasz@example.org", "", "07700 900112"),
            Contact(Jose, "José d'Almeida", "7730128330", "jose.d'almeida@example.org", "01632 960751", ""),
            Contact("6816f79cc0a8016401c5a33be04be407", "王 伟", "7730130014", "wei^nqactive=true@example.com", "", "07700 900944"),
        };
        var cases = new List<Dictionary<string, string>>
        {
            Case(5512, Maria, "Estimated bill twice the usual", "10", "true", Now.AddDays(-2), id: MariasCase),
            Case(5301, Maria, "Meter display is blank", "3", "false", Now.AddDays(-40)),
            Case(5520, Maria, "Waiting for a photograph", "18", "true", Now.AddDays(-1)),
            Case(5499, Maria, "Solved, not closed", "6", "true", Now.AddDays(-3)),
            Case(5498, Paul, "Wrong name on the bill", "1", "true", Now.AddDays(-4), id: PaulsCase),
        };
        for (var i = 0; i < CourtsCases; i++) cases.Add(Case(4200 + i, Court, "Meter reading of the stairwell", i % 3 == 0 ? "10" : "3", i % 3 == 0 ? "true" : "false", Now.AddDays(-400 + i)));
        return new(StringComparer.Ordinal)
        {
            ["customer_contact"] = contacts,
            ["customer_account"] = [.. contacts.Select(c => new Dictionary<string, string> { ["sys_id"] = c["account"], ["number"] = c["employee_number"], ["name"] = "Account of " + c["name"] })],
            ["sys_user"] = [new() { ["sys_id"] = Owner, ["name"] = "Billing back office" }],
            ["sn_customerservice_case"] = cases,
            ["kb_knowledge"] = [.. Enumerable.Range(1, 25).Select(i => new Dictionary<string, string>
            {
                ["sys_id"] = i.ToString("x32", CultureInfo.InvariantCulture), ["number"] = $"KB{i:0000000}", ["short_description"] = $"Reading a meter, part {i}", ["sys_updated_on"] = Time(Now),
            })],
        };
    }

    public static Dictionary<string, string> Case(int number, string contact, string subject, string state, string active, DateTime opened, string? id = null) => new()
    {
        ["sys_id"] = id ?? number.ToString("x32", CultureInfo.InvariantCulture), ["number"] = $"CS{number:0000000}", ["contact"] = contact, ["account"] = "", ["short_description"] = subject, ["description"] = "This cannot be right.",
        ["state"] = state, ["active"] = active, ["priority"] = "2", ["contact_type"] = "email", ["assigned_to"] = "", ["assignment_group"] = Owner, ["opened_at"] = Time(opened), ["due_date"] = "", ["resolved_at"] = "",
        ["closed_at"] = active == "false" ? Time(opened.AddDays(2)) : "", ["sys_created_on"] = Time(opened), ["sys_updated_on"] = Time(opened), ["sys_mod_count"] = "3", ["correlation_id"] = "", ["comments"] = "", ["work_notes"] = "",
        ["resolution_code"] = "", ["close_notes"] = "",
    };

    private static Dictionary<string, string> Contact(string id, string name, string number, string email, string phone, string mobile) => new()
    {
        ["sys_id"] = id, ["name"] = name, ["employee_number"] = number, ["email"] = email, ["phone"] = phone, ["mobile_phone"] = mobile, ["account"] = "a" + id[1..], ["street"] = "14 Weir Lane", ["city"] = "Calder Vale",
        ["zip"] = "CV1 4QT", ["country"] = "GB", ["sys_created_on"] = "2017-03-01 00:00:00", ["sys_updated_on"] = "2026-06-25 08:00:00", ["sys_mod_count"] = "12",
    };

    private static string Time(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
