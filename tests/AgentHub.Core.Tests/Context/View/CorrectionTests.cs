using System.Collections.Frozen;
using AgentHub.Abstractions;
using AgentHub.Core.Context.View;
using AgentHub.Core.Context.Wire;

namespace AgentHub.Core.Tests.Context.View;

/// <summary>Where a choice goes.</summary>
public class CorrectionTests
{
    private static readonly PostalAddress Old = new() { Street = "3 Mill Row", City = "Calder Vale", Postcode = "CV1 2AB", Country = "GB" };

    [Fact]
    public async Task What_one_system_holds_is_written_to_the_other_with_the_version_that_was_shown()
    {
        var view = await TwoProfiles.ViewAsync(p => p with { Address = Old });

        var correction = Correction.Of(view, "address", "erp")!;

        var wrong = Assert.Single(correction.Wrong);
        Assert.Equal(("crm", "CRM", "101", "14 Weir Lane, Calder Vale", "1", CorrectionRoute.Written),
            (wrong.System, wrong.Title, wrong.Customer.RecordId, wrong.Holds, wrong.Version, wrong.Route));
        Assert.Equal(Old, correction.Details!.Address);
        Assert.Null(correction.Details.Phone ?? correction.Details.Email);
    }

    [Fact]
    public async Task A_system_without_contact_details_gets_a_task_and_without_a_ticket_desk_it_cannot_be_told()
    {
        var view = await TwoProfiles.ViewAsync(p => p with { Address = Old });
        var alone = await TwoProfiles.ViewAsync(p => p with { Address = Old }, s => s with { Can = s.Can.Where(c => c != Capability.CreateTicket).ToFrozenSet() });

        Assert.Equal((CorrectionRoute.Task, "tickets"), (Assert.Single(Correction.Of(view, "address", "crm")!.Wrong).Route, Correction.Of(view, "address", "crm")!.Desk));
        Assert.Equal((CorrectionRoute.Nowhere, null), (Assert.Single(Correction.Of(alone, "address", "crm")!.Wrong).Route, Correction.Of(alone, "address", "crm")!.Desk));
    }

    [Fact]
    public async Task A_name_is_corrected_by_people_also_where_contact_details_are_taken()
    {
        var view = await TwoProfiles.ViewAsync(p => p with { Name = "Maria O. Okafor" });

        var correction = Correction.Of(view, "name", "erp")!;

        Assert.Null(correction.Details);
        Assert.Equal(CorrectionRoute.Task, Assert.Single(correction.Wrong).Route);
    }

    [Fact]
    public async Task A_system_that_is_read_only_is_shown_so_and_left_alone()
    {
        var view = await TwoProfiles.ViewAsync(p => p with { Address = Old }, s => s.Id == "crm" ? s with { IsReadOnly = true } : s);

        Assert.Equal(CorrectionRoute.ReadOnly, ContactRendering.Conflicts(view)["address"].Values["crm"].Correction);
        Assert.Empty(Correction.Of(view, "address", "erp")!.Wrong);
    }

    [Fact]
    public async Task A_ticket_desk_that_is_read_only_takes_no_tasks()
    {
        var view = await TwoProfiles.ViewAsync(p => p with { Address = Old }, s => s.Id == "tickets" ? s with { IsReadOnly = true } : s);

        Assert.Equal(CorrectionRoute.Nowhere, Assert.Single(Correction.Of(view, "address", "crm")!.Wrong).Route);
    }

    [Fact]
    public async Task Each_systems_own_words_are_no_conflict_and_cannot_be_corrected()
    {
        var view = await TwoProfiles.ViewAsync(p => p with { Segment = "Person", Prefers = "Letters", CustomerSince = null, Phones = ["01632 960147"], Emails = ["M.OKAFOR@example.com"] });

        Assert.Empty(ContactRendering.Conflicts(view));
        Assert.Null(Correction.Of(view, "segment", "crm"));
    }
}
