using System.Buffers;
using System.Text.Json;

namespace AgentHub.Core.Documents;

/// <summary>Writes a patch; an object in it is begun only when something in it differs. Dispose it.</summary>
internal sealed class PatchWriter : IDisposable
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1024);
    private readonly Utf8JsonWriter _writer;
    private readonly List<string> _entered = [];   // objects that are not begun
    private bool _begun;

    public PatchWriter() => _writer = new(_bytes, new JsonWriterOptions { SkipValidation = true });

    /// <summary>From here on members of this member are meant.</summary>
    public void Enter(string name) => _entered.Add(name);

    /// <summary>Back to where it was entered from.</summary>
    public void Leave()
    {
        if (_entered.Count > 0) _entered.RemoveAt(_entered.Count - 1);
        else _writer.WriteEndObject();
    }

    public void Remove(string name)
    {
        Begin();
        _writer.WriteNull(name);
    }

    public void Set(JsonProperty member)
    {
        Begin();
        member.WriteTo(_writer);
    }

    public void Set(string name, DocumentBody body)
    {
        Begin();
        _writer.WritePropertyName(name);
        body.WriteTo(_writer);
    }

    public void Set(string name, DocumentPatch patch)
    {
        Begin();
        _writer.WritePropertyName(name);
        _writer.WriteRawValue(patch.Utf8.Span, skipInputValidation: true);
    }

    /// <summary>What was written; null when it was nothing.</summary>
    public DocumentPatch? ToPatch()
    {
        if (!_begun) return null;
        _writer.WriteEndObject();
        _writer.Flush();
        return new(_bytes.WrittenSpan.ToArray());
    }

    public void Dispose() => _writer.Dispose();

    private void Begin()
    {
        if (!_begun) _writer.WriteStartObject();
        _begun = true;
        foreach (var name in _entered) _writer.WriteStartObject(name);
        _entered.Clear();
    }
}
