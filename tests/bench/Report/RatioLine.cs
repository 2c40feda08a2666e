using System.Globalization;
using AgentHub.Bench.Figures;

namespace AgentHub.Bench.Report;

/// <summary>A ratio as a sentence, beside its goal; or why there is none.</summary>
internal static class RatioLine
{
    /// <param name="what">Is divided.</param>
    /// <param name="ratio">Of whom to whom.</param>
    /// <param name="atMost">The goal; null for none.</param>
    public static string Of(string what, Ratio ratio, double? atMost = null)
    {
        if (ratio.Value is not { } value) return $"{what}, {ratio.SlowName} to {ratio.FastName}: {ratio.Refusal}";
        var goal = atMost is { } most ? $" (goal {new Goal(what, value, most)})" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{what}: {ratio.SlowName} {value:0.00} × {ratio.FastName}{goal}");
    }
}
