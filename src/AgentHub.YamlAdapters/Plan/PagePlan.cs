namespace AgentHub.YamlAdapters;

/// <summary>How a list goes on.</summary>
/// <param name="Style">The way the system pages.</param>
/// <param name="Size">Most rows asked for at once, 1 to 100.</param>
/// <param name="First">Number of the first page.</param>
/// <param name="Next">Where the cursor of the next page stands.</param>
/// <param name="Total">Where the system says how many there are; null when it does not.</param>
internal sealed record PagePlan(PageStyle Style, int Size = PageRequest.Most, int First = 1, JmesExpression? Next = null, JmesExpression? Total = null);
