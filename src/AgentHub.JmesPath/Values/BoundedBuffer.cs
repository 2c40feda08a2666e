using System.Buffers;

namespace AgentHub.JmesPath.Values;

/// <summary>Bytes being written, at most as many as a result may have.</summary>
internal sealed class BoundedBuffer(Run run) : IBufferWriter<byte>
{
    private readonly ArrayBufferWriter<byte> _bytes = new(256);

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Advance(int count)
    {
        _bytes.Advance(count);
        run.CheckSize(_bytes.WrittenCount);
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => _bytes.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => _bytes.GetSpan(sizeHint);
}
