namespace AgentHub.Sandbox.People;

/// <summary>
/// Numbers that look random and are the same for the same seed on every machine and runtime: SplitMix64 (Steele, Lea, Flood
/// 2014). What is drawn for one thing does not depend on what was drawn for another. Not thread safe; make one where it is needed.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The dice of one thing, such as the 17th invoice of the 4,711th customer.</summary>
    public static Dice For(int seed, DiceFor purpose, int first, int second = 0) =>
        new(Mixed(Mixed(Mixed((ulong)(uint)seed + 0x9E3779B97F4A7C15UL) ^ ((ulong)purpose << 56) ^ (uint)first) ^ (uint)second));

    /// <summary>From 0 to below <paramref name="below"/>, which is at least 1.</summary>
    public int Below(int below) => (int)(Next() >> 33) % below;

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Percent(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        return Mixed(_state);
    }

    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

/// <summary>What is drawn for; the numbers are part of what a seed means.</summary>
internal enum DiceFor
{
    Person = 1,
    Record = 2,
    Invoices = 3,
    Orders = 4,
    Tickets = 5,
    Pin = 6,
    Load = 7,
}
