using AgentHub.Abstractions;

namespace AgentHub.Server.Adapters.Standing;

/// <summary>The newest answers of one system: how long they took and whether they failed. Thread safe; holds at most 4,096, about 100 KB.</summary>
internal sealed class RecentAnswers(TimeProvider time)
{
    private const int Most = 4096;

    private readonly Lock _lock = new();
    private readonly Queue<RecentAnswer> _answers = new();
    private RecentAnswer? _lastGood;

    /// <summary>The last answer that was none of a failing system, however long ago.</summary>
    public RecentAnswer? LastGood
    {
        get { lock (_lock) return _lastGood; }
    }

    /// <summary>Takes an answer. One for which the system was not asked says nothing about it.</summary>
    public void Add(Capability capability, Outcome outcome, TimeSpan took)
    {
        if (outcome == Outcome.Skipped) return;
        var answer = new RecentAnswer(time.GetUtcNow(), capability, outcome, took);
        lock (_lock)
        {
            if (_answers.Count == Most) _answers.Dequeue();
            _answers.Enqueue(answer);
            if (!answer.IsFailure) _lastGood = answer;
        }
    }

    /// <summary>Those of the last while, oldest first.</summary>
    public IReadOnlyList<RecentAnswer> Since(DateTimeOffset from)
    {
        lock (_lock)
        {
            while (_answers.TryPeek(out var oldest) && oldest.At < from) _answers.Dequeue();
            return [.. _answers];
        }
    }
}
