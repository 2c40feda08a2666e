using AgentHub.Abstractions;

namespace AgentHub.Core.Context.Parts;

/// <summary>Which question an answer belongs to, whoever asked it.</summary>
/// <param name="System">Such as <c>erp</c>.</param>
/// <param name="Capability">What was asked.</param>
/// <param name="About">Record id, or for a search the kind and value of the key.</param>
/// <param name="ItemId">The invoice, for <see cref="Capability.InvoiceDetail"/>; else null.</param>
public readonly record struct CopyKey(string System, Capability Capability, string About, string? ItemId = null)
{
    /// <summary>The question who holds a key.</summary>
    public static CopyKey OfSearch(string system, CustomerKey key) => new(system, Capability.FindCustomers, $"{key.Kind}/{key.Value}");
}
