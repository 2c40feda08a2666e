using AgentHub.Core.Context.Caller;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Core.Context.View;

/// <summary>One system's share of a facet: the system, how it is linked, and what it gave for the linked record.</summary>
/// <param name="System">The system.</param>
/// <param name="Link">How the caller's record there is known.</param>
/// <param name="Part">Null when the linked record was not asked about yet, or there is no link.</param>
public sealed record Share(SystemView System, SystemLink Link, FacetPart? Part);
