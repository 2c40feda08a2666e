using System.Text.Json.Serialization;

namespace AgentHub.Abstractions;

/// <summary>An amount in minor units with its currency.</summary>
/// <param name="Minor">Minor units (pence, cents) by the currency's ISO 4217 exponent; negative for a credit.</param>
/// <param name="Currency">ISO 4217 code, three capitals.</param>
public readonly record struct Money(long Minor, string Currency)
{
    /// <summary>From a decimal amount in major units, rounded half to even to the currency's minor unit.</summary>
    public static Money From(decimal major, string currency) =>
        new((long)decimal.Round(major * Scale(currency), 0, MidpointRounding.ToEven), currency);

    /// <summary>The amount in major units; not written as JSON.</summary>
    [JsonIgnore]
    public decimal Major => (decimal)Minor / Scale(Currency);

    private static long Scale(string currency) => currency switch
    {
        "JPY" or "KRW" or "VND" or "CLP" or "ISK" or "XAF" or "XOF" or "PYG" or "UGX" or "RWF" => 1,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 1000,
        _ => 100,
    };
}
