using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace AgentHub.Bench.Gateway;

/// <summary>
/// One kept HTTP/1.1 connection, on the bare socket so that asking costs the bench little and the same for every peer. Reads
/// answers with a Content-Length and nothing else.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[16 * 1024];

    public static async Task<HttpConnection> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        var connection = new HttpConnection();
        try
        {
            await connection._socket.ConnectAsync(IPAddress.Parse(address.Host), address.Port, cancellationToken);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request and reads its answer to the end.</summary>
    /// <exception cref="InvalidOperationException">The answer is not 200, is not understood, or the connection ended.</exception>
    public async ValueTask AskAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        await _socket.SendAsync(request, cancellationToken);
        int filled = 0, whole = -1;
        while (whole < 0 || filled < whole)
        {
            if (filled == _buffer.Length) throw new InvalidOperationException("An answer has more than 16 KiB.");
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(filled), cancellationToken);
            if (read == 0) throw new InvalidOperationException($"The connection ended in an answer after {filled} bytes.");
            filled += read;
            if (whole < 0) whole = Length(_buffer.AsSpan(0, filled));
        }

        if (filled != whole) throw new InvalidOperationException("More came than the answer says it has.");
    }

    /// <summary>Bytes of head and body; -1 while the head is not complete.</summary>
    private static int Length(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0) return -1;
        var lines = answer[..(head + 2)];
        if (!lines.StartsWith("HTTP/1.1 200"u8)) throw new InvalidOperationException($"Answered {System.Text.Encoding.Latin1.GetString(answer)}");
        while (lines.IndexOf("\r\n"u8) is >= 0 and var end)
        {
            var line = lines[..end];
            if (line.Length > 15 && System.Text.Ascii.EqualsIgnoreCase(line[..15], "content-length:"u8) && Utf8Parser.TryParse(line[15..].TrimStart((byte)' '), out int body, out _)) return head + 4 + body;
            lines = lines[(end + 2)..];
        }

        throw new InvalidOperationException("An answer does not say how long it is.");
    }

    public void Dispose() => _socket.Dispose();
}
