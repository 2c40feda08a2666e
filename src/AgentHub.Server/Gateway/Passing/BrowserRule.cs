namespace AgentHub.Server.Gateway.Passing;

/// <summary>
/// Who in a browser may ask, and for what use. The session is a cookie, and micro-apps live on the same site: their pages are
/// told apart by <c>Sec-Fetch-Site</c>, which no script can set. A program that sends none has no cookie to abuse.
/// </summary>
internal static class BrowserRule
{
    /// <summary>Null when the request may go on. Changes are looked at before, by <see cref="Http.OriginGate"/>.</summary>
    public static Refusal? Refusal(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        if (site.Count > 0 && !(site.Count == 1 && site[0] is "same-origin" or "none")) return Refusals.ForeignPage;
        var use = request.Headers["Sec-Fetch-Dest"];
        // What a page shows, plays, reads or saves; never what it runs.
        if (use.Count > 0 && !(use.Count == 1 && use[0] is "empty" or "image" or "audio" or "video" or "track" or "document" or "websocket")) return Refusals.NotAsCode;
        return null;
    }
}
