using System.Security.Cryptography;
using System.Text;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Server.Http;
using AgentHub.Server.Identity;

namespace AgentHub.Server.Interactions.Actions;

/// <summary>One request of an agent on one of their interactions: who, on what, with which key and body.</summary>
internal sealed record ActionRequest(string Action, AgentId Agent, ContactState Contact, InteractionState Interaction, string? Key, ReadOnlyMemory<byte> Body)
{
    /// <summary>Room for a note of 10,000 characters, each escaped.</summary>
    public const int MaxBodyBytes = 128 * 1024;

    private const string KeyHeader = "Idempotency-Key";
    private const int MaxKey = 64;

    /// <summary>Tells one request from another under the same key.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{Action}\n{Interaction.Id}\n"), .. Body.Span]));

    /// <summary>Id of the command to the switch: the same for a repetition under the same key, so that the switch carries it out once.</summary>
    public string CommandId => "cmd_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Agent}\n{Key}")))[..32];

    /// <summary>
    /// The request, or why it is not the agent's to make: the body is too large, the key is not one, there is no such
    /// interaction, or it is a colleague's.
    /// </summary>
    public static async Task<(ActionRequest? Request, Reply? Refusal)> ReadAsync(HttpContext context, string id, string action, bool needsKey, IContactLedger contacts)
    {
        if (await RequestBody.ReadAsync(context.Request, MaxBodyBytes, context.RequestAborted) is not { } body)
            return (null, Reply.Problem(413, "request-too-large", $"A request has at most {MaxBodyBytes} bytes."));
        var key = context.Request.Headers[KeyHeader].ToString();
        if (key.Length > MaxKey || (key.Length == 0 && needsKey))
            return (null, Reply.Problem(400, "idempotency-key-missing", $"Send {KeyHeader} with 1 to {MaxKey} characters, a new one for every action."));

        var agent = context.User.AgentId();
        var contact = IdCheck.IsId(id) ? await contacts.FindByInteractionAsync(new InteractionId(id), context.RequestAborted) : null;
        if (contact?.Interaction(new InteractionId(id)) is not { } interaction)
            return (null, Reply.Problem(404, "no-such-interaction", "There is no such interaction."));
        if (interaction.Agent != agent) return (null, Reply.Problem(403, "not-yours", "This interaction is a colleague's."));
        return (new(action, agent, contact, interaction, key.Length == 0 ? null : key, body), null);
    }
}
