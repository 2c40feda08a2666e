namespace AgentHub.YamlAdapters;

/// <summary>What the vocabulary says of a capability that a file can offer.</summary>
/// <param name="Capability">Which.</param>
/// <param name="Record">What its rows become.</param>
/// <param name="By">What it is asked with.</param>
/// <param name="IsOne">Whether the answer is one record rather than a list.</param>
internal sealed record CapabilityShape(Capability Capability, Type Record, AskedBy By = AskedBy.Customer, bool IsOne = false)
{
    private static readonly string[] Pages = ["page.size", "page.offset", "page.number", "page.cursor"];

    /// <summary>Whether the list comes in pages.</summary>
    public bool HasPages => !IsOne && By != AskedBy.Key;

    /// <summary>Places of a request.</summary>
    public IReadOnlyList<string> Places =>
    [
        .. By switch { AskedBy.Invoice => ["customer", "invoice"], AskedBy.Scope => ["customer", "postcode"], AskedBy.Text => ["text"], _ => new[] { "customer" } },
        .. HasPages ? Pages : [],
    ];
}
