namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>Of a set that has no rows but those that are kept.</summary>
internal sealed class NoIndex : ISetIndex
{
    public static readonly NoIndex Instance = new();

    public IEnumerable<int>? Equal(string property, string value) => null;

    public IEnumerable<int>? StartingWith(string property, string value) => null;

    public int? ById(Guid id) => null;
}
