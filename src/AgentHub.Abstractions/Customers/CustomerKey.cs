namespace AgentHub.Abstractions;

/// <summary>One value to look a customer up by, already normalised.</summary>
/// <param name="Kind">What the value is.</param>
/// <param name="Value">E.164 for a phone, lower case for an e-mail, digits and capitals without blanks for a number.</param>
public readonly record struct CustomerKey(KeyKind Kind, string Value);
