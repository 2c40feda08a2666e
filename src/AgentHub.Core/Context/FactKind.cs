using AgentHub.Abstractions;

namespace AgentHub.Core.Context;

/// <summary>One entry of the fact dictionary.</summary>
/// <param name="Key">Such as <c>account.number</c>.</param>
/// <param name="Label">For people: <c>Account</c>.</param>
/// <param name="Pii">Authentication means: compared, never kept.</param>
/// <param name="Normalise">Canonical text for comparing, or null when the text cannot be such a value.</param>
/// <param name="Mask">What may be shown in place of a value of class identity; null shows the value.</param>
/// <param name="Order">Place in the strip, from 1.</param>
public sealed record FactKind(string Key, string Label, PiiClass Pii, Func<string, string?> Normalise, Func<string, string>? Mask, int Order);
