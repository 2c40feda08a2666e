using AgentHub.Core.Interactions;

namespace AgentHub.Server.Context.Asking;

/// <summary>What every contact's fan-out works with.</summary>
internal sealed record FanOutParts(ContextParts Parts, SystemViews Systems, FacetAsking Facets, FindAsking Finds, IContactLedger Ledger,
    ContextOptions Options, ContextMeters Meters, TimeProvider Time, ILogger<FanOut> Log);
