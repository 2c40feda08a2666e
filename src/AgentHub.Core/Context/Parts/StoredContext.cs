using System.Collections.Immutable;

namespace AgentHub.Core.Context.Parts;

/// <summary>All parts of one contact's context at one version. Immutable.</summary>
/// <param name="Epoch">Changes when the context was begun anew; opaque.</param>
/// <param name="N">Grows by 1 with every part written.</param>
/// <param name="Parts">By field.</param>
public sealed record StoredContext(string Epoch, long N, ImmutableDictionary<string, ContextPart> Parts)
{
    /// <summary>The part of a field, or null when it is missing or of another kind.</summary>
    public T? Find<T>(string field) where T : ContextPart => Parts.GetValueOrDefault(field) as T;

    /// <summary>All parts of one kind, in no particular order.</summary>
    public IEnumerable<T> All<T>() where T : ContextPart => Parts.Values.OfType<T>();
}
