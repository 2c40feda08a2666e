using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary><c>[start:stop:step]</c> as Python has it: a part of an array, every so many elements, backwards too.</summary>
/// <param name="start">First index, counted from the end below 0; null for the end the step starts at.</param>
/// <param name="stop">First index no longer taken; null for as far as it goes.</param>
/// <param name="step">Not 0.</param>
internal sealed class Slice(int? start, int? stop, int step) : Node
{
    public int? Start => start;

    public int? Stop => stop;

    public int Step => step;

    protected override Value Compute(in Value current, Run run)
    {
        if (current.Kind != ValueKind.Array) return Value.Null;
        var items = run.ItemsOf(current);
        var from = Bound(start, items.Length, whenOpen: step > 0 ? 0 : items.Length - 1);
        var to = Bound(stop, items.Length, whenOpen: step > 0 ? items.Length : -1);
        var taken = new List<Value>();
        for (long i = from; step > 0 ? i < to : i > to; i += step) taken.Add(items[(int)i]);
        return Value.Of(taken);
    }

    private int Bound(int? index, int count, int whenOpen)
    {
        if (index is not { } given) return whenOpen;
        var (least, most) = step > 0 ? (0, count) : (-1, count - 1);
        return (int)Math.Clamp(given < 0 ? (long)given + count : given, least, most);
    }
}
