using System.Globalization;
using AgentHub.Adapters.Tests.Documented;

namespace AgentHub.Adapters.Tests.Salesforce;

/// <summary>
/// Some customers of Calder Vale in Salesforce's objects. Fields:
/// https://developer.salesforce.com/docs/platform/field-reference/references/field-reference/salesforce-field-reference-case.html and
/// its neighbours (contact, casecomment, casestatus, order, task, entitlement).
/// </summary>
internal sealed class SalesforceData
{
    public static readonly DateTimeOffset Now = new(2026, 11, 12, 9, 0, 0, TimeSpan.Zero);

    public const string Maria = "003KB000000Maria1Y";
    public const string Priya = "003KB000000Priya1Y";
    public const string Paul = "003KB0000000Paul1Y";
    public const string Jose = "003KB0000000Jose1Y";
    public const string Tomasz = "003KB000000Tomas1Y";
    public const string Court = "003KB000000Court1Y";
    public const string Nobody = "003KB00000NObody1Y";
    public const string MariasCase = "500KB00000005512AA";
    public const string PaulsCase = "500KB00000005498AA";

    public static readonly Dictionary<string, HashSet<string>> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Contact"] =
        [
            "Id", "Name", "AccountId", "Account.AccountNumber", "Email", "Phone", "MobilePhone", "HomePhone", "OtherPhone", "MailingStreet", "MailingCity", "MailingPostalCode",
            "MailingCountry", "Birthdate", "LastModifiedDate",
        ],
        ["Case"] = ["Id", "CaseNumber", "ContactId", "Subject", "Description", "Status", "IsClosed", "Priority", "Origin", "Owner.Name", "CreatedDate", "ClosedDate", "LastModifiedDate"],
        ["CaseComment"] = ["Id", "ParentId", "CommentBody", "IsPublished", "CreatedDate"],
        ["CaseStatus"] = ["Id", "ApiName", "IsClosed"],
        ["Order"] = ["Id", "OrderNumber", "AccountId", "BillToContactId", "Name", "Status", "StatusCode", "EffectiveDate", "TotalAmount", "LastModifiedDate"],
        ["Task"] = ["Id", "WhoId", "Subject", "TaskSubtype", "Description", "Status", "ActivityDate", "Owner.Name", "CreatedDate"],
        ["Entitlement"] = ["Id", "Name", "AccountId", "Status", "StartDate", "EndDate", "RemainingCases", "LastModifiedDate"],
    };

    /// <summary>What nobody but Salesforce writes.</summary>
    public static readonly HashSet<string> ReadOnly = ["Id", "CaseNumber", "IsClosed", "CreatedDate", "ClosedDate", "LastModifiedDate", "OrderNumber", "TotalAmount"];

    private readonly Dictionary<string, List<Row>> _rows = new(StringComparer.OrdinalIgnoreCase);
    private int _number = 6000;

    public SalesforceData()
    {
        foreach (var kind in Kinds.Keys) _rows[kind] = [];
        Person(Maria, "Maria Okafor", "7730118420", "m.okafor@example.com", phone: "01632 960147", mobile: "07700 900461");
        Person(Priya, "Priya Hargreaves", "7730118544", "priya.h@example.com", phone: "(01632) 960212");
        Person(Paul, "Paul Hargreaves", "7730129107", "paul.h@example.com", phone: "+44 1632 960212");
        Person(Jose, "José d'Almeida", "7730128330", "jose.o'connell@example.org", phone: "01632 960751");
        Person(Tomasz, "Tomasz Lindqvist", "7730131876", "tomasz@example.org", phone: null, mobile: "+44 7700 900112");
        Person(Court, "Weir Court", "7730100001", "office@weircourt.example", phone: "01632 960899");
        foreach (var (word, isClosed) in new[] { ("New", false), ("Working", false), ("On Hold", false), ("Escalated", false), ("Closed", true) })
            _rows["CaseStatus"].Add(new() { ["Id"] = $"01J{word}", ["ApiName"] = word, ["IsClosed"] = isClosed });
        Case(MariasCase, Maria, "Bill too high", "Working", Now.AddDays(-2));
        Case("500KB00000005301AA", Maria, "Meter display is blank", "Closed", Now.AddDays(-31));
        Case("500KB00000005477AA", Maria, "Moving house on the 28th", "Escalated", Now.AddDays(-6));
        Case(PaulsCase, Paul, "Wrong name on the bill", "On Hold", Now.AddDays(-4));
        for (var i = 0; i < 120; i++) Case($"500KB0000{i:D7}CO", Court, "Meter reading of the stairwell", i % 40 == 7 ? "New" : "Closed", Now.AddDays(-40 - i / 3));
        Order("801KB00000000001AA", Maria, new(2026, 10, 24), 49m, "Activated", "Cavity draught kit");
        Order("801KB00000000002AA", Maria, new(2026, 3, 2), 129.5m, "Draft", "In-home display");
        Order("801KB00000000003AA", Priya, new(2026, 5, 2), 12m, "Activated", "Fitting");
        for (var i = 0; i < 30; i++) Order($"801KB0000{i:D7}CO", Court, new DateOnly(2025, 1, 1).AddDays(i / 2), 10m + i, "Activated", "Stairwell lamp");
        for (var i = 0; i < 3; i++) Task($"00TKB00000000{i:D3}AAA"[..18], Maria, i == 0 ? "Call" : "Email: your bill", Now.AddDays(-i - 1));
        for (var i = 0; i < 60; i++) Task($"00TKB0000{i:D7}CO", Court, "Call", Now.AddDays(-40 - i / 4));
        _rows["Entitlement"].Add(new() { ["Id"] = "550KB00000000001AA", ["Name"] = "Boiler cover", ["AccountId"] = AccountOf(Maria), ["Status"] = "Expired", ["StartDate"] = new DateOnly(2024, 1, 1), ["EndDate"] = new DateOnly(2024, 12, 31), ["LastModifiedDate"] = Now });
        _rows["Entitlement"].Add(new() { ["Id"] = "550KB00000000002AA", ["Name"] = "Priority line", ["AccountId"] = AccountOf(Maria), ["Status"] = "Active", ["StartDate"] = new DateOnly(2026, 1, 1), ["RemainingCases"] = 3m, ["LastModifiedDate"] = Now });
    }

    /// <summary>Bytes that a field takes.</summary>
    public static int MostBytes(string field) => field switch { "CommentBody" => 4000, "Description" => 32_000, "Subject" => 255 * 4, _ => 255 };

    public IReadOnlyList<Row> Rows(string kind) => _rows[kind];

    public Row? Find(string kind, string id) => _rows.GetValueOrDefault(kind)?.FirstOrDefault(r => (string?)r["Id"] == id);

    /// <summary>Why a record cannot be created; null when it can.</summary>
    public (string Code, string Message)? FaultOf(string kind, Row row) => kind switch
    {
        "Case" or "Task" when (string?)row.GetValueOrDefault(kind == "Case" ? "ContactId" : "WhoId") is { } contact && Find("Contact", contact) is null => ("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id"),
        "CaseComment" when Find("Case", (string?)row.GetValueOrDefault("ParentId") ?? "") is null => ("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id"),
        "Case" or "Task" or "CaseComment" => null,
        _ => ("INSUFFICIENT_ACCESS_OR_READONLY", "insufficient access rights on object"),
    };

    public string Add(string kind, Row row, DateTimeOffset now)
    {
        var prefix = kind switch { "Case" => "500", "Task" => "00T", _ => "00a" };
        row["Id"] = $"{prefix}KC000000{++_number:D5}AA"[..18];
        (row["CreatedDate"], row["LastModifiedDate"]) = (now, now);
        if (kind == "Case")
        {
            row["CaseNumber"] = _number.ToString("D8", CultureInfo.InvariantCulture);
            row.TryAdd("Status", "New");
            row["Owner"] = new Row { ["Name"] = "Billing back office" };
        }
        Follow(kind, row);
        _rows[kind].Add(row);
        return (string)row["Id"]!;
    }

    /// <summary>What Salesforce works out from the rest.</summary>
    public void Follow(string kind, Row row)
    {
        if (kind == "Case") row["IsClosed"] = _rows["CaseStatus"].Any(s => (string?)s["ApiName"] == (string?)row["Status"] && (bool)s["IsClosed"]!);
    }

    private static string AccountOf(string contact) => string.Concat("001", contact.AsSpan(3));

    private void Person(string id, string name, string number, string email, string? phone, string? mobile = null) => _rows["Contact"].Add(new()
    {
        ["Id"] = id, ["Name"] = name, ["AccountId"] = AccountOf(id), ["Account"] = new Row { ["AccountNumber"] = number }, ["Email"] = email, ["Phone"] = phone, ["MobilePhone"] = mobile,
        ["MailingStreet"] = "14 Weir Lane", ["MailingCity"] = "Calder Vale", ["MailingPostalCode"] = "CV1 4QT", ["MailingCountry"] = "United Kingdom", ["Birthdate"] = new DateOnly(1984, 3, 9),
        ["LastModifiedDate"] = Now.AddDays(-100),
    });

    private void Case(string id, string contact, string subject, string status, DateTimeOffset created)
    {
        var row = new Row
        {
            ["Id"] = id, ["CaseNumber"] = (++_number).ToString("D8", CultureInfo.InvariantCulture), ["ContactId"] = contact, ["Subject"] = subject, ["Description"] = "It is.", ["Status"] = status,
            ["Priority"] = "High", ["Origin"] = "Email", ["Owner"] = new Row { ["Name"] = "Billing back office" }, ["CreatedDate"] = created, ["LastModifiedDate"] = created,
            ["ClosedDate"] = status == "Closed" ? created.AddHours(50) : null,
        };
        Follow("Case", row);
        _rows["Case"].Add(row);
    }

    private void Order(string id, string contact, DateOnly day, decimal total, string code, string name) => _rows["Order"].Add(new()
    {
        ["Id"] = id, ["OrderNumber"] = (++_number).ToString("D8", CultureInfo.InvariantCulture), ["AccountId"] = AccountOf(contact), ["BillToContactId"] = contact, ["Name"] = name,
        ["Status"] = code, ["StatusCode"] = code, ["EffectiveDate"] = day, ["TotalAmount"] = total, ["LastModifiedDate"] = Now,
    });

    private void Task(string id, string contact, string subject, DateTimeOffset created) => _rows["Task"].Add(new()
    {
        ["Id"] = id, ["WhoId"] = contact, ["Subject"] = subject, ["TaskSubtype"] = subject.Split(':')[0], ["Description"] = "Talked about the bill.", ["Status"] = "Completed",
        ["ActivityDate"] = DateOnly.FromDateTime(created.UtcDateTime), ["Owner"] = new Row { ["Name"] = "Dana Whitfield" }, ["CreatedDate"] = created,
    });
}
