using System.ComponentModel.DataAnnotations;
using AgentHub.Core.Documents;
using AgentHub.Core.Identity;

namespace AgentHub.Server.Identity;

/// <summary>Answer of <c>GET /api/me</c>.</summary>
/// <param name="Roles"><c>agent</c>, <c>supervisor</c>, <c>admin</c>.</param>
/// <param name="Document">The document this person's start page shows: <c>desk</c>, <c>board</c> or <c>systems</c>.</param>
internal sealed record Me(string Id, string Name, string Unit, IReadOnlyList<string> Roles, [property: AllowedValues("desk", "board", "systems")] string Document, MySettings Settings)
{
    public static Me Of(Person person, MySettings settings) => new(person.Id.Value, person.Name, person.Unit,
        [.. person.Roles.Select(r => r.ToString().ToLowerInvariant())],
        person.Roles.Contains(ViewerRole.Agent) ? "desk" : person.Roles.Contains(ViewerRole.Supervisor) ? "board" : "systems", settings);
}

/// <summary>What the shell is told before it has a document.</summary>
/// <param name="SignOut">Where a sign-out link leads.</param>
/// <param name="TimeZone">IANA name of the organisation's zone; every page shows its times.</param>
/// <param name="Company">Name of the organisation; null when it is not set.</param>
internal sealed record MySettings(string SignOut, string TimeZone, string? Company);
