using AgentHub.Abstractions;

namespace AgentHub.Adapters.Sap;

/// <summary>Amounts with their currency.</summary>
internal static class Amounts
{
    /// <summary>ISO 4217's own word for amounts without a currency: SAP's keys may be an installation's own.</summary>
    private const string None = "XXX";

    /// <summary>Null for none, and for more than can be counted.</summary>
    public static Money? Of(decimal? amount, string? currency) =>
        amount is { } major && Math.Abs(major) < 1_000_000_000_000m ? Money.From(major, currency is { Length: 3 } && currency.All(char.IsAsciiLetterUpper) ? currency : None) : null;
}
