namespace AgentHub.Server.Gateway.Passing;

/// <summary>What came of looking at a request: where it goes, or why it goes nowhere.</summary>
/// <param name="System">Null when there is none of that name.</param>
/// <param name="Address">The whole address to ask, letter by letter; empty when refused.</param>
/// <param name="Socket">A WebSocket is wanted.</param>
/// <param name="Refusal">Null when the request may go.</param>
internal readonly record struct Admission(ForwardedSystem? System, string Address, bool Socket, Refusal? Refusal);
