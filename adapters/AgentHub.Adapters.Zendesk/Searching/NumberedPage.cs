namespace AgentHub.Adapters.Zendesk;

/// <summary>A page of a search. Searches are paged by number, so that a page begins at a multiple of its size.</summary>
/// <param name="Offset">Hits that stand before it, below <see cref="Deepest"/>.</param>
/// <param name="Size">Most hits it holds.</param>
internal readonly record struct NumberedPage(int Offset, int Size)
{
    /// <summary>Zendesk gives no more than the first 1,000 hits of a search.</summary>
    public const int Deepest = 1000;

    /// <summary>From 1.</summary>
    public int Number => Offset / Size + 1;

    /// <summary>Hits that stand before the next page.</summary>
    public int End => Offset + Size;

    /// <summary>The largest page of at most <paramref name="wanted"/> hits that begins exactly at <paramref name="offset"/>.</summary>
    public static NumberedPage At(int offset, int wanted)
    {
        var size = Math.Min(wanted, Deepest - offset);
        while (offset % size != 0) size--;
        return new(offset, size);
    }
}
