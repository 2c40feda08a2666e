namespace AgentHub.YamlAdapters;

/// <summary>What a capability is asked with, and so which places its requests have and how its answer is re-checked.</summary>
internal enum AskedBy
{
    /// <summary>A customer; every row must say that it is theirs.</summary>
    Customer,

    /// <summary>A key of a customer; every row must show it.</summary>
    Key,

    /// <summary>A customer and one of their invoices; the answer must be that invoice and theirs.</summary>
    Invoice,

    /// <summary>A place or a customer; what happens there is nobody's own.</summary>
    Scope,

    /// <summary>What somebody typed.</summary>
    Text,
}
