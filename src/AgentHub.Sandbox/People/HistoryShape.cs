namespace AgentHub.Sandbox.People;

/// <summary>How many items of one kind each record has, and whose the n-th of all is. Immutable and thread safe.</summary>
internal sealed class HistoryShape
{
    /// <summary>Items of all records before a position; one entry more than there are records.</summary>
    private readonly int[] _before;

    // A second record of somebody has no history of its own.
    public HistoryShape(SystemPeople people, Func<Person, int> count)
        : this(people.All.Count, at => at == 0 || !ReferenceEquals(people.PersonAt(at - 1), people.PersonAt(at)) ? count(people.PersonAt(at)) : 0) { }

    /// <param name="records">How many records there are.</param>
    /// <param name="count">How many items the record at a position has.</param>
    public HistoryShape(int records, Func<int, int> count)
    {
        _before = new int[records + 1];
        for (var at = 0; at < records; at++) _before[at + 1] = _before[at] + count(at);
    }

    /// <summary>Of all records.</summary>
    public int Total => _before[^1];

    /// <summary>Of the record at a position.</summary>
    public int CountOf(int position) => _before[position + 1] - _before[position];

    /// <summary>Items of all records before one.</summary>
    public int Before(int position) => _before[position];

    /// <summary>Position of the record, and number within it from 1, of the n-th item of all, from 0.</summary>
    public (int Position, int Number) At(int index)
    {
        var found = Array.BinarySearch(_before, index + 1);
        var position = (found >= 0 ? found : ~found) - 1;
        // Of equal entries any may be found: go to the first that reaches so far.
        while (position > 0 && _before[position] > index) position--;
        return (position, index - _before[position] + 1);
    }
}
