using AgentHub.Adapters.Tests.Documented;

namespace AgentHub.Adapters.Tests.Dataverse;

/// <summary>
/// Some customers of Calder Vale in Dataverse's tables. Columns:
/// https://learn.microsoft.com/en-us/power-apps/developer/data-platform/reference/entities/contact (and account, annotation, activitypointer),
/// https://learn.microsoft.com/en-us/dynamics365/customer-service/develop/reference/entities/incident,
/// https://learn.microsoft.com/en-us/dynamics365/sales/developer/entities/salesorder (and invoice, invoicedetail).
/// </summary>
internal sealed class DataverseData
{
    public static readonly DateTimeOffset Now = new(2026, 11, 12, 9, 0, 0, TimeSpan.Zero);
    public static readonly Guid Us = new("5a1f0000-0000-4000-8000-0000000000aa");
    public static readonly Guid Maria = Id("c", 1);
    public static readonly Guid Priya = Id("c", 2);
    public static readonly Guid Paul = Id("c", 3);
    public static readonly Guid Jose = Id("c", 4);
    public static readonly Guid Tomasz = Id("c", 5);
    public static readonly Guid Aoife = Id("c", 6);
    public static readonly Guid Court = Id("a", 1);
    public static readonly Guid Bakery = Id("a", 2);
    public static readonly Guid MariasCase = Id("1", 5512);
    public static readonly Guid PaulsCase = Id("1", 5498);

    private static readonly string[] Reached = ["emailaddress1", "emailaddress2", "emailaddress3", "telephone1", "telephone2", "telephone3", "address1_line1", "address1_line2", "address1_city", "address1_postalcode", "address1_country", "modifiedon"];

    public static readonly Dictionary<string, HashSet<string>> Tables = new()
    {
        ["contacts"] = ["contactid", "fullname", "mobilephone", "birthdate", "new_customernumber", .. Reached],
        ["accounts"] = ["accountid", "name", "accountnumber", .. Reached],
        ["incidents"] = ["incidentid", "ticketnumber", "title", "description", "_customerid_value", "_primarycontactid_value", "_ownerid_value", "statecode", "statuscode", "prioritycode", "caseorigincode", "createdon", "modifiedon", "resolveby"],
        ["salesorders"] = ["salesorderid", "ordernumber", "name", "_customerid_value", "statecode", "statuscode", "totalamount", "createdon", "modifiedon"],
        ["invoices"] = ["invoiceid", "invoicenumber", "name", "_customerid_value", "statecode", "statuscode", "totalamount", "duedate", "createdon", "modifiedon"],
        ["invoicedetails"] = ["invoicedetailid", "_invoiceid_value", "_productid_value", "productdescription", "description", "quantity", "_uomid_value", "priceperunit", "extendedamount", "lineitemnumber"],
        ["activitypointers"] = ["activityid", "activitytypecode", "subject", "_regardingobjectid_value", "_ownerid_value", "createdon"],
        ["annotations"] = ["annotationid", "subject", "notetext", "_objectid_value", "createdon"],
    };

    private readonly Dictionary<string, List<Row>> _rows = Tables.Keys.ToDictionary(t => t, _ => new List<Row>());
    private int _version = 1000;

    public DataverseData()
    {
        Person(Maria, "Maria Okafor", "7730118420", "m.okafor@example.com", phone: "01632 960147", mobile: "07700 900461");
        Person(Priya, "Priya Hargreaves", "7730118544", "priya.h@example.com", phone: "(01632) 960212");
        Person(Paul, "Paul Hargreaves", "7730129107", "paul.h@example.com", phone: "+44 1632 960212");
        Person(Jose, "José d'Almeida", "7730128330", "jose.o'connell@example.org", phone: "01632 960751");
        Person(Tomasz, "Tomasz Lindqvist", "7730131876", "tomasz@example.org", phone: null, mobile: "+44 7700 900112");
        Person(Aoife, "Aoife Brennan", null, "aoife@larkspur.example", phone: "01632 960440");
        Firm(Court, "Weir Court Management", "7730100001", "office@weircourt.example", "01632 960899");
        Firm(Bakery, "Larkspur Bakery", "7730122245", "office@larkspur.example", "01632 960441");
        Incident(MariasCase, Maria, "Bill too high", 0, 1, Now.AddDays(-2));
        Incident(Id("1", 5301), Maria, "Meter display is blank", 1, 5, Now.AddDays(-31));
        Incident(Id("1", 5477), Maria, "Moving house on the 28th", 0, 3, Now.AddDays(-6));
        Incident(PaulsCase, Paul, "Wrong name on the bill", 0, 2, Now.AddDays(-4));
        Incident(Id("1", 5600), Bakery, "The oven meter", 0, 1, Now.AddDays(-1), contact: Aoife);
        for (var i = 0; i < 120; i++) Incident(Id("2", i + 1), Court, "Meter reading of the stairwell", i % 40 == 7 ? 0 : 1, i % 40 == 7 ? 1 : 5, Now.AddDays(-40 - i / 3));
        Document("salesorders", Id("3", 1), Maria, "SO-20417", 0, 49m, Now.AddDays(-19));
        Document("salesorders", Id("3", 2), Maria, "SO-20944", 3, 129.5m, Now.AddDays(-200));
        Document("salesorders", Id("3", 3), Priya, "SO-20945", 2, 12m, Now.AddDays(-20));
        for (var i = 0; i < 30; i++) Document("salesorders", Id("4", i + 1), Court, $"SO-3{i:D4}", 4, 10m + i, Now.AddDays(-300 - i / 2));
        Document("invoices", Id("5", 1), Maria, "INV-88214", 0, 412.60m, Now.AddDays(-12));
        Document("invoices", Id("5", 2), Maria, "INV-88100", 2, 130m, Now.AddDays(-43));
        Document("invoices", Id("5", 3), Priya, "INV-88190", 0, 96.30m, Now.AddDays(-14));
        Line(Id("9", 1), Id("5", 1), 2, null, "Adjustment", 1m, 6.60m);
        Line(Id("9", 2), Id("5", 1), 1, "Electricity", null, 5800m, 406m);
        for (var i = 0; i < 130; i++) Document("invoices", Id("6", i + 1), Court, $"INV-7{i:D4}", 2, 640.80m, Now.AddDays(-60 - i / 3));
        for (var i = 0; i < 3; i++) Activity(Id("7", i + 1), Maria, i == 0 ? "phonecall" : "email", Now.AddDays(-i - 1));
        for (var i = 0; i < 130; i++) Activity(Id("8", i + 1), Court, "phonecall", Now.AddDays(-40 - i / 4));
    }

    public static Guid Id(string kind, int number) => new($"{kind}0000000-0000-4000-8000-{number:D12}");

    /// <summary>The column that is a table's key.</summary>
    public static string KeyOf(string table) => table == "activitypointers" ? "activityid" : table[..^1] + "id";

    public IReadOnlyList<Row> Rows(string table) => _rows[table];

    public Row? Find(string table, Guid id) => _rows.GetValueOrDefault(table)?.FirstOrDefault(r => (Guid?)r[KeyOf(table)] == id);

    public void Add(string table, Row row)
    {
        row[KeyOf(table)] = Guid.NewGuid();
        row["createdon"] = Now.AddSeconds(_version);
        if (table == "incidents")
        {
            (row["statecode"], row["statuscode"], row["prioritycode"]) = (0, 1, 2);
            row["ticketnumber"] = $"CAS-{_version:D5}-Q4W5E6";
        }
        Touch(table, row);
        _rows[table].Add(row);
    }

    /// <summary>It was changed.</summary>
    public void Touch(string table, Row row)
    {
        row["versionnumber"] = ++_version;
        row["modifiedon"] = Now.AddSeconds(_version);
        if (table == "incidents")
            row["statuscode_words"] = row["statuscode"] switch { 1 => "In Progress", 2 => "On Hold", 3 => "Waiting for Details", 5 => "Problem Solved", 1000 => "Information Provided", _ => "Cancelled" };
    }

    private void Put(string table, Row row)
    {
        Touch(table, row);
        _rows[table].Add(row);
    }

    private void Person(Guid id, string name, string? number, string email, string? phone, string? mobile = null) => Put("contacts", new()
    {
        ["contactid"] = id, ["fullname"] = name, ["new_customernumber"] = number, ["emailaddress1"] = email, ["telephone1"] = phone, ["mobilephone"] = mobile, ["birthdate"] = new DateOnly(1984, 3, 9),
        ["address1_line1"] = "14 Weir Lane", ["address1_line2"] = "Flat 2", ["address1_city"] = "Calder Vale", ["address1_postalcode"] = "CV1 4QT", ["address1_country"] = "United Kingdom",
    });

    private void Firm(Guid id, string name, string number, string email, string phone) =>
        Put("accounts", new() { ["accountid"] = id, ["name"] = name, ["accountnumber"] = number, ["emailaddress1"] = email, ["telephone1"] = phone, ["address1_line1"] = "1 Market Square" });

    private void Incident(Guid id, Guid customer, string title, int state, int status, DateTimeOffset created, Guid? contact = null) => Put("incidents", new()
    {
        ["incidentid"] = id, ["ticketnumber"] = $"CAS-{id.ToString()[^5..]}", ["title"] = title, ["description"] = "It is.", ["_customerid_value"] = customer, ["_primarycontactid_value"] = contact,
        ["_ownerid_value"] = Us, ["_ownerid_value_words"] = "Billing back office", ["statecode"] = state, ["statuscode"] = status, ["prioritycode"] = 1, ["prioritycode_words"] = "High",
        ["caseorigincode"] = 2, ["caseorigincode_words"] = "Email", ["createdon"] = created, ["resolveby"] = created.AddDays(1),
    });

    private void Document(string table, Guid id, Guid customer, string number, int state, decimal total, DateTimeOffset created) => Put(table, new()
    {
        [KeyOf(table)] = id, [table == "invoices" ? "invoicenumber" : "ordernumber"] = number, ["name"] = "Cavity draught kit", ["_customerid_value"] = customer, ["statecode"] = state,
        ["statuscode"] = 1, ["statuscode_words"] = "New", ["totalamount"] = total, ["createdon"] = created, ["duedate"] = table == "invoices" ? DateOnly.FromDateTime(created.UtcDateTime.AddDays(30)) : null,
    });

    private void Line(Guid id, Guid invoice, int number, string? product, string? text, decimal quantity, decimal total) => Put("invoicedetails", new()
    {
        ["invoicedetailid"] = id, ["_invoiceid_value"] = invoice, ["lineitemnumber"] = number, ["_productid_value"] = product is null ? null : Us, ["_productid_value_words"] = product, ["productdescription"] = text,
        ["quantity"] = quantity, ["_uomid_value"] = Us, ["_uomid_value_words"] = "kWh", ["priceperunit"] = 0.07m, ["extendedamount"] = total,
    });

    private void Activity(Guid id, Guid about, string kind, DateTimeOffset created) => Put("activitypointers", new()
    {
        ["activityid"] = id, ["activitytypecode"] = kind, ["activitytypecode_words"] = kind == "email" ? "Email" : "Phone Call", ["subject"] = "About the bill", ["_regardingobjectid_value"] = about,
        ["_ownerid_value"] = Us, ["_ownerid_value_words"] = "Dana Whitfield", ["createdon"] = created,
    });
}
