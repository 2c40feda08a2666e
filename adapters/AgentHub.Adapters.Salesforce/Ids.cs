namespace AgentHub.Adapters.Salesforce;

/// <summary>Ids of records: 18 letters and digits, of which the first three say what kind it is.</summary>
internal static class Ids
{
    public const string Contact = "003";
    public const string Case = "500";

    public static bool IsId(string? id, string kind) => id is { Length: 18 } && id.StartsWith(kind, StringComparison.Ordinal) && id.All(char.IsAsciiLetterOrDigit);
}
