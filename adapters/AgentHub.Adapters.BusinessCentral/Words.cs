using System.Xml;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>Business Central writes words as XML names: <c>In_x0020_Review</c>, and <c>_x0020_</c> for none.</summary>
internal static class Words
{
    /// <summary>The word; null when it is blank.</summary>
    public static string? Of(string? raw)
    {
        var word = raw is null ? null : XmlConvert.DecodeName(raw)?.Trim();
        return string.IsNullOrEmpty(word) ? null : word;
    }
}
