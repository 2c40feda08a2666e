using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary><c>left == right</c> and its five siblings. Order is for numbers; of anything else it is null.</summary>
internal sealed class Comparison(Comparator comparator, Node left, Node right) : Node(left, right)
{
    public Comparator Comparator => comparator;

    public Node Left => left;

    public Node Right => right;

    protected override Value Compute(in Value current, Run run)
    {
        var (l, r) = (left.Evaluate(current, run), right.Evaluate(current, run));
        if (comparator == Comparator.Equal) return Value.Of(Equality.AreEqual(l, r, run));
        if (comparator == Comparator.NotEqual) return Value.Of(!Equality.AreEqual(l, r, run));
        if (l.Kind != ValueKind.Number || r.Kind != ValueKind.Number) return Value.Null;
        var order = Number.Compare(l.Number, r.Number);
        return Value.Of(comparator switch
        {
            Comparator.Less => order < 0,
            Comparator.LessOrEqual => order <= 0,
            Comparator.Greater => order > 0,
            _ => order >= 0,
        });
    }
}
