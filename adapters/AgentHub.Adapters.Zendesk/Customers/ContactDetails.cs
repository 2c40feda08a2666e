using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>
/// Changes how an end user is reached; what is written is read again. The phone number is a field of the user, the e-mail address
/// an identity, see <see cref="EmailIdentities"/>.
/// </summary>
/// <remarks>
/// Zendesk knows no conditional change of users: the version is compared just before, and two that write within the same moment are
/// not told apart.
/// </remarks>
internal sealed class ContactDetails(IZendeskApi api, ZendeskSettings settings)
{
    private readonly EmailIdentities _emails = new(api, settings);

    public async Task<Answer<WriteReceipt>> ChangeAsync(ContactDetailsChange change, CancellationToken cancellationToken)
    {
        var id = change.Customer.RecordId;
        if (!Ids.IsId(id)) return Answer.NotFound<WriteReceipt>();
        if (change.Address is not null) return Answer.Refused<WriteReceipt>("keeps no postal addresses");
        var before = await ReadAsync(id, cancellationToken);
        if (Ids.Text(before.Id) != id) return Answer.NotFound<WriteReceipt>(dropped: 1);
        if (before.Active == false) return Answer.NotFound<WriteReceipt>();
        // First: what we have just written ourselves is no reason to call it changed by somebody else.
        if (Is(before, change)) return Answer.Found(new WriteReceipt(id));
        // An agent's address is how they sign in.
        if (before.Role != "end-user") return Answer.Refused<WriteReceipt>("has this person among its own agents, whom nobody changes from here");
        if (change.ExpectedVersion is { } expected && UserMapping.Version(before) != expected)
            return Answer.Conflict<WriteReceipt>("has changed the record since it was shown");
        return await WriteAsync(id, before, change, cancellationToken);
    }

    private async Task<Answer<WriteReceipt>> WriteAsync(string id, WireUser before, ContactDetailsChange change, CancellationToken cancellationToken)
    {
        // The address first: it is what Zendesk may refuse, and then nothing was changed.
        if (!HasEmail(before, change.Email) && await _emails.MakeFirstAsync(id, change.Email!.Trim(), cancellationToken) is { } refusal) return refusal;
        if (!HasPhone(before, change.Phone)) Ask.Value(await api.UpdateUser(id, new(new() { Phone = change.Phone }), settings.Authorization, cancellationToken));
        var after = await ReadAsync(id, cancellationToken);
        return Ids.Text(after.Id) == id && Is(after, change)
            ? Answer.Found(new WriteReceipt(id))
            : Answer.Refused<WriteReceipt>("did not change the record, though it says so");
    }

    private async Task<WireUser> ReadAsync(string id, CancellationToken cancellationToken) =>
        Ask.Value(await api.User(id, settings.Authorization, cancellationToken)).User;

    private static bool Is(WireUser user, ContactDetailsChange change) => HasEmail(user, change.Email) && HasPhone(user, change.Phone);

    private static bool HasEmail(WireUser user, string? email) => email is null || email.Trim().Equals(user.Email?.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool HasPhone(WireUser user, string? phone) => phone is null || PhoneNumbers.MayBe(phone, user.Phone);
}
