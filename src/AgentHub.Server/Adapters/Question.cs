using AgentHub.Abstractions;

namespace AgentHub.Server.Adapters;

/// <summary>One question on its way through the pipeline, and the answer that came.</summary>
internal sealed class Question<T>(Func<CancellationToken, Task<Answer<T>>> ask)
{
    /// <summary>What the adapter answered; null while it has not.</summary>
    public Answer<T>? Answer { get; private set; }

    /// <summary>The adapter's own work; it may outlive the question when the adapter does not listen to its token.</summary>
    public Task Work { get; private set; } = Task.CompletedTask;

    public async Task<Outcome> AskAsync(CancellationToken cancellationToken)
    {
        var work = ask(cancellationToken);
        Work = work;
        if (!work.IsCompleted) _ = Observe(work);
        Answer = await work.WaitAsync(cancellationToken);
        return Answer.Outcome;
    }

    private static async Task Observe(Task work) => await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
