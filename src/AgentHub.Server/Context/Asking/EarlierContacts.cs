using System.Collections.Immutable;
using AgentHub.Core;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Context.Asking;

/// <summary>Reads from the ledger, once an account number is known, the earlier contacts of the same account.</summary>
internal sealed class EarlierContacts(ContactId contact, FanOutParts parts)
{
    private const string Account = "account.number";
    private const int Most = 20;
    private static readonly string[] Topics = ["invoice.number", "order.number", "tracking.number", "amountDisputed"];

    private string? _looked;

    /// <summary>Looks when the account number is new. Called by one run at a time.</summary>
    public void Look(ContactState state)
    {
        if (state.Facts.GetValueOrDefault(Account)?.Hash is not { } hash || hash == _looked) return;
        _looked = hash;
        _ = ReadAsync(hash, state.StartedAt);
    }

    private async Task ReadAsync(string hash, DateTimeOffset startedAt)
    {
        try
        {
            var since = startedAt - TimeSpan.FromDays(parts.Options.RepeatDays);
            var states = await parts.Ledger.WithFactAsync(Account, hash, since, Most, CancellationToken.None);
            ImmutableArray<EarlierContact> earlier = [.. states.Where(s => s.Id != contact && s.StartedAt < startedAt).OrderByDescending(s => s.StartedAt).Select(Of)];
            if (earlier.IsEmpty) return;
            await parts.Parts.PutAsync(contact, new EarlierPart { Contacts = earlier, Stamp = new(parts.Parts.NextAsking(), 0) }, CancellationToken.None);
        }
        catch (Exception e)
        {
            parts.Log.AskingFailed("earlier contacts", "ledger", contact.Value, e);
        }
    }

    private static EarlierContact Of(ContactState state)
    {
        var talked = state.Interactions.Where(i => i.ConnectedAt is not null).OrderBy(i => i.ConnectedAt).ToArray();
        return new(state.Id, state.Channel, state.StartedAt,
            talked is [var first, ..] && talked.Max(i => i.DisconnectedAt) is { } end ? end - first.ConnectedAt!.Value : null,
            talked.Length == 0 ? null : talked[^1].Agent,
            state.Facts.Values.Where(f => Topics.Contains(f.Key)).ToImmutableSortedDictionary(f => f.Key, f => f.Hash, StringComparer.Ordinal),
            talked.LastOrDefault(i => !string.IsNullOrWhiteSpace(i.Summary))?.Summary);
    }
}
