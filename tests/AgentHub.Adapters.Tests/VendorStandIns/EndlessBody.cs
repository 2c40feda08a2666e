using System.Net;

namespace AgentHub.Adapters.Tests.VendorStandIns;

/// <summary>A body that goes on for ever, or breaks off after its first bytes.</summary>
internal sealed class EndlessBody(byte[] beginning, bool breaksOff) : HttpContent
{
    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new Body(beginning, breaksOff));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException("This body is only read.");

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private sealed class Body(byte[] beginning, bool breaksOff) : Stream
    {
        private long _at;

        public override int Read(Span<byte> buffer)
        {
            if (breaksOff && _at >= beginning.Length) throw new HttpIOException(HttpRequestError.ResponseEnded, "The connection was closed.");
            for (var i = 0; i < buffer.Length; i++, _at++)
            {
                if (breaksOff && _at >= beginning.Length) return i;
                buffer[i] = _at < beginning.Length ? beginning[_at] : (byte)' ';
            }
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new(Read(buffer.Span));
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => _at; set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
