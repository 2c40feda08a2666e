using AgentHub.Abstractions;

namespace AgentHub.Testing;

/// <summary>A list of what belongs to a customer, as far as every one has it in common.</summary>
/// <param name="ReadAsync">Reads a page of it.</param>
internal sealed record OwnedList(Capability Capability, Func<CustomerRef, PageRequest, CancellationToken, Task<Answer<IReadOnlyList<OwnedRow>>>> ReadAsync);
