using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>
/// The e-mail addresses of a user. An address that is written to the user itself becomes a secondary one, so a new one is added
/// as an identity and then made the primary one. The old one stays beside it: mail from there is still the same customer's.
/// </summary>
internal sealed class EmailIdentities(IZendeskApi api, ZendeskSettings settings)
{
    private const string Email = "email";
    private const int MostPages = 3;

    /// <summary>Makes an address the user's primary one, and adds it when it is none of theirs.</summary>
    /// <returns>Null when Zendesk accepted it; otherwise why it did not.</returns>
    public async Task<Answer<WriteReceipt>?> MakeFirstAsync(string userId, string address, CancellationToken cancellationToken)
    {
        var identity = await FindAsync(userId, address, cancellationToken);
        if (identity is null)
        {
            try
            {
                var fields = new IdentityFields(Email, address, settings.VerifyEmail ? null : true);
                identity = Ask.Value(await api.AddIdentity(userId, new(fields), settings.Authorization, cancellationToken)).Identity;
            }
            catch (ApiException refusal) when (refusal.StatusCode == HttpStatusCode.UnprocessableEntity && IsTaken(refusal.Content))
            {
                return Answer.Conflict<WriteReceipt>("has this e-mail address with another person already");
            }
        }
        if (identity.Primary == true) return null;
        try
        {
            Ask.Value(await api.MakePrimary(userId, Ids.Text(identity.Id)!, settings.Authorization, cancellationToken));
            return null;
        }
        catch (ApiException refusal) when (refusal.StatusCode == HttpStatusCode.UnprocessableEntity && identity.Verified != true)
        {
            return Answer.Refused<WriteReceipt>("has added the e-mail address, and keeps the old one first until the customer confirms it");
        }
    }

    private async Task<WireIdentity?> FindAsync(string userId, string address, CancellationToken cancellationToken)
    {
        string? after = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = Ask.Value(await api.Identities(userId, Email, 100, after, settings.Authorization, cancellationToken));
            if (answer.Identities.FirstOrDefault(i => Is(i, userId, address)) is { } found) return found;
            var next = answer.Meta is { HasMore: true } ? answer.Meta.AfterCursor : null;
            if (next is null || next == after) return null;
            after = next;
        }
        return null;
    }

    /// <summary>The type is looked at again: one that ignores it would find the address of a messenger.</summary>
    private static bool Is(WireIdentity identity, string userId, string address) =>
        identity.Type == Email && Ids.Text(identity.UserId) == userId && address.Equals(identity.Value?.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool IsTaken(string? content) => content?.Contains("\"DuplicateValue\"", StringComparison.Ordinal) == true;
}
