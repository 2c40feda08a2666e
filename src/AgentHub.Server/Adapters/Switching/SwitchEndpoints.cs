using AgentHub.Core.Adapters;
using AgentHub.Server.Adapters.Standing;
using AgentHub.Server.Http;
using AgentHub.Server.Identity;
using AgentHub.Server.Interactions.Actions;

namespace AgentHub.Server.Adapters.Switching;

/// <summary>Switches a system off and on, and connects it anew, on all nodes.</summary>
internal static class SwitchEndpoints
{
    private const int MaxBodyBytes = 1024;

    public static void MapSwitches(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/adapters/{system}/switch", SwitchAsync)
            .RequireAuthorization(Policies.Admin).WithTags("Adapters").WithName("switchSystem")
            .WithSummary("Switches a system off or on for everybody, on all nodes, until it is switched again. While it is off nobody asks it.")
            .Accepts<SwitchBody>("application/json").Produces<AdapterStatus>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        app.MapPost("/api/adapters/{system}/reload", ReloadAsync)
            .RequireAuthorization(Policies.Admin).WithTags("Adapters").WithName("reloadSystem")
            .WithSummary("Connects a system anew on all nodes: its file is read again, its process started again, its breaker closed.")
            .Produces<AdapterStatus>().ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<IResult> SwitchAsync(HttpContext context, string system, ConnectedSystems systems, SystemSwitches switches, AdapterStatuses statuses)
    {
        if (await RequestBody.ReadAsync(context.Request, MaxBodyBytes, context.RequestAborted) is not { } sent)
            return Reply.Problem(413, "request-too-large", $"A request has at most {MaxBodyBytes} bytes.");
        var check = new ActionCheck();
        var body = check.Read<SwitchBody>(sent);
        if (body is { IsOn: null }) check.Add("/isOn", "is missing");
        if (check.Refusal is { } refusal) return refusal;

        if (systems.Find(system) is not { } found) return Unknown(system);
        if (body!.IsOn == true && !found.IsEnabledBySettings)
            return Reply.Problem(409, "off-by-settings", $"{found.Title} is switched off by the settings (AgentHub:Adapters or AgentHub:AdapterFiles, Systems:{system}:Enabled) and can be switched on there only.");
        await switches.OrderAsync(system, body.IsOn, reconnect: false, context.User.AgentId(), context.RequestAborted);
        return Status(system, statuses);
    }

    private static async Task<IResult> ReloadAsync(HttpContext context, string system, ConnectedSystems systems, SystemSwitches switches, AdapterStatuses statuses)
    {
        if (systems.Find(system) is null) return Unknown(system);
        await switches.OrderAsync(system, isOn: null, reconnect: true, context.User.AgentId(), context.RequestAborted);
        return Status(system, statuses);
    }

    private static Reply Status(string system, AdapterStatuses statuses) =>
        statuses.Now.FirstOrDefault(s => s.System == system) is { } status ? Reply.Json(200, status) : Unknown(system);

    private static Reply Unknown(string system) =>
        Reply.Problem(404, "unknown-system", $"No system {(system.Length > 64 ? "of this id" : system)} is connected. GET /api/adapters says which are.");

    /// <summary>What is ordered.</summary>
    /// <param name="IsOn">False: nobody asks it from now on.</param>
    internal sealed record SwitchBody(bool? IsOn);
}
