using System.Runtime.InteropServices;

namespace AgentHub.JmesPath.Values;

/// <summary>One evaluation: what it may still cost, and how it is stopped.</summary>
internal sealed class Run(string expression, JmesLimits limits, CancellationToken cancellationToken)
{
    /// <summary>Depth of values that may be compared and written: an input of any usual depth and the deepest expression on top.</summary>
    private const int MaxValueDepth = 1000;

    private const int StepsBetweenLooks = 1024;

    private long _left = limits.MaxSteps;
    private long _lookAt = limits.MaxSteps;

    public int MaxResultBytes => limits.MaxResultBytes;

    /// <summary>Pays for work about to be done.</summary>
    /// <exception cref="JmesException">When there are no steps left.</exception>
    public void Charge(long steps)
    {
        _left -= steps;
        if (_left < _lookAt) Look();
    }

    public void CheckDepth(int depth)
    {
        if (depth > MaxValueDepth) throw Fault(JmesErrorKind.LimitExceeded, $"a value is nested more than {MaxValueDepth} deep", 0);
    }

    public void CheckSize(long bytes)
    {
        if (bytes > limits.MaxResultBytes)
            throw Fault(JmesErrorKind.LimitExceeded, $"the result is larger than {limits.MaxResultBytes:N0} bytes; take fewer elements or fields", 0);
    }

    /// <summary>A value's text, paid for by its length.</summary>
    public string TextOf(in Value value)
    {
        if (value.IsJson) Charge(value.Raw.Length / 64);
        var text = value.Text;
        if (!value.IsJson) Charge(text.Length / 64);
        return text;
    }

    /// <summary>The elements of an array to be reached in any order; not to be changed.</summary>
    public ReadOnlySpan<Value> ItemsOf(in Value array)
    {
        Charge(array.Count);
        var items = new List<Value>(array.Count);
        foreach (var item in array.Items) items.Add(item);
        return CollectionsMarshal.AsSpan(items);
    }

    public JmesException Fault(JmesErrorKind kind, string problem, int offset) => new(kind, problem, expression, offset);

    private void Look()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_left < 0)
            throw Fault(JmesErrorKind.LimitExceeded, $"the evaluation takes more than {limits.MaxSteps:N0} steps; ask for less or ask the system for fewer rows", 0);
        _lookAt = Math.Max(0, _left - StepsBetweenLooks);
    }
}
