namespace AgentHub.Server.Http;

/// <summary>Reads a request's body up to a limit.</summary>
internal static class RequestBody
{
    /// <summary>The whole body, or null when it has more than <paramref name="maxBytes"/>; then the rest is not read.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes) return null;
        var buffer = new byte[(int)(request.ContentLength ?? Math.Min(maxBytes, 4096)) + 1];
        for (var read = 0; ;)
        {
            var got = await request.Body.ReadAsync(buffer.AsMemory(read), cancellationToken);
            if (got == 0) return buffer.AsMemory(0, read);
            read += got;
            if (read > maxBytes) return null;
            if (read == buffer.Length) Array.Resize(ref buffer, Math.Min(buffer.Length * 2, maxBytes + 1));
        }
    }
}
