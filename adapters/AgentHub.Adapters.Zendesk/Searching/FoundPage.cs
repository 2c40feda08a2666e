namespace AgentHub.Adapters.Zendesk;

/// <summary>What a page of a search holds.</summary>
/// <param name="Rows">The hits that may be shown.</param>
/// <param name="Sent">How many there were on the page.</param>
/// <param name="Count">How many Zendesk counts in all; null when it does not say.</param>
/// <param name="HasLink">Whether it names a next page.</param>
internal sealed record FoundPage<T>(IReadOnlyList<T> Rows, int Sent, int? Count, bool HasLink)
{
    /// <summary>Whether another page follows this one.</summary>
    public bool GoesOn(NumberedPage page) => Sent > 0 && (HasLink || Count > page.End);
}
