namespace AgentHub.Sandbox.Scenarios;

/// <summary>
/// Where a run stands in its scenario. Agents may do other things than the scenario awaits; then the script looks for the
/// next awaited step that is still possible, and if there is none for an earlier one that is possible again. Not thread safe.
/// </summary>
/// <remarks>
/// A step never happens before its planned time nor before what has happened already: after a detour the remaining steps keep
/// their planned times as far as those still lie ahead, and follow at once where they do not. Times never run backwards.
/// </remarks>
internal sealed class Script(IReadOnlyList<Step> steps, DateTimeOffset start)
{
    private readonly StepProgress[] _progress = [.. steps.Select(s => new StepProgress(s, StepState.Ahead, null))];
    private int _current;

    public IReadOnlyList<StepProgress> Progress => _progress;

    /// <summary>The step that comes now; null when the script is at its end.</summary>
    public Step? Current => _current < steps.Count ? steps[_current] : null;

    /// <summary>When the current step happens, if nothing is later than <paramref name="notBefore"/>.</summary>
    public DateTimeOffset TimeOf(Step step, DateTimeOffset notBefore)
    {
        var planned = start + step.At;
        return planned > notBefore ? planned : notBefore;
    }

    /// <summary>The current step was done.</summary>
    public void Done(DateTimeOffset at)
    {
        _progress[_current] = _progress[_current] with { State = StepState.Done, At = at };
        _current++;
    }

    /// <summary>Moves to the step that can be waited for, after something the scenario did not plan.</summary>
    /// <param name="possible">Whether an awaited step can be done in the call's state.</param>
    public void Adapt(Func<AwaitStep, bool> possible)
    {
        if (Current is not AwaitStep now || possible(now)) return;
        var target = Forward(possible) ?? Backward(possible);
        if (target is not { } index) return;
        for (var i = _current; i < index; i++) _progress[i] = _progress[i] with { State = StepState.Skipped };
        for (var i = index; i < _progress.Length; i++) _progress[i] = new(steps[i], StepState.Ahead, null);
        _current = index;
    }

    /// <summary>Nothing that is left will happen.</summary>
    public void End()
    {
        for (; _current < _progress.Length; _current++) _progress[_current] = _progress[_current] with { State = StepState.Skipped };
    }

    private int? Forward(Func<AwaitStep, bool> possible)
    {
        for (var i = _current + 1; i < steps.Count; i++)
        {
            // What happens by itself does happen.
            if (steps[i] is not AwaitStep step || possible(step)) return i;
        }
        return null;
    }

    private int? Backward(Func<AwaitStep, bool> possible)
    {
        for (var i = _current - 1; i >= 0; i--)
        {
            if (steps[i] is AwaitStep step && possible(step)) return i;
        }
        return null;
    }
}

/// <summary>A step and what became of it.</summary>
/// <param name="At">When it was done; null when it was not.</param>
internal sealed record StepProgress(Step Step, StepState State, DateTimeOffset? At);

/// <summary>What became of a step.</summary>
internal enum StepState
{
    Ahead,
    Done,

    /// <summary>The call went another way.</summary>
    Skipped,
}
