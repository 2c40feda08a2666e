using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>
/// The organizations a user belongs to, the default one first, then by name, as Zendesk sorts them. Read as memberships, because
/// an organization does not say who belongs to it, and a membership does.
/// </summary>
internal sealed class OrganizationList(IZendeskApi api, ZendeskSettings settings, Cursors cursors)
{
    private const string Name = "accounts";

    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public async Task<Answer<IReadOnlyList<Account>>> ReadAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken)
    {
        var after = cursors.Read(Name, customer, page.Cursor);
        if (!Ids.IsId(customer.RecordId)) return Answer.NotFound<IReadOnlyList<Account>>();
        var size = Rows.Size(page);
        var answer = Ask.Value(await api.Memberships(customer.RecordId, size, after, settings.Authorization, cancellationToken));
        var organizations = answer.Organizations.DistinctBy(o => o.Id).ToDictionary(o => o.Id);
        var memberships = answer.OrganizationMemberships.Take(size).DistinctBy(m => m.OrganizationId).ToList();
        var theirs = memberships.Where(m => Ids.Text(m.UserId) == customer.RecordId)
            .Select(m => ToAccount(m, organizations.GetValueOrDefault(m.OrganizationId))).ToList();
        // Where not one row is theirs the filter was ignored: what follows is somebody else's too.
        var goesOn = theirs.Count > 0 && answer.Meta is { HasMore: true, AfterCursor.Length: > 0 } && answer.Meta.AfterCursor != after;
        var next = goesOn ? cursors.Make(Name, customer, answer.Meta!.AfterCursor!) : null;
        return Rows.Page(theirs, page, next, page.Cursor is null && next is null ? theirs.Count : null, memberships.Count - theirs.Count);
    }

    private static Account ToAccount(WireMembership membership, WireOrganization? organization)
    {
        var id = Ids.Text(membership.OrganizationId)!;
        return new()
        {
            Id = id,
            Number = string.IsNullOrWhiteSpace(organization?.ExternalId) ? id : organization.ExternalId.Trim(),
            CustomerId = Ids.Text(membership.UserId)!,
            Name = (organization?.Name ?? membership.OrganizationName)?.Trim(),
            // Zendesk's organizations have no state.
            Status = new(AccountStatus.Unknown, ""),
            UpdatedAt = (organization?.UpdatedAt ?? membership.UpdatedAt)?.ToUniversalTime(),
        };
    }
}
