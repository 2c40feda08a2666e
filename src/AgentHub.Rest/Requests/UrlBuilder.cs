using System.Text;

namespace AgentHub.Rest;

/// <summary>Puts path and query together below a base address, and knows which of <c>?</c> and <c>&amp;</c> comes next.</summary>
internal ref struct UrlBuilder
{
    private readonly StringBuilder _text;
    private bool _hasQuery;

    public UrlBuilder(Uri baseAddress)
    {
        var basePath = baseAddress.AbsolutePath;
        _text = new StringBuilder(160).Append(basePath.AsSpan().TrimEnd('/'));
    }

    /// <summary>Text that is escaped already.</summary>
    public readonly void Path(string escaped) => _text.Append(escaped);

    /// <summary>One query parameter, not escaped yet.</summary>
    public void Query(string name, string value) => Escaped(Uri.EscapeDataString(name), Uri.EscapeDataString(value));

    private void Escaped(string name, string value)
    {
        _text.Append(_hasQuery ? '&' : '?').Append(name).Append('=').Append(value);
        _hasQuery = true;
    }

    public readonly Uri ToUri() => new(_text.Length == 0 ? "/" : _text.ToString(), UriKind.Relative);
}
