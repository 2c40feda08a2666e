using System.Globalization;
using System.Text.Json.Nodes;

namespace AgentHub.Adapters.Tests.Sap;

/// <summary>People of the demo as an S/4HANA would hold them: properties by entity set.</summary>
internal static class SapRecords
{
    public const string Maria = "7730118420";
    public const string Paul = "7730129107";
    public const string Court = "7730100001";
    public const string Bare = "7730131876";
    /// <summary>A number that is stored with leading zeros.</summary>
    public const string Short = "10";
    public const int CourtsInvoices = 125;
    private static readonly DateOnly Today = new(2026, 11, 12);

    public static Dictionary<string, List<JsonObject>> Make()
    {
        var sets = new Dictionary<string, List<JsonObject>>(StringComparer.Ordinal)
        {
            ["A_BusinessPartner"] = [], ["A_BusinessPartnerAddress"] = [], ["A_BuPaAddressUsage"] = [], ["A_AddressEmailAddress"] = [], ["A_AddressPhoneNumber"] = [], ["A_SalesOrder"] = [], ["A_SalesOrderItem"] = [],
            ["A_BillingDocument"] = [], ["A_BillingDocumentItem"] = [], ["A_OutbDeliveryHeader"] = [], ["A_OutbDeliveryItem"] = [],
        };
        Partner(sets, Maria, "Maria Okafor", "M.Okafor@example.com", "+441632960147", "01632 960147", isMobile: false);
        Partner(sets, Paul, "Paul Hargreaves", "paul.h@example.com", "+441632960212", "01632 960212", isMobile: false);
        Partner(sets, "7730118544", "Priya Hargreaves", "priya.h@example.com", "+441632960212", "01632960212", isMobile: true);
        Partner(sets, Court, "Weir Court", "office@weircourt.example", "+441632960899", "01632 960899", isMobile: false);
        Partner(sets, Bare, "Tomasz Lindqvist", "tomasz@example.org", "+447700900112", "07700 900112", isMobile: true);
        Partner(sets, "7730128330", "José d'Almeida", "o''hara'or'd.almeida@example.org", "+441632960751", "01632 960751", isMobile: false);
        Partner(sets, Short, "王 伟", "wei.wang+王@example.com", "+447700900944", "07700 900944", isMobile: false);
        // Two whose e-mail addresses begin with the same 20 characters.
        Partner(sets, "7730199001", "Larkspur Bakery", "accounts.payable.at.one@larkspur.example", "+441632960440", "01632 960440", isMobile: false);
        Partner(sets, "7730199002", "Larkspur Mill", "accounts.payable.at.two@larkspur.example", "+441632960441", "01632 960441", isMobile: false);
        Order(sets, "1001", Maria, Today.AddDays(-9), "C", "C", "In-home display", "49.00");
        Order(sets, "1002", Maria, Today.AddDays(-2), "B", "A", "Smart meter fitting", "120.00");
        Order(sets, "1003", Paul, Today.AddDays(-20), "A", "A", "Storage battery", "3150.00");
        Order(sets, "1004", Short, Today.AddDays(-3), "A", "A", "Solar panels", "8000.00");
        Invoice(sets, "90088214", Maria, Today.AddDays(-12), "M", "A", "A", "343.83", "68.77");
        Invoice(sets, "90088100", Maria, Today.AddDays(-100), "M", "A", "C", "100.00", "20.00");
        Invoice(sets, "90088190", Paul, Today.AddDays(-14), "M", "A", "", "80.25", "16.05");
        for (var i = 0; i < CourtsInvoices; i++) Invoice(sets, (90070400 + i).ToString(CultureInfo.InvariantCulture), Court, Today.AddDays(-900 + i), "M", "A", "C", "534.00", "106.80");
        Delivery(sets, "80020944", Maria, "1002", Today.AddDays(-1), "C", "A");
        Delivery(sets, "80020417", Maria, "1001", Today.AddDays(-8), "C", "C");
        Delivery(sets, "80020418", Maria, "1001", Today.AddDays(-7), "A", "");
        Delivery(sets, "80020777", Paul, "1003", Today.AddDays(-6), "C", "");
        return sets;
    }

    public static string Date(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"/Date({new DateTimeOffset(day, default, TimeSpan.Zero).ToUnixTimeMilliseconds()})/");

    private static void Partner(Dictionary<string, List<JsonObject>> sets, string number, string name, string email, string international, string phone, bool isMobile)
    {
        var address = "9" + number.PadLeft(9, '0')[^9..];
        sets["A_BusinessPartner"].Add(new()
        {
            ["BusinessPartner"] = number, ["Customer"] = number, ["BusinessPartnerFullName"] = name, ["BusinessPartnerCategory"] = "1", ["BirthDate"] = Date(new(1984, 3, 12)), ["CreationDate"] = Date(new(2017, 3, 1)), ["ETag"] = "v1" + number,
        });
        // The standard address is not the first.
        sets["A_BusinessPartnerAddress"].Add(new() { ["BusinessPartner"] = number, ["AddressID"] = "1" + address[1..], ["StreetName"] = "Old Street", ["HouseNumber"] = "1", ["PostalCode"] = "CV9 9ZZ", ["CityName"] = "Calder North", ["Country"] = "GB" });
        sets["A_BusinessPartnerAddress"].Add(new() { ["BusinessPartner"] = number, ["AddressID"] = address, ["StreetName"] = "Weir Lane", ["HouseNumber"] = "14", ["PostalCode"] = "CV1 4QT", ["CityName"] = "Calder Vale", ["Country"] = "GB" });
        sets["A_BuPaAddressUsage"].Add(new() { ["BusinessPartner"] = number, ["AddressID"] = address, ["AddressUsage"] = "XXDEFAULT" });
        sets["A_AddressEmailAddress"].Add(new() { ["AddressID"] = address, ["Person"] = "", ["OrdinalNumber"] = "1", ["IsDefaultEmailAddress"] = true, ["EmailAddress"] = email, ["SearchEmailAddress"] = email[..Math.Min(20, email.Length)].ToUpperInvariant() });
        sets["A_AddressPhoneNumber"].Add(new()
        {
            ["AddressID"] = address, ["Person"] = number == Paul ? "4711" : "", ["OrdinalNumber"] = "1", ["IsDefaultPhoneNumber"] = true, ["PhoneNumber"] = phone, ["PhoneNumberExtension"] = "", ["InternationalPhoneNumber"] = international, ["PhoneNumberType"] = isMobile ? "3" : "1",
        });
    }

    private static void Order(Dictionary<string, List<JsonObject>> sets, string number, string customer, DateOnly day, string process, string delivery, string item, string net)
    {
        sets["A_SalesOrder"].Add(new()
        {
            ["SalesOrder"] = number, ["SoldToParty"] = customer, ["SalesOrderDate"] = Date(day), ["TotalNetAmount"] = net, ["TransactionCurrency"] = "GBP", ["OverallSDProcessStatus"] = process, ["OverallTotalDeliveryStatus"] = delivery,
            ["OverallSDDocumentRejectionSts"] = "A", ["LastChangeDateTime"] = "/Date(1793577600000+0000)/",
        });
        sets["A_SalesOrderItem"].Add(new() { ["SalesOrder"] = number, ["SalesOrderItemText"] = item });
    }

    private static void Invoice(Dictionary<string, List<JsonObject>> sets, string number, string customer, DateOnly day, string category, string billing, string clearing, string net, string tax)
    {
        sets["A_BillingDocument"].Add(new()
        {
            ["BillingDocument"] = number, ["SDDocumentCategory"] = category, ["SoldToParty"] = customer, ["PayerParty"] = customer, ["BillingDocumentDate"] = Date(day), ["BillingDocumentIsCancelled"] = false, ["CancelledBillingDocument"] = "",
            ["TotalNetAmount"] = net, ["TaxAmount"] = tax, ["TransactionCurrency"] = "GBP", ["OverallBillingStatus"] = billing, ["InvoiceClearingStatus"] = clearing, ["LastChangeDateTime"] = "/Date(1793577600000+0000)/",
        });
        sets["A_BillingDocumentItem"].Add(new()
        {
            ["BillingDocument"] = number, ["BillingDocumentItem"] = "10", ["BillingDocumentItemText"] = "Electricity", ["BillingQuantity"] = "1", ["BillingQuantityUnit"] = "EA", ["NetAmount"] = net, ["TaxAmount"] = tax, ["TransactionCurrency"] = "GBP",
        });
    }

    private static void Delivery(Dictionary<string, List<JsonObject>> sets, string number, string customer, string order, DateOnly day, string movement, string proof)
    {
        sets["A_OutbDeliveryHeader"].Add(new()
        {
            ["DeliveryDocument"] = number, ["SoldToParty"] = customer, ["DocumentDate"] = Date(day), ["DeliveryDate"] = Date(day.AddDays(2)), ["ActualGoodsMovementDate"] = movement == "C" ? Date(day) : null,
            ["ProofOfDeliveryDate"] = proof == "C" ? Date(day.AddDays(2)) : null, ["OverallGoodsMovementStatus"] = movement, ["OverallProofOfDeliveryStatus"] = proof,
        });
        sets["A_OutbDeliveryItem"].Add(new() { ["DeliveryDocument"] = number, ["ReferenceSDDocument"] = order });
    }
}
