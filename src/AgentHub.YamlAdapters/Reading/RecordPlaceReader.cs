namespace AgentHub.YamlAdapters;

/// <summary>Reads <c>item</c> or <c>items</c>: where one record stands.</summary>
internal static class RecordPlaceReader
{
    /// <param name="members">The mapping that may have them.</param>
    /// <param name="example">Of an <c>item</c>, where one must be given; null where the whole answer is the record unless the file says otherwise.</param>
    public static RecordPlace Read(Members members, string? example = null)
    {
        var items = members.Optional("items");
        var item = example is null || items is not null ? members.Optional("item") : members.Required("item", example);
        if (item is not null && items is not null) members.Faults.Add(items, "item names the record, items the list whose first row it is; write one of them");
        var at = Expressions.Read(items ?? item, items is null ? "item" : "items", members.Faults);
        return at is null ? RecordPlace.Whole : new(at, items is not null);
    }
}
