using AgentHub.Core.Adapters;
using AgentHub.Server.Identity;
using AgentHub.Server.Interactions.Actions;

namespace AgentHub.Server.Adapters.Standing;

/// <summary>How the adapters stand, for those who run the installation.</summary>
internal static class AdaptersEndpoint
{
    public static void MapAdapterStatuses(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/adapters", (AdapterStatuses statuses) => Reply.Json(200, new Answer(statuses.Now)))
            .RequireAuthorization(Policies.Admin).WithTags("Adapters").WithName("adapters").WithSummary("How every adapter stands, with the faults of its file.")
            .Produces<Answer>().ProducesProblem(401).ProducesProblem(403);
        app.MapGet("/api/adapters/dictionary", (ISystems systems) => Reply.Json(200, DataDictionary.Of(systems.All)))
            .RequireAuthorization(Policies.Admin).WithTags("Adapters").WithName("dataDictionary").WithSummary("Which field of a customer comes from which system, and how sensitive it is.")
            .Produces<DataDictionary>().ProducesProblem(401).ProducesProblem(403);
    }

    /// <summary>What it answers.</summary>
    /// <param name="Adapters">By id of the system.</param>
    internal sealed record Answer(IReadOnlyList<AdapterStatus> Adapters);
}
