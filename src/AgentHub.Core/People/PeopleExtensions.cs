namespace AgentHub.Core.People;

/// <summary>Shorthands for showing people.</summary>
public static class PeopleExtensions
{
    /// <summary>Their name, or their id when they are not known yet.</summary>
    public static string NameOf(this IPeople people, AgentId id) => people.Find(id)?.Name ?? id.Value;
}
