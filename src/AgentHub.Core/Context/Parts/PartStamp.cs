namespace AgentHub.Core.Context.Parts;

/// <summary>Which of two writes of one part is the newer: the later asking, and within one asking the later phase.</summary>
/// <param name="Asking">Number of the asking, from <see cref="AskingNumbers"/>; larger is later.</param>
/// <param name="Phase">0 asked, 1 slow, 2 answered.</param>
public readonly record struct PartStamp(long Asking, int Phase) : IComparable<PartStamp>
{
    /// <inheritdoc/>
    public int CompareTo(PartStamp other) => Asking != other.Asking ? Asking.CompareTo(other.Asking) : Phase.CompareTo(other.Phase);

    /// <summary>Earlier.</summary>
    public static bool operator <(PartStamp left, PartStamp right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(PartStamp left, PartStamp right) => left.CompareTo(right) > 0;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(PartStamp left, PartStamp right) => left.CompareTo(right) <= 0;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(PartStamp left, PartStamp right) => left.CompareTo(right) >= 0;
}
