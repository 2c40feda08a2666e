namespace AgentHub.Sandbox.HubSpot;

/// <summary>The types of objects: what they are called, what they have, how they are tied to each other.</summary>
internal static class HubSpotTypes
{
    /// <summary>HubSpot's own numbers of its default ties, from one type to another.</summary>
    private static readonly Dictionary<(string From, string To), int> Ties = new()
    {
        [("contacts", "companies")] = 279, [("companies", "contacts")] = 280,
        [("contacts", "tickets")] = 15, [("tickets", "contacts")] = 16, [("companies", "tickets")] = 340, [("tickets", "companies")] = 339,
        [("contacts", "notes")] = 201, [("notes", "contacts")] = 202, [("companies", "notes")] = 189, [("notes", "companies")] = 190,
        [("tickets", "notes")] = 227, [("notes", "tickets")] = 228,
        [("contacts", "calls")] = 193, [("calls", "contacts")] = 194, [("tickets", "calls")] = 219, [("calls", "tickets")] = 220,
        [("contacts", "tasks")] = 203, [("tasks", "contacts")] = 204, [("tickets", "tasks")] = 229, [("tasks", "tickets")] = 230,
        [("contacts", "emails")] = 197, [("emails", "contacts")] = 198, [("contacts", "meetings")] = 199, [("meetings", "contacts")] = 200,
        [("orders", "contacts")] = 507, [("contacts", "orders")] = 508,
        [("invoices", "contacts")] = 177, [("contacts", "invoices")] = 178, [("invoices", "line_items")] = 409, [("line_items", "invoices")] = 410,
        [("commerce_payments", "contacts")] = 387, [("contacts", "commerce_payments")] = 388,
    };

    private static readonly Dictionary<string, string[]> Created = new()
    {
        ["tickets"] = ["subject", "content", "hs_pipeline", "hs_pipeline_stage", "hs_ticket_priority", "hs_ticket_category", "source_type", "closed_date", "hubspot_owner_id"],
        ["notes"] = ["hs_timestamp", "hs_note_body", "hubspot_owner_id"],
        ["calls"] = ["hs_timestamp", "hs_call_title", "hs_call_body", "hs_call_direction", "hs_call_duration", "hs_call_status", "hubspot_owner_id"],
        ["tasks"] = ["hs_timestamp", "hs_task_subject", "hs_task_body", "hs_task_status", "hs_task_priority", "hs_task_type", "hubspot_owner_id"],
        ["emails"] = ["hs_timestamp", "hs_email_subject", "hs_email_text", "hs_email_direction", "hubspot_owner_id"],
        ["meetings"] =
        [
            "hs_timestamp", "hs_meeting_title", "hs_meeting_body", "hs_meeting_location", "hs_meeting_start_time", "hs_meeting_end_time", "hs_meeting_outcome", "hubspot_owner_id",
        ],
    };

    /// <summary>Types whose objects can be created here.</summary>
    public static IReadOnlyCollection<string> Creatable => Created.Keys;

    /// <summary>Properties that the account defines for a type of which objects can be created, beside those HubSpot sets.</summary>
    public static IReadOnlyList<string> PropertiesOf(string type) => Created.GetValueOrDefault(type) ?? [];

    /// <summary>Properties HubSpot sends without being asked.</summary>
    public static IReadOnlyList<string> DefaultsOf(string type) => type switch
    {
        "contacts" => ["createdate", "email", "firstname", "hs_object_id", "lastmodifieddate", "lastname"],
        "companies" => ["createdate", "domain", "hs_lastmodifieddate", "hs_object_id", "name"],
        "tickets" => ["content", "createdate", "hs_lastmodifieddate", "hs_object_id", "hs_pipeline", "hs_pipeline_stage", "hs_ticket_category", "hs_ticket_priority", "subject"],
        "line_items" => ["createdate", "hs_lastmodifieddate", "hs_object_id"],
        _ => ["hs_createdate", "hs_lastmodifieddate", "hs_object_id"],
    };

    /// <summary>What a new object cannot be without.</summary>
    public static IReadOnlyList<string> RequiredOf(string type) => type == "tickets" ? ["subject", "hs_pipeline_stage"] : ["hs_timestamp"];

    /// <summary>What it says of when it was made.</summary>
    public static string CreatedProperty(string type) => type is "contacts" or "companies" or "tickets" ? "createdate" : "hs_createdate";

    public static string ChangedProperty(string type) => type == "contacts" ? "lastmodifieddate" : "hs_lastmodifieddate";

    public static string Singular(string type) => type == "companies" ? "company" : type.TrimEnd('s');

    /// <summary>HubSpot takes both <c>contact</c> and <c>contacts</c> in association paths.</summary>
    public static string Plural(string type) => type is "company" ? "companies" : type.EndsWith('s') ? type : type + "s";

    /// <summary>HubSpot's number of the default tie; 0 for types that have none here.</summary>
    public static int TieId(string from, string to) => Ties.GetValueOrDefault((from, to));

    /// <summary>To what a tie of this number leads from a type; null when it is none of that type.</summary>
    public static string? TiedTo(string from, int tie) => Ties.Where(t => t.Key.From == from && t.Value == tie).Select(t => t.Key.To).FirstOrDefault();
}
