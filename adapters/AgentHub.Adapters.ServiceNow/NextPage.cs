using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace AgentHub.Adapters.ServiceNow;

/// <summary>
/// Where the next part begins: <c>Link: &lt;https://…sysparm_offset=100…&gt;;rel="next"</c>. Only the number is taken from it: the
/// request goes to our own address, whatever host the link names.
/// </summary>
internal static partial class NextPage
{
    public static int? In(HttpResponseHeaders headers)
    {
        if (!headers.TryGetValues("Link", out var values)) return null;
        var link = Link().Matches(string.Join(',', values)).FirstOrDefault(m => m.Groups["rel"].Value.Equals("next", StringComparison.OrdinalIgnoreCase));
        return link is not null && Offset().Match(link.Groups["address"].Value) is { Success: true } found
            && int.TryParse(found.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : null;
    }

    [GeneratedRegex("""<(?<address>[^>]{0,8000})>\s*;\s*rel="?(?<rel>\w+)"?""", RegexOptions.None, 100)]
    private static partial Regex Link();

    [GeneratedRegex(@"[?&]sysparm_offset=(\d{1,9})(?:&|\z)", RegexOptions.None, 100)]
    private static partial Regex Offset();
}
