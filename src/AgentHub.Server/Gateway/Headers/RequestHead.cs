using System.Text;
using Microsoft.Extensions.Primitives;

namespace AgentHub.Server.Gateway.Headers;

/// <summary>Copies the head of a request to the one that is sent: headers by name, the credential, and nothing else.</summary>
internal static class RequestHead
{
    /// <summary>False when a header cannot be sent.</summary>
    public static bool Copy(HttpRequest from, HttpRequestMessage to, ForwardedSystem system)
    {
        var forConnection = from.Headers.Connection;
        foreach (var (name, values) in from.Headers)
        {
            if (!system.RequestHeaders.Contains(name) || (forConnection.Count > 0 && Names(forConnection, name))) continue;
            if (!Add(to, name, values)) return false;
        }
        to.Headers.TryAddWithoutValidation("User-Agent", "AgentHub");
        if (system.Credential is { } credential) to.Headers.TryAddWithoutValidation(credential.Name, credential.Value);
        return true;
    }

    private static bool Add(HttpRequestMessage to, string name, StringValues values)
    {
        foreach (var value in values)
        {
            if (!Ascii.IsValid(value.AsSpan())) return false;
            // A header of the body goes with the body; without one it says nothing.
            if (!to.Headers.TryAddWithoutValidation(name, value)) to.Content?.Headers.TryAddWithoutValidation(name, value);
        }
        return true;
    }

    /// <summary>Whether <c>Connection</c> names this header: then it ends here (RFC 9110, 7.6.1).</summary>
    private static bool Names(StringValues connection, string name)
    {
        foreach (var value in connection)
            foreach (var part in value.AsSpan().Split(','))
                if (value.AsSpan()[part].Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
