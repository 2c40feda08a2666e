namespace AgentHub.Adapters.ServiceNow;

/// <summary>ServiceNow's ids (<c>sys_id</c>): 32 hexadecimal digits. Whatever else is asked for by id is nobody's.</summary>
internal static class Ids
{
    public static bool IsId(string? id) => id is { Length: 32 } && id.All(char.IsAsciiHexDigitLower);
}
