namespace AgentHub.Bench.BackEnds;

/// <summary>One stand-in system: its answers, and how long it takes over one question.</summary>
/// <param name="id"><c>crm</c>, <c>erp</c> or <c>tickets</c>.</param>
/// <param name="perQuestion">Time it takes over one question.</param>
/// <param name="answer">The body for a path and a customer's number; null for 404.</param>
internal sealed class BackEndSystem(string id, TimeSpan perQuestion, Func<string, string, string?> answer)
{
    private volatile bool _hangs;

    public string Id { get; } = id;

    public TimeSpan PerQuestion { get; } = perQuestion;

    /// <summary>While true, no new question is ever answered.</summary>
    public bool Hangs
    {
        get => _hangs;
        set => _hangs = value;
    }

    /// <summary>Waits as long as this system takes, or for ever.</summary>
    public Task ThinkAsync(CancellationToken cancellationToken) =>
        Task.Delay(_hangs ? Timeout.InfiniteTimeSpan : PerQuestion, TimeProvider.System, cancellationToken);

    public string? Answer(string path, string customer) => answer(path, customer);
}
