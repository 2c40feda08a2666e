using AgentHub.Core.Documents;

namespace AgentHub.Server.Context.Documents;

/// <summary>The JSON of one part of a body, kept while what it rests on stays the same.</summary>
internal sealed class RenderedPart
{
    private object?[] _restsOn = [];
    private DocumentBody? _part;

    /// <summary>As rendered last, if that rested on this first of all; else null.</summary>
    public DocumentBody? LastFor(object? first) => _restsOn is [var was, ..] && ReferenceEquals(was, first) ? _part : null;

    /// <summary>Renders anew only when something it rests on is another object, or an unequal value.</summary>
    public DocumentBody Render(object?[] restsOn, Func<object> render)
    {
        if (_part is not null && IsSame(_restsOn, restsOn)) return _part;
        _part = DocumentBody.Of(render());
        _restsOn = restsOn;
        return _part;
    }

    private static bool IsSame(object?[] a, object?[] b)
    {
        if (a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++)
            if (!ReferenceEquals(a[i], b[i]) && !(a[i] is ValueType && a[i]!.Equals(b[i]))) return false;
        return true;
    }
}
