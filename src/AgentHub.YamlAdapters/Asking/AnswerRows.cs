using System.Text.Json;

namespace AgentHub.YamlAdapters;

/// <summary>Rows of an answer, as records.</summary>
internal static class AnswerRows
{
    /// <exception cref="UnreadableException">There is no list where the file says.</exception>
    public static IReadOnlyList<JsonElement> In(JsonElement answer, CapabilityPlan plan, MapRun run)
    {
        var rows = run.Evaluate(plan.Items.At, answer, "items");
        return rows.ValueKind == JsonValueKind.Array ? [.. rows.EnumerateArray()] : throw new UnreadableException("sent no list where the rows should be");
    }

    /// <summary>Whose row it is, as the row itself says.</summary>
    public static string Owner(object record) => record.GetType().GetProperty(nameof(Order.CustomerId))!.GetValue(record) as string ?? "";
}
