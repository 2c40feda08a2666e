using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AgentHub.Core.Context.Parts;

/// <summary>Earlier contacts of the same account, from the ledger.</summary>
public sealed record EarlierPart : ContextPart
{
    /// <inheritdoc/>
    [JsonIgnore] public override string Field => "earlier";

    /// <summary>Newest first.</summary>
    public required ImmutableArray<EarlierContact> Contacts { get; init; }
}

/// <summary>One earlier contact.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Channel">Such as <c>voice</c>.</param>
/// <param name="At">When it began.</param>
/// <param name="Lasted">From the first connect to the end; null when nobody talked.</param>
/// <param name="Agent">Who talked with the caller last; null when nobody did.</param>
/// <param name="Topics">Keys and hashes of what it was about (<c>invoice.number</c> and the like).</param>
/// <param name="Summary">What the agent wrote at its end; null when nothing.</param>
public sealed record EarlierContact(ContactId Id, string Channel, DateTimeOffset At, TimeSpan? Lasted, AgentId? Agent,
    ImmutableSortedDictionary<string, string> Topics, string? Summary);
