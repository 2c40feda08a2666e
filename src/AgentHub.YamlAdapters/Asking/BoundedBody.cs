using System.Text;

namespace AgentHub.YamlAdapters;

/// <summary>Reads bodies of answers within a bound.</summary>
internal static class BoundedBody
{
    /// <param name="content">From a response of which only the headers were read.</param>
    /// <param name="most">Most bytes.</param>
    /// <param name="cut">True: what is beyond is left; false: it is an error.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Without a byte order mark.</returns>
    /// <exception cref="HttpIOException">It is longer, or broke off.</exception>
    public static async Task<byte[]> ReadAsync(HttpContent content, int most, bool cut, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var got = await ReadPartAsync(stream, buffer, cut, cancellationToken);
            if (got == 0) break;
            if (read.Length + got > most)
            {
                if (cut) break;
                throw new HttpIOException(HttpRequestError.ConfigurationLimitExceeded);
            }
            read.Write(buffer, 0, got);
        }
        var bytes = read.ToArray();
        return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
    }

    private static async Task<int> ReadPartAsync(Stream stream, byte[] buffer, bool cut, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception broken) when (cut && broken is (IOException or HttpRequestException))
        {
            // The status is the answer; a body cut short takes nothing from it.
            return 0;
        }
    }
}
