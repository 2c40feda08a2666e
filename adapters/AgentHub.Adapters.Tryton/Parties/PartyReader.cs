using AgentHub.Abstractions;

namespace AgentHub.Adapters.Tryton;

/// <summary>Finds and reads parties.</summary>
internal sealed class PartyReader(Calls calls, TrytonSettings settings)
{
    private const int MostRows = 50;
    private const int FewestDigits = 5;

    public async Task<Answer<IReadOnlyList<FoundCustomer>>> FindAsync(CustomerKey key, CancellationToken cancellationToken)
    {
        if (Domain(key) is not { } domain) return Answer.NotFound<IReadOnlyList<FoundCustomer>>();
        var rows = await calls.SearchReadAsync("party.party", domain, 0, MostRows, [Domains.By("id", "ASC")], Party.Fields, cancellationToken);
        var asked = key.Kind == KeyKind.CustomerNumber ? key.Value : null;
        return rows.Select(r => new Party(r, settings)).Where(p => p.Id is not null).Select(p => p.ToFound(asked)).Checked(key, total: null);
    }

    /// <summary>The party; null when there is none of that number, also when another one was sent.</summary>
    public async Task<Party?> ReadAsync(CustomerRef customer, CancellationToken cancellationToken)
    {
        if (Ids.Read(customer.RecordId) is not { } id) return null;
        var rows = await calls.SearchReadAsync("party.party", [Domains.Is("id", id)], 0, 1, null, Party.Fields, cancellationToken);
        return rows.Select(r => new Party(r, settings)).FirstOrDefault(p => p.Id == id);
    }

    private object?[]? Domain(CustomerKey key) => key.Kind switch
    {
        _ when string.IsNullOrWhiteSpace(key.Value) || key.Value.Any(char.IsControl) => null,
        // With python3-phonenumbers Tryton keeps them in E.164 too; without, as somebody typed them.
        KeyKind.Phone => PhoneNumbers.National(key.Value).Length < FewestDigits ? null : [Domains.In("contact_mechanisms.value_compact", PhoneNumbers.Notations(key.Value))],
        KeyKind.Email => [Domains.Same("contact_mechanisms.value", key.Value)],
        _ => settings.NumberIsCode ? [Domains.Is("code", key.Value)] : [Domains.Is("identifiers.code", key.Value)],
    };
}
