using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>Amounts as HubSpot writes them: decimals as text, the currency in a property of its own.</summary>
internal static class Amounts
{
    /// <summary>ISO 4217's word for no currency; HubSpot demands one, so it is met only where an import left it out.</summary>
    private const string None = "XXX";

    public static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static Money? Money(string? text, string? currency) => Number(text) is { } major ? Abstractions.Money.From(major, Currency(currency)) : null;

    public static string Currency(string? code) => code is { Length: 3 } ? code.ToUpperInvariant() : None;
}
