namespace AgentHub.Core;

/// <summary>An id that is a type of its own and travels as a plain string.</summary>
public interface IId<TSelf> where TSelf : IId<TSelf>
{
    /// <summary>The text of the id.</summary>
    string Value { get; }

    /// <summary>Wraps a text that was already checked.</summary>
    static abstract TSelf From(string value);
}
