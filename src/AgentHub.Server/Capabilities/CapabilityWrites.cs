using AgentHub.Abstractions;
using AgentHub.Core.Context;
using AgentHub.Core.Privacy;
using AgentHub.Server.Interactions.Actions;

namespace AgentHub.Server.Capabilities;

/// <summary>What can be written, one endpoint each. Card numbers in texts are masked before they reach a system.</summary>
internal static class CapabilityWrites
{
    private const int MaxText = 10_000;
    private const int MaxLines = 100;

    public static void MapWrites(this RouteGroupBuilder group)
    {
        group.MapPost("/tickets", (HttpContext http, string system, CapabilityWriting writing) => writing.RunAsync<ICreateTicket, TicketBody>(http, system, Capability.CreateTicket, Check,
                (adapter, b, key, token) => adapter.CreateTicketAsync(new() { Customer = new(b.Customer!), Subject = Clean(b.Subject!), Body = Clean(b.Body!), IdempotencyKey = key }, token)))
            .Accepts<TicketBody>("application/json").Describe("createTicket", "Creates a ticket.");
        group.MapPost("/tickets/{ticket}/comments", (HttpContext http, string system, string ticket, CapabilityWriting writing, TimeProvider time) =>
                writing.RunAsync<ICommentTicket, CommentBody>(http, system, Capability.CommentTicket, Check, (adapter, b, key, token) => adapter.CommentTicketAsync(new()
                {
                    Customer = new(b.Customer!), TicketId = ticket, Body = Clean(b.Body!), ToCustomer = b.ToCustomer!.Value, IdempotencyKey = key, At = time.GetUtcNow(),
                }, token)))
            .Accepts<CommentBody>("application/json").Describe("commentTicket", "Comments on a ticket.");
        group.MapPost("/tickets/{ticket}/status", (HttpContext http, string system, string ticket, CapabilityWriting writing) =>
                writing.RunAsync<IChangeTicketStatus, StatusBody>(http, system, Capability.ChangeTicketStatus, Check, (adapter, b, _, token) => adapter.ChangeTicketStatusAsync(
                    new() { Customer = new(b.Customer!), TicketId = ticket, Status = b.Status!.Value, ExpectedVersion = b.ExpectedVersion }, token)))
            .Accepts<StatusBody>("application/json").Describe("changeTicketStatus", "Changes the status of a ticket.");
        group.MapPost("/notes", (HttpContext http, string system, CapabilityWriting writing, TimeProvider time) => writing.RunAsync<IAddNote, NoteBody>(http, system, Capability.AddNote, Check,
                (adapter, b, key, token) => adapter.AddNoteAsync(new() { Customer = new(b.Customer!), TicketId = b.Ticket, Body = Clean(b.Body!), IdempotencyKey = key, At = time.GetUtcNow() }, token)))
            .Accepts<NoteBody>("application/json").Describe("addNote", "Adds a note to a customer's record or to one of their tickets.");
        MapCustomerWrites(group);
    }

    private static void MapCustomerWrites(RouteGroupBuilder group)
    {
        group.MapPost("/contact-details", (HttpContext http, string system, CapabilityWriting writing, FactDictionary facts) =>
                writing.RunAsync<IUpdateContactDetails, ContactDetailsBody>(http, system, Capability.UpdateContactDetails, (c, b) => Check(c, b, facts), (adapter, b, _, token) =>
                    adapter.UpdateContactDetailsAsync(new()
                    {
                        Customer = new(b.Customer!), Phone = Normal(facts, "phone", b.Phone), Email = Normal(facts, "email", b.Email), Address = b.Address, ExpectedVersion = b.ExpectedVersion,
                    }, token)))
            .Accepts<ContactDetailsBody>("application/json").Describe("updateContactDetails", "Changes how a customer is reached; what is left out stays.");
        group.MapPost("/orders", (HttpContext http, string system, CapabilityWriting writing) => writing.RunAsync<ICreateOrder, OrderBody>(http, system, Capability.CreateOrder, Check,
                (adapter, b, key, token) => adapter.CreateOrderAsync(new()
                {
                    Customer = new(b.Customer!), Lines = [.. b.Lines!.Select(l => new NewOrderLine(l!.Item!, l.Quantity!.Value))], Note = Maybe(b.Note), IdempotencyKey = key,
                }, token)))
            .Accepts<OrderBody>("application/json").Describe("createOrder", "Creates an order.");
        group.MapPost("/callbacks", (HttpContext http, string system, CapabilityWriting writing, FactDictionary facts) =>
                writing.RunAsync<ICreateCallback, CallbackBody>(http, system, Capability.CreateCallback, (c, b) => Check(c, b, facts), (adapter, b, key, token) => adapter.CreateCallbackAsync(new()
                {
                    Customer = new(b.Customer!), Phone = Normal(facts, "phone", b.Phone)!, Reason = Clean(b.Reason!), From = b.From!.Value.ToUniversalTime(),
                    Until = b.Until!.Value.ToUniversalTime(), IdempotencyKey = key,
                }, token)))
            .Accepts<CallbackBody>("application/json").Describe("createCallback", "Promises a customer a call.");
        group.MapPost("/appointments", (HttpContext http, string system, CapabilityWriting writing) => writing.RunAsync<IBookAppointment, AppointmentBody>(http, system, Capability.BookAppointment, Check,
                (adapter, b, key, token) => adapter.BookAppointmentAsync(new()
                {
                    Customer = new(b.Customer!), Subject = Clean(b.Subject!), StartsAt = b.StartsAt!.Value.ToUniversalTime(), EndsAt = b.EndsAt!.Value.ToUniversalTime(), Note = Maybe(b.Note), IdempotencyKey = key,
                }, token)))
            .Accepts<AppointmentBody>("application/json").Describe("bookAppointment", "Books an appointment.");
    }

    private static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string name, string summary) =>
        endpoint.Describe<WriteReceipt>(name, summary).Produces<CapabilityAnswer<WriteReceipt>>(502).ProducesProblem(413).ProducesProblem(422);

    private static void Check(ActionCheck check, TicketBody b)
    {
        Customer(check, b.Customer);
        check.Text("/subject", b.Subject, CapabilityQuery.MaxText, required: true);
        check.Text("/body", b.Body, MaxText, required: true);
    }

    private static void Check(ActionCheck check, CommentBody b)
    {
        Customer(check, b.Customer);
        check.Text("/body", b.Body, MaxText, required: true);
        if (b.ToCustomer is null) check.Add("/toCustomer", "is missing: true when the customer gets it, false for colleagues only");
    }

    private static void Check(ActionCheck check, StatusBody b)
    {
        Customer(check, b.Customer);
        if (b.Status is null or TicketStatus.Unknown || !Enum.IsDefined(b.Status.Value)) check.Add("/status", "must be one of new, open, pending, onHold, solved, closed");
        check.Text("/expectedVersion", b.ExpectedVersion, CapabilityQuery.MaxText, required: false);
    }

    private static void Check(ActionCheck check, NoteBody b)
    {
        Customer(check, b.Customer);
        check.Text("/ticket", b.Ticket, CapabilityQuery.MaxText, required: false);
        check.Text("/body", b.Body, MaxText, required: true);
    }

    private static void Check(ActionCheck check, ContactDetailsBody b, FactDictionary facts)
    {
        Customer(check, b.Customer);
        if (b.Phone is null && b.Email is null && b.Address is null) check.Add("/phone", "is missing, and so are email and address: nothing would change");
        if (b.Phone is not null && Normal(facts, "phone", b.Phone) is null) check.Add("/phone", "is no phone number");
        if (b.Email is not null && Normal(facts, "email", b.Email) is null) check.Add("/email", "is no e-mail address");
        foreach (var part in new[] { b.Address?.Street, b.Address?.City, b.Address?.Postcode, b.Address?.Country }) check.Text("/address", part, CapabilityQuery.MaxText, required: false);
        check.Text("/expectedVersion", b.ExpectedVersion, CapabilityQuery.MaxText, required: false);
    }

    private static void Check(ActionCheck check, OrderBody b)
    {
        Customer(check, b.Customer);
        if (b.Lines is not { Count: >= 1 and <= MaxLines }) check.Add("/lines", $"must have 1 to {MaxLines} lines");
        else if (b.Lines.Any(l => l is not { Item.Length: > 0 and <= CapabilityQuery.MaxText, Quantity: > 0 })) check.Add("/lines", "must each have item and a quantity above 0");
        check.Text("/note", b.Note, MaxText, required: false);
    }

    private static void Check(ActionCheck check, CallbackBody b, FactDictionary facts)
    {
        Customer(check, b.Customer);
        if (Normal(facts, "phone", b.Phone) is null) check.Add("/phone", "is missing or no phone number");
        check.Text("/reason", b.Reason, MaxText, required: true);
        Span(check, "/from", b.From, "/until", b.Until);
    }

    private static void Check(ActionCheck check, AppointmentBody b)
    {
        Customer(check, b.Customer);
        check.Text("/subject", b.Subject, CapabilityQuery.MaxText, required: true);
        check.Text("/note", b.Note, MaxText, required: false);
        Span(check, "/startsAt", b.StartsAt, "/endsAt", b.EndsAt);
    }

    private static void Customer(ActionCheck check, string? customer) => check.Text("/customer", customer, CapabilityQuery.MaxText, required: true);

    private static void Span(ActionCheck check, string fromName, DateTimeOffset? from, string untilName, DateTimeOffset? until)
    {
        if (from is null) check.Add(fromName, "is missing");
        if (until is null || until <= from) check.Add(untilName, $"must be later than {fromName[1..]}");
    }

    private static string Clean(string text) => CardNumbers.Mask(text.Trim());

    private static string? Maybe(string? text) => string.IsNullOrWhiteSpace(text) ? null : Clean(text);

    private static string? Normal(FactDictionary facts, string kind, string? text) => text is null ? null : facts.Find(kind)!.Normalise(text);
}
