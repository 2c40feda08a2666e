namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>Finds rows of the population without looking at all.</summary>
internal interface ISetIndex
{
    /// <summary>Where rows with this value are, or more; null when there is no index of the property.</summary>
    IEnumerable<int>? Equal(string property, string value);

    /// <summary>Where rows are whose value begins so, or more; null when there is no index of the property.</summary>
    IEnumerable<int>? StartingWith(string property, string value);

    /// <summary>Null when the id is none of the population's.</summary>
    int? ById(Guid id);
}
