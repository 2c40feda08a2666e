using System.Text;

namespace AgentHub.JmesPath.Values;

/// <summary>A field's name in both forms it is looked up by, made once.</summary>
internal sealed class FieldName(string text)
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(text);

    public string Text => text;

    public ReadOnlySpan<byte> Utf8 => _utf8;
}
