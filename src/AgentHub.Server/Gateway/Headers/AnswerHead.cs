using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using AgentHub.Server.Gateway.Paths;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace AgentHub.Server.Gateway.Headers;

/// <summary>
/// Copies the head of an answer to the browser: headers by name, and what keeps the answer from ever being a page of ours. It
/// has no origin (<c>sandbox</c>), runs nothing, is saved rather than opened, and is not kept.
/// </summary>
internal static class AnswerHead
{
    private const string AsData = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <param name="took">From the sending of the request to the beginning of its answer.</param>
    public static void Copy(HttpResponseMessage from, HttpResponse to, ForwardedSystem system, TimeSpan took)
    {
        if (to.HttpContext.Features.Get<IHttpResponseFeature>() is { } feature) feature.ReasonPhrase = null;
        if (to.HttpContext.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        CopyHeaders(from.Headers, to.Headers, system);
        CopyHeaders(from.Content.Headers, to.Headers, system);
        if (from.Headers.TransferEncodingChunked == true || (int)from.StatusCode is < 200 or 204 or 205) to.Headers.Remove("Content-Length");
        to.Headers["Server-Timing"] = string.Create(CultureInfo.InvariantCulture, $"{system.Id};dur={took.TotalMilliseconds:0.0}");
        if ((int)from.StatusCode < 200) return;
        to.Headers.ContentSecurityPolicy = AsData;
        to.Headers.CacheControl = "no-store";
        to.Headers.ContentDisposition = Disposition(from.Content.Headers);
        if (ContentType.Of(from.Content.Headers) is { } type) to.Headers.ContentType = type;
        else to.Headers.Remove("Content-Type");
        if (from.Headers.NonValidated.Contains("Location") && LocationRule.Rewrite(from, system) is { } location) to.Headers.Location = location;
    }

    private static void CopyHeaders(HttpHeaders from, IHeaderDictionary to, ForwardedSystem system)
    {
        foreach (var (name, values) in from.NonValidated)
        {
            if (!system.AnswerHeaders.Contains(name)) continue;
            if (values.Count == 1) Add(to, name, values.ToString());
            else foreach (var value in values) Add(to, name, value);
        }
    }

    private static void Add(IHeaderDictionary to, string name, string value)
    {
        if (Ascii.IsValid(value.AsSpan()) && !value.AsSpan().ContainsAny('\r', '\n', '\0')) to.Append(name, value);
    }

    /// <summary>Always an attachment; a name that the system gave is kept.</summary>
    private static string Disposition(HttpContentHeaders headers)
    {
        if (!headers.NonValidated.Contains("Content-Disposition") || headers.ContentDisposition is not { } given) return "attachment";
        given.DispositionType = "attachment";
        var text = given.ToString();
        return Ascii.IsValid(text.AsSpan()) ? text : "attachment";
    }
}
