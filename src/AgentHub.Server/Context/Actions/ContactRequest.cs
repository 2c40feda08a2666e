using System.Security.Cryptography;
using System.Text;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Server.Http;
using AgentHub.Server.Identity;
using AgentHub.Server.Interactions.Actions;

namespace AgentHub.Server.Context.Actions;

/// <summary>One request of an agent on a contact: who, on which, with which key and body.</summary>
internal sealed record ContactRequest(string Action, AgentId Agent, OpenContact Open, ContactState Contact, string? Key, ReadOnlyMemory<byte> Body)
{
    private const int MaxBodyBytes = 64 * 1024;
    private const int MaxKey = 64;
    private const string KeyHeader = "Idempotency-Key";

    /// <summary>Tells one request from another under the same key.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{Action}\n{Contact.Id}\n"), .. Body.Span]));

    /// <summary>
    /// The request, or why it is not the agent's to make: the body is too large, the key is missing, there is no such contact,
    /// or the agent has no share of it.
    /// </summary>
    public static async Task<(ContactRequest? Request, Reply? Refusal)> ReadAsync(HttpContext context, string id, string action, bool needsKey, OpenContacts contacts, IContactLedger ledger)
    {
        if (await RequestBody.ReadAsync(context.Request, MaxBodyBytes, context.RequestAborted) is not { } body)
            return (null, Reply.Problem(413, "request-too-large", $"A request has at most {MaxBodyBytes} bytes."));
        var key = context.Request.Headers[KeyHeader].ToString();
        if (key.Length > MaxKey || (key.Length == 0 && needsKey))
            return (null, Reply.Problem(400, "idempotency-key-missing", $"Send {KeyHeader} with 1 to {MaxKey} characters, a new one for every action."));
        var agent = context.User.AgentId();
        var open = IdCheck.IsId(id) ? await contacts.FindAsync(new ContactId(id), context.RequestAborted) : null;
        // The ledger is ahead of what was told; a value just given must be known to the next request.
        var state = open is null ? null : await ledger.FindAsync(open.Id, context.RequestAborted);
        if (open is null || state is null) return (null, Reply.Problem(404, "no-such-contact", "There is no such contact, or it is over."));
        if (!state.Interactions.Any(i => i.Agent == agent)) return (null, Reply.Problem(403, "not-yours", "This contact is a colleague's."));
        if (!ContactAccess.HasShare(state, agent)) return (null, Over());
        return (new(action, agent, open, state, key.Length == 0 ? null : key, body), null);
    }

    /// <summary>Null when the interaction is the agent's and not finished, else why not.</summary>
    public Reply? RefusalFor(string interactionId)
    {
        if (Contact.Interaction(new InteractionId(interactionId)) is not { } interaction) return Reply.Problem(404, "no-such-interaction", "There is no such interaction on this contact.");
        if (interaction.Agent != Agent) return Reply.Problem(403, "not-yours", "This interaction is a colleague's.");
        return interaction.IsFinished ? Over() : null;
    }

    private static Reply Over() => Reply.Problem(409, "not-possible-now", "Your part of this contact is finished.");
}
