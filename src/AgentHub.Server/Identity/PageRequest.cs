namespace AgentHub.Server.Identity;

/// <summary>Tells a person's browser that opens a page from a program that asks for data.</summary>
internal static class PageRequest
{
    private static readonly PathString[] ForPrograms = ["/api", "/hubs", "/intake", "/sandbox", "/systems", "/openapi", "/healthz", "/readyz"];

    /// <summary>True for a GET that wants HTML outside the paths that answer data.</summary>
    public static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !ForPrograms.Any(p => request.Path.StartsWithSegments(p))
        && request.GetTypedHeaders().Accept.Any(a => a.MediaType == "text/html");

    /// <summary>The address if it lies on this site, else the start page; keeps a forged link from sending people elsewhere.</summary>
    public static string Local(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.Any(c => c is '\\' || char.IsControl(c)) ? address : "/";
}
