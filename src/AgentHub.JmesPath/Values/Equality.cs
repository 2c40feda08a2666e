namespace AgentHub.JmesPath.Values;

/// <summary>When two values are equal: same type, same content; numbers by value, objects whatever the order of their members.</summary>
internal static class Equality
{
    public static bool AreEqual(in Value left, in Value right, Run run, int depth = 0)
    {
        if (left.Kind != right.Kind) return false;
        run.Charge(1);
        run.CheckDepth(depth);
        return left.Kind switch
        {
            ValueKind.Number => Number.Compare(left.Number, right.Number) == 0,
            ValueKind.Text => TextsAreEqual(left, right, run),
            ValueKind.Array => ArraysAreEqual(left, right, run, depth + 1),
            ValueKind.Object => ObjectsAreEqual(left, right, run, depth + 1),
            _ => true,
        };
    }

    private static bool TextsAreEqual(in Value left, in Value right, Run run)
    {
        var (built, other) = left.IsJson ? (right, left) : (left, right);
        var text = run.TextOf(built);
        return other.IsText(text);
    }

    private static bool ArraysAreEqual(in Value left, in Value right, Run run, int depth)
    {
        if (left.Count != right.Count) return false;
        var others = right.Items;
        foreach (var item in left.Items)
        {
            others.MoveNext();
            if (!AreEqual(item, others.Current, run, depth)) return false;
        }
        return true;
    }

    private static bool ObjectsAreEqual(in Value left, in Value right, Run run, int depth)
    {
        var (members, others) = (left.Members(run), right.Members(run));
        if (members.Count != others.Count) return false;
        foreach (var (name, value) in members)
        {
            if (!others.TryGetValue(name, out var other) || !AreEqual(value, other, run, depth)) return false;
        }
        return true;
    }
}
