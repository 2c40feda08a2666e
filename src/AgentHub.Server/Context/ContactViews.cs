using AgentHub.Core.Context.Parts;
using AgentHub.Core.Context.View;
using AgentHub.Core.Interactions;
using AgentHub.Server.Context.Documents;

namespace AgentHub.Server.Context;

/// <summary>Everything that is known of a contact at this moment, as one audience may see it.</summary>
internal sealed class ContactViews(SystemViews systems, PeopleNames people, ViewSettings settings, TimeProvider time)
{
    /// <param name="contact">The contact.</param>
    /// <param name="state">Of it; may be newer than the one told.</param>
    /// <param name="context">This version of its context.</param>
    /// <param name="audience">Who looks.</param>
    public ContactView Of(OpenContact contact, ContactState state, StoredContext context, Audience audience) => new()
    {
        Contact = state,
        Caller = contact.Caller(state, context),
        Context = context,
        Systems = systems.Now,
        NameOf = people.Of,
        Settings = settings,
        Now = time.GetUtcNow(),
        Audience = audience,
    };

    /// <summary>How far the caller has proved who they are, now.</summary>
    public int LevelOf(ContactState state) => VerificationLevel.Of(state.Verification, time.GetUtcNow());
}
