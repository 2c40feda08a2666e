using System.Text.Json.Nodes;
using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.HubSpot;

/// <summary><c>GET /crm/v3/pipelines/tickets</c>: the default pipeline with its own stages, and one that the company made for field work.</summary>
internal static class HubSpotPipelines
{
    private const string Made = "2020-01-06T09:00:00.000Z";

    private static readonly Pipeline[] All =
    [
        new("0", "Support Pipeline", [new("1", "New", false), new("2", "Waiting on contact", false), new("3", "Waiting on us", false), new("4", "Closed", true)]),
        new("17", "Field work", [new("1701", "Planned", false), new("1702", "On hold", false), new("1703", "Done", true)]),
    ];

    public static IResult List(string type) => HubSpotTypes.Plural(type) == "tickets"
        ? Results.Json(new JsonObject { ["results"] = new JsonArray([.. All.Select((p, at) => p.ToJson(at))]) })
        : HubSpotError.Invalid($"{type} have no pipelines here");

    public static bool IsClosed(string? stage) => All.SelectMany(p => p.Stages).Any(s => s.Id == stage && s.IsClosed);

    /// <summary>Whether a pipeline has a stage; the default one when none is named.</summary>
    public static bool Has(string? pipeline, string? stage) => All.Any(p => p.Id == (pipeline ?? "0") && p.Stages.Any(s => s.Id == stage));

    public static (string Pipeline, string Stage) Place(CompanyTicket ticket) => ticket.Group == "Metering field work"
        ? ("17", ticket.Status switch { "solved" or "closed" => "1703", "pending" or "hold" => "1702", _ => "1701" })
        : ("0", ticket.Status switch { "new" => "1", "pending" or "hold" => "2", "open" => "3", _ => "4" });

    private sealed record Pipeline(string Id, string Label, IReadOnlyList<Stage> Stages)
    {
        public JsonObject ToJson(int order) => new JsonObject
        {
            ["id"] = Id, ["label"] = Label, ["displayOrder"] = order, ["archived"] = false, ["createdAt"] = Made, ["updatedAt"] = Made,
            ["stages"] = new JsonArray([.. Stages.Select((s, at) => s.ToJson(at))]),
        };
    }

    private sealed record Stage(string Id, string Label, bool IsClosed)
    {
        public JsonObject ToJson(int order) => new JsonObject
        {
            ["id"] = Id, ["label"] = Label, ["displayOrder"] = order, ["archived"] = false, ["createdAt"] = Made, ["updatedAt"] = Made,
            ["metadata"] = new JsonObject { ["ticketState"] = IsClosed ? "CLOSED" : "OPEN" },
        };
    }
}
