using System.Collections.Immutable;
using AgentHub.Abstractions;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Core.Context.View;

/// <summary>The values a system's rows hold for a key of the fact dictionary, in the form they are compared in.</summary>
internal static class RecordValues
{
    public static IEnumerable<string> Of(string key, FactKind kind, FacetData data) => key switch
    {
        "account.number" => Normal(kind, data.Profile?.CustomerNumber),
        "customer.name" => Normal(kind, data.Profile?.Name),
        "postcode" => Normal(kind, data.Profile?.Address?.Postcode),
        "address" => Normal(kind, data.Profile?.Address?.Street),
        "email" => data.Profile?.Emails.SelectMany(e => Normal(kind, e)) ?? [],
        "phone" or "callbackNumber" => data.Profile?.Phones.SelectMany(p => Normal(kind, p)) ?? [],
        "invoice.number" => data.Invoices?.SelectMany(i => Normal(kind, i.Number)) ?? [],
        "amountDisputed" => data.Invoices?.SelectMany(i => Normal(kind, Plain(i.Total))) ?? [],
        "order.number" => data.Orders?.SelectMany(o => Normal(kind, o.Number)) ?? [],
        _ => [],
    };

    /// <summary>The capability whose rows hold the key; null when no system holds it.</summary>
    public static Capability? Source(string key) => key switch
    {
        "account.number" or "customer.name" or "postcode" or "address" or "email" or "phone" or "callbackNumber" or "dob" => Capability.Profile,
        "invoice.number" or "amountDisputed" => Capability.Invoices,
        "order.number" => Capability.Orders,
        _ => null,
    };

    /// <summary>True when a customer has one such value, so that another one contradicts it.</summary>
    public static bool IsSingle(string key) => key is "account.number" or "postcode" or "dob" or "email";

    private static ImmutableArray<string> Normal(FactKind kind, string? text) =>
        text is not null && kind.Normalise(text) is { } value ? [value] : [];

    private static string Plain(Money money) => money.Major.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
