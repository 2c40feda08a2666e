namespace AgentHub.Server.Gateway.Paths;

/// <summary>
/// Where an answer points to (<c>Location</c>): within what is let through of the same system it is rewritten to our address,
/// anything else is dropped. Nobody is ever sent elsewhere, and no redirect is followed with our credentials.
/// </summary>
internal static class LocationRule
{
    /// <summary>Null when the header is to be dropped.</summary>
    public static string? Rewrite(HttpResponseMessage answer, ForwardedSystem system)
    {
        if (!answer.Headers.NonValidated.TryGetValues("Location", out var values) || values.Count != 1) return null;
        if (!Uri.TryCreate(answer.RequestMessage?.RequestUri, values.ToString(), out var target)) return null;
        var address = target.GetComponents(UriComponents.SchemeAndServer | UriComponents.PathAndQuery, UriFormat.UriEscaped);
        if (!address.StartsWith(system.Base, StringComparison.OrdinalIgnoreCase) || target.UserInfo.Length > 0) return null;
        var raw = "/systems/" + system.Id + address[system.Base.Length..];
        return RequestTarget.TryRead(raw, out var own) && own.System.SequenceEqual(system.Id) && own.Fault() is null && system.Paths.Allows(own.Path) ? raw : null;
    }
}
