namespace AgentHub.Adapters.HubSpot;

/// <summary>HubSpot's ids of objects: numbers, whatever the type.</summary>
internal static class Ids
{
    public static bool IsId(string id) => id.Length is > 0 and <= 20 && id.All(char.IsAsciiDigit);
}
