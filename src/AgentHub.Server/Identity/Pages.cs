using System.Text;
using System.Text.Encodings.Web;

namespace AgentHub.Server.Identity;

/// <summary>The few pages a person sees before the shell: plain HTML without script, so that the strictest policy fits.</summary>
internal static class Pages
{
    public const string StylePath = "/signin/page.css";

    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Says what happened and offers ways on.</summary>
    public static IResult Message(int status, string title, string text, params (string Address, string Label)[] links)
    {
        var body = new StringBuilder().Append("<p>").Append(Safe(text)).Append("</p>");
        foreach (var (address, label) in links)
            body.Append("<a class=\"way\" href=\"").Append(Safe(address)).Append("\">").Append(Safe(label)).Append("</a>");
        return Of(status, title, body.ToString());
    }

    /// <summary>Goes on to an address of ours, as a request that begins on our own site.</summary>
    public static IResult Onward(string address)
    {
        var safe = Safe(PageRequest.Local(address));
        return Of(200, "One moment", $"<p><a class=\"way\" href=\"{safe}\">Go on to AgentHub</a></p>", $"<meta http-equiv=\"refresh\" content=\"0;url={safe}\">");
    }

    /// <summary>A page around HTML that is already encoded.</summary>
    public static IResult Of(int status, string title, string body, string head = "") => new Page(status, $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">{head}
        <title>{Safe(title)} · AgentHub</title><link rel="stylesheet" href="{StylePath}"></head>
        <body><main><p class="brand">AgentHub</p><h1>{Safe(title)}</h1>{body}</main></body>
        </html>
        """);

    /// <summary>Text as it may stand in HTML, attributes included.</summary>
    public static string Safe(string text) => HtmlEncoder.Default.Encode(text);

    private sealed class Page(int status, string html) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = status;
            response.ContentType = "text/html; charset=utf-8";
            response.Headers.CacheControl = "no-store";
            response.Headers.ContentSecurityPolicy = Policy;
            response.Headers["Referrer-Policy"] = "no-referrer";
            response.Headers.XContentTypeOptions = "nosniff";
            return response.WriteAsync(html, httpContext.RequestAborted);
        }
    }
}
