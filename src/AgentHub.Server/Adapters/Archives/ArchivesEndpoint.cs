using AgentHub.Core;
using AgentHub.Core.Adapters;
using AgentHub.Server.Identity;

namespace AgentHub.Server.Adapters.Archives;

/// <summary><c>GET /api/archives</c>: whether an archive may be switched off.</summary>
internal static class ArchivesEndpoint
{
    public static void MapArchives(this IEndpointRouteBuilder app) => app
        .MapGet("/api/archives", async (ISystems systems, IArchiveUses uses, TimeProvider time, CancellationToken cancellationToken) =>
        {
            var now = time.GetUtcNow();
            return Results.Json(ArchiveReport.Of(systems.All, await uses.CountAsync(ArchiveReport.Start(now), cancellationToken), now), Json.Wire);
        })
        .RequireAuthorization(Policies.Admin).WithTags("Adapters").WithName("archives")
        .WithSummary("Systems that were replaced, when they go off, and how often which part of them was still needed, by week.")
        .Produces<ArchiveReport>().ProducesProblem(401).ProducesProblem(403);
}
