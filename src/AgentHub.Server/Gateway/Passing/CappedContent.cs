using System.Net;

namespace AgentHub.Server.Gateway.Passing;

/// <summary>An answer without a stated length, read up to a limit. Its headers were copied before.</summary>
/// <param name="overflow">Called once when more comes.</param>
internal sealed class CappedContent(HttpContent inner, long maxBytes, Action overflow) : HttpContent
{
    protected override async Task<Stream> CreateContentReadStreamAsync() => new CappedStream(await inner.ReadAsStreamAsync(), maxBytes, overflow);

    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) =>
        new CappedStream(await inner.ReadAsStreamAsync(cancellationToken), maxBytes, overflow);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException("It is only read.");

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
