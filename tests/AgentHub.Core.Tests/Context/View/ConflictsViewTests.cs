using AgentHub.Core.Context.View;
using AgentHub.Core.Context.Wire;
using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;

namespace AgentHub.Core.Tests.Context.View;

/// <summary>Which system is right: what the desk says where they do not agree.</summary>
public class ConflictsViewTests
{
    [Fact]
    public async Task Where_all_agree_there_is_no_conflict()
    {
        var document = await DocumentAsync(MariasCall.Ringing());

        Assert.Empty(document.Conflicts);
    }

    [Fact]
    public async Task What_the_caller_said_on_this_contact_counts_and_is_not_saved_yet()
    {
        var document = await DocumentAsync(MariasCall.Ringing().Fact(44, "email", "maria.new@example.com", "ivr"));

        var conflict = Assert.Single(document.Conflicts).Value;
        Assert.Equal(("email", ConflictStatus.Open, PrecedenceReason.Caller), (conflict.Field, conflict.Status, conflict.Reason));
        Assert.Equal(("maria.new@example.com", true, true), (conflict.Values["caller"].Value, conflict.Values["caller"].IsRight, conflict.Values["caller"].IsUnsaved));
        Assert.All(conflict.Values.Where(v => v.Key != "caller"), v => Assert.False(v.Value.IsRight || v.Value.IsUnsaved));
        var field = EmailOf(document);
        Assert.Equal(("maria.new@example.com", "caller"), (field.Value, field.System));
        Assert.Equal("m.okafor@example.com", field.Differs!.Value);
    }

    [Fact]
    public async Task What_an_agent_decided_counts_and_the_other_values_stay()
    {
        var document = await DocumentAsync(MariasCall.Ringing().Fact(44, "email", "maria.new@example.com", "ivr").Add(230, EventTypes.ConflictDecided, new
        {
            interactionId = BillingDispute.Dana, field = "email", source = "crm", decidedBy = "dana",
        }));

        var conflict = document.Conflicts["email"];
        Assert.Equal((ConflictStatus.Accepted, PrecedenceReason.Decided), (conflict.Status, conflict.Reason));
        Assert.NotNull(conflict.DecidedAt);
        Assert.True(conflict.Values["crm"].IsRight);
        Assert.False(conflict.Values["caller"].IsRight);
        Assert.Equal("crm", EmailOf(document).System);
    }

    [Fact]
    public async Task A_decision_for_a_source_that_says_nothing_any_more_leaves_the_rules()
    {
        var document = await DocumentAsync(MariasCall.Ringing().Fact(44, "email", "maria.new@example.com", "ivr").Add(230, EventTypes.ConflictDecided, new
        {
            interactionId = BillingDispute.Dana, field = "email", source = "gone", decidedBy = "dana",
        }));

        Assert.Equal((ConflictStatus.Open, PrecedenceReason.Caller), (document.Conflicts["email"].Status, document.Conflicts["email"].Reason));
    }

    [Fact]
    public async Task Below_the_level_for_contact_details_nothing_of_a_conflict_about_them_is_said()
    {
        var call = new CallEvents("con_4f1c").Started(0, from: null).Fact(12, "account.number", "7730118420").Fact(13, "email", "maria.new@example.com")
            .Queued(70).Offered(220, "int_a1", "dana");

        var document = await DocumentAsync(call, Audience.Agent(0));

        Assert.Empty(document.Conflicts);
    }

    private static ProfileField EmailOf(ContactDocument document) => document.Facets["profile"].Items.Values.OfType<ProfileItem>().First(i => i.Fields is not null).Fields!["email"];

    private static async Task<ContactDocument> DocumentAsync(CallEvents call, Audience? audience = null)
    {
        var filled = await new FilledContext(call.Reduce(), call.At(231)).FillAsync();
        return ContactRendering.Document(await filled.ViewAsync(audience ?? Audience.Agent(2)));
    }
}
