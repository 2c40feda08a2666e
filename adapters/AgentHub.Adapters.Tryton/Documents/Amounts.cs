using AgentHub.Abstractions;

namespace AgentHub.Adapters.Tryton;

/// <summary>Amounts with the currency that stands beside them.</summary>
internal static class Amounts
{
    /// <summary>Null without an amount or a currency of three capitals.</summary>
    public static Money? Of(decimal? amount, string? currency) =>
        amount is { } value && currency is { Length: 3 } && currency.All(char.IsAsciiLetterUpper) ? Money.From(value, currency) : null;

    public static string? Currency(Row row) => row.One("currency").Text("code");

    /// <summary>The day a document carries, else the day somebody began it.</summary>
    public static DateOnly? Day(Row row, string field) => row.Date(field) ?? row.Date("create_date");

    public static DateTimeOffset? Changed(Row row) => row.Time("write_date") ?? row.Time("create_date");
}
