namespace AgentHub.Rest;

/// <summary>A path template with the parameters found: literal pieces and arguments in between, then its own query.</summary>
/// <param name="Path">Pieces of the path, in order.</param>
/// <param name="Query">Query written in the template itself.</param>
internal sealed record UrlTemplate(IReadOnlyList<UrlTemplate.Piece> Path, IReadOnlyList<UrlTemplate.Pair> Query)
{
    /// <summary>Literal text (already as it goes over the wire) when <paramref name="ArgumentAt"/> is negative.</summary>
    /// <param name="KeepsSlashes">For <c>{**name}</c>.</param>
    internal readonly record struct Piece(string Literal, int ArgumentAt = -1, bool KeepsSlashes = false);

    /// <summary>One query parameter; its value is a row of pieces, not escaped.</summary>
    internal readonly record struct Pair(string Name, IReadOnlyList<Piece> Value);

    public void WriteTo(ref UrlBuilder url, object?[] args)
    {
        foreach (var piece in Path) url.Path(piece.ArgumentAt < 0 ? piece.Literal : Segment(piece, args));
        foreach (var pair in Query) url.Query(pair.Name, string.Concat(pair.Value.Select(p => ValueOf(p, args))));
    }

    private static string ValueOf(Piece piece, object?[] args) =>
        piece.ArgumentAt < 0 ? piece.Literal : WireText.Of(args[piece.ArgumentAt], null) ?? "";

    /// <summary>
    /// Differs from Refit on purpose: nothing, <c>.</c> and <c>..</c> are refused, because they would name another
    /// resource than the one that was meant (<c>/users/</c> is everybody).
    /// </summary>
    private static string Segment(Piece piece, object?[] args)
    {
        var text = WireText.Of(args[piece.ArgumentAt], null);
        if (string.IsNullOrEmpty(text)) throw new ArgumentException($"The path parameter {piece.Literal} is empty; a path needs a value.");
        var parts = piece.KeepsSlashes ? text.Split('/') : [text];
        if (parts.Any(p => p is "." or ".."))
            throw new ArgumentException($"The path parameter {piece.Literal} is a dot segment, which would name another resource.");
        return string.Join('/', parts.Select(Uri.EscapeDataString));
    }
}
