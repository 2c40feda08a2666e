using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Dialling;

/// <summary>A call placed by hand, as the page and tests read it.</summary>
/// <param name="State"><c>open</c> or <c>over</c>.</param>
/// <param name="Why">Why it is over; null while it is open.</param>
/// <param name="Customer">Key of the customer who calls; null when a number was typed.</param>
/// <param name="Caller">Who calls, for people.</param>
/// <param name="From">Null when withheld.</param>
/// <param name="Account">What was keyed in as account number.</param>
/// <param name="TakesKeys">The automated attendant listens.</param>
/// <param name="Waits">The caller waits and nobody rings.</param>
/// <param name="Possible">What each agent can do now.</param>
internal sealed record FreeCallView(string CallId, string ContactId, DateTimeOffset StartedAt, string State, string? Why, string? Customer, string Caller, string? From,
    string? Account, bool TakesKeys, bool Waits, CallView Call, IReadOnlyList<PossibleAct> Possible);

/// <summary>Something an agent can do now.</summary>
internal sealed record PossibleAct(string AgentId, string Agent, string Command);
