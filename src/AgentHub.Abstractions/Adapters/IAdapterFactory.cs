namespace AgentHub.Abstractions;

/// <summary>Makes an adapter from its settings. Found by <see cref="Product"/>; one per adapter assembly.</summary>
public interface IAdapterFactory
{
    /// <summary>Name used in <c>AgentHub:Adapters:Systems:{id}:Product</c>; compared without case.</summary>
    string Product { get; }

    /// <summary>Faults in the settings, each naming the setting; empty when <see cref="Create"/> will succeed.</summary>
    IReadOnlyList<string> Validate(AdapterSettings settings);

    /// <summary>Makes the adapter. Does no I/O.</summary>
    /// <param name="settings">Valid settings.</param>
    /// <param name="http">
    /// Client with base address, time-outs, breaker, bulkhead and body cap already in place; owned by the caller,
    /// lives as long as the adapter. The adapter adds its own credentials per request.
    /// </param>
    IAdapter Create(AdapterSettings settings, HttpClient http);
}
