using AgentHub.Core.Adapters;
using AgentHub.Testing.Systems;

namespace AgentHub.RemoteAdapters.Tests.Host;

/// <summary>Every capability goes there and back and is the same as without the way between.</summary>
public sealed class EveryCapabilityTests
{
    private static readonly CustomerRef Maria = new("7730118420");
    private static readonly DateTimeOffset At = new(2026, 11, 12, 9, 14, 0, 123, TimeSpan.Zero);

    [Fact]
    public async Task Lists_and_searches_come_back_as_they_were_page_by_page()
    {
        var service = new FakeService(new FakeRecords());
        service.Held.AddRange(
        [
            new Account { Id = "a1", Number = "A-1", CustomerId = Maria.RecordId, Name = "Électricité 電気", Status = new(AccountStatus.Active, "aktiv"), Balance = new(-120, "JPY"), Place = new() { Postcode = "CV1 4QT" }, OpenedOn = new(2017, 3, 1), UpdatedAt = At },
            new Account { Id = "a2", Number = "A-2", CustomerId = Maria.RecordId, Status = new(AccountStatus.Unknown, "?") },
            new Delivery { Id = "d1", Number = "D-1", CustomerId = Maria.RecordId, Status = new(DeliveryStatus.InTransit, "van"), PromisedOn = new(2026, 11, 13) },
            new Payment { Id = "p1", Number = "P-1", CustomerId = Maria.RecordId, Amount = new(41260, "GBP"), Status = new(PaymentStatus.Failed, "bounced") },
            new TimelineEntry { Id = "t1", CustomerId = Maria.RecordId, At = At, Kind = "visit", Title = "Meter \"read\"\n<b>" },
            new ServiceIncident { Id = "i1", Number = "INC-2207", Title = "Outage", Status = new(IncidentStatus.Identified, "known"), Area = "CV1" },
            new KnowledgeArticle { Id = "k1", Title = "Reading a meter", Link = new("https://help.example.com/a?b=c") },
            new SearchHit { Id = "s1", Kind = SearchHitKind.Invoice, Title = "INV-88214", CustomerId = Maria.RecordId },
        ]);
        await using var served = await Served.StartAsync(service);
        var remote = served.Remote;

        Assert.Equal(AdapterCapabilities.Of(service).Append(Capability.Health), AdapterCapabilities.Of(remote));
        var first = await remote.As<IListAccounts>()!.ListAccountsAsync(Maria, new(1), default);
        var second = await remote.As<IListAccounts>()!.ListAccountsAsync(Maria, new(1, first.Next), default);
        Assert.Equal([.. service.Held.OfType<Account>()], first.Value!.Concat(second.Value!));
        Assert.Equal((2, null), (first.Total, second.Next));
        await SameAsync((a, page) => a.As<IListDeliveries>()!.ListDeliveriesAsync(Maria, page, default));
        await SameAsync((a, page) => a.As<IListPayments>()!.ListPaymentsAsync(Maria, page, default));
        await SameAsync((a, page) => a.As<IListEntitlements>()!.ListEntitlementsAsync(Maria, page, default));
        await SameAsync((a, page) => a.As<IListAppointments>()!.ListAppointmentsAsync(Maria, page, default));
        await SameAsync((a, page) => a.As<IListTimeline>()!.ListTimelineAsync(Maria, page, default));
        await SameAsync((a, page) => a.As<IListServiceIncidents>()!.ListServiceIncidentsAsync(new() { Customer = Maria, Postcode = "CV1 4QT" }, page, default));
        await SameAsync((a, page) => a.As<ISearchKnowledge>()!.SearchKnowledgeAsync("meter", page, default));
        await SameAsync((a, page) => a.As<ISearch>()!.SearchAsync("INV-88214", page, default));

        async Task SameAsync<T>(Func<IAdapter, PageRequest, Task<Answer<IReadOnlyList<T>>>> ask)
        {
            var (direct, through) = (await ask(service, PageRequest.First), await ask(remote, PageRequest.First));
            Assert.Equal(direct.Value, through.Value);
            Assert.Equal(direct with { Value = null }, through with { Value = null });
        }
    }

    [Fact]
    public async Task The_demos_three_systems_are_the_same_through_the_host()
    {
        var world = new CalderVale(At, TimeProvider.System);
        await using var crm = await Served.StartAsync(world.Crm.Adapter);
        await using var erp = await Served.StartAsync(world.Erp.Adapter);
        await using var tickets = await Served.StartAsync(world.Tickets.Adapter);

        var found = Assert.Single((await crm.Remote.As<IFindCustomers>()!.FindCustomersAsync(new(KeyKind.Phone, "+441632960147"), default)).Value!);
        var profile = (await crm.Remote.As<IGetProfile>()!.GetProfileAsync(new(found.RecordId), default)).Value!;
        var detail = (await erp.Remote.As<IGetInvoice>()!.GetInvoiceAsync(Maria, "1", default)).Value!;

        Assert.Equal(("101", "01632 960147"), (found.RecordId, Assert.Single(found.Phones)));
        var held = world.CrmRecords.Profiles[0];
        Assert.Equal(held with { Emails = [], Phones = [] }, profile with { Emails = [], Phones = [] });
        Assert.Equal(held.Emails, profile.Emails);
        Assert.Equal(held.Phones, profile.Phones);
        Assert.Equal(world.ErpRecords.Details[0].Lines, detail.Lines);
        Assert.Equal(world.ErpRecords.Invoices, (await erp.Remote.As<IListInvoices>()!.ListInvoicesAsync(Maria, PageRequest.First, default)).Value);
        Assert.Equal(world.ErpRecords.Orders, (await erp.Remote.As<IListOrders>()!.ListOrdersAsync(Maria, PageRequest.First, default)).Value);
        Assert.Equal(world.TicketRecords.Tickets, (await tickets.Remote.As<IListTickets>()!.ListTicketsAsync(new("9"), PageRequest.First, default)).Value);
        Assert.Equal(KeyKind.CustomerNumber, erp.Remote.RecordIdIs);
    }

    [Fact]
    public async Task What_is_written_arrives_as_it_was_sent()
    {
        var service = new FakeService(new FakeRecords());
        await using var served = await Served.StartAsync(service);
        var remote = served.Remote;
        var comment = new NewComment { Customer = Maria, TicketId = "5512", Body = "Re-billed.\n\"£138.20\"", ToCustomer = true, IdempotencyKey = "k1", At = At };
        var status = new TicketStatusChange { Customer = Maria, TicketId = "5512", Status = TicketStatus.OnHold, ExpectedVersion = "W/\"7\"" };
        var details = new ContactDetailsChange { Customer = Maria, Phone = "+441632960147", Address = new() { City = "Calder" } };
        var order = new NewOrder { Customer = Maria, Lines = [new("1000", 2.5m), new("王", 1)], Note = "by Friday", IdempotencyKey = "k2" };
        var callback = new NewCallback { Customer = Maria, Phone = "+441632960147", Reason = "meter", From = At, Until = At.AddHours(2), IdempotencyKey = "k3" };
        var appointment = new NewAppointment { Customer = Maria, Subject = "Meter", StartsAt = At, EndsAt = At.AddHours(1), IdempotencyKey = "k4" };

        Assert.Equal("w1", (await remote.As<ICommentTicket>()!.CommentTicketAsync(comment, default)).Value?.RecordId);
        await remote.As<IChangeTicketStatus>()!.ChangeTicketStatusAsync(status, default);
        await remote.As<IUpdateContactDetails>()!.UpdateContactDetailsAsync(details, default);
        await remote.As<ICreateOrder>()!.CreateOrderAsync(order, default);
        await remote.As<ICreateCallback>()!.CreateCallbackAsync(callback, default);
        await remote.As<IBookAppointment>()!.BookAppointmentAsync(appointment, default);

        var written = service.Written.ToList();
        Assert.Equal([comment, status, details, callback, appointment], written.Where(w => w is not NewOrder));
        Assert.Equal(order.Lines, Assert.Single(written.OfType<NewOrder>()).Lines);
    }

    [Fact]
    public async Task That_a_change_was_not_made_and_what_a_value_lacks_come_through()
    {
        var service = new FakeService(new FakeRecords()) { NextWrite = Answer.Conflict<WriteReceipt>("is taken at that time") };
        await using var served = await Served.StartAsync(service);

        var answer = await served.Remote.As<IBookAppointment>()!.BookAppointmentAsync(
            new() { Customer = Maria, Subject = "Meter", StartsAt = At, EndsAt = At.AddHours(1), IdempotencyKey = "k" }, default);

        Assert.Equal((Outcome.Conflict, "is taken at that time"), (answer.Outcome, answer.Reason));
    }
}
