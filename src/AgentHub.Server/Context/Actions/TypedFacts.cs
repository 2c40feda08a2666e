using AgentHub.Abstractions;
using AgentHub.Core;
using AgentHub.Core.Context;
using AgentHub.Core.Interactions;
using AgentHub.Server.Interactions.Actions;

namespace AgentHub.Server.Context.Actions;

/// <summary>Takes what an agent typed for the caller: keeps what is new, counts what the caller had to say twice.</summary>
internal sealed class TypedFacts(FactDictionary dictionary, IFactHash hash, IContactLedger ledger, HubEvents events, ContextOptions options, ContextMeters meters, TimeProvider time)
{
    /// <summary>Most values in one request.</summary>
    public const int Most = 24;

    /// <summary>One answer for each value; an unknown key is invalid.</summary>
    public async Task<Reply> TakeAsync(ContactRequest request, FactsBody body)
    {
        var interaction = new InteractionId(body.InteractionId!);
        var answers = new Dictionary<string, TypedAnswer>();
        foreach (var (key, text) in body.Values!) answers[key] = await TakeAsync(request.Contact, interaction, key, text ?? "");
        return Reply.Json(200, answers);
    }

    private async Task<TypedAnswer> TakeAsync(ContactState contact, InteractionId interaction, string key, string text)
    {
        if (dictionary.Find(key) is not { } kind) return new(TypedResult.Invalid, "There is no such fact.");
        var now = time.GetUtcNow();
        var typed = TypedFact.Judge(kind, text, contact.Facts.GetValueOrDefault(key), interaction, hash, now - options.FactLifetime);
        if (typed.IsNew)
        {
            var value = kind.Pii == PiiClass.Authentication ? null : text.Trim();
            await ledger.AppendAsync(events.FactGiven(contact.Id, interaction, key, value, typed.Hash!, kind.Pii, now), CancellationToken.None);
        }
        if (typed.Result == TypedResult.Repeat) await ledger.AppendAsync(events.FactReasked(contact.Id, interaction, key, now), CancellationToken.None);
        meters.Typed.Add(1, new("key", key), new("result", typed.Result.ToString()));
        return new(typed.Result, typed.Problem);
    }
}
