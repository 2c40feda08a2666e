using System.Collections.Frozen;
using AgentHub.RemoteAdapters.Asking;

namespace AgentHub.RemoteAdapters;

/// <summary>
/// A system behind an adapter in another process. What it offers is what that process says, which is first asked for by the first question
/// about its health, and again when that process was started anew. Thread safe.
/// </summary>
public sealed class RemoteAdapter : IAdapter
{
    private static readonly FrozenDictionary<Type, Capability> CapabilityOf = new Dictionary<Type, Capability>
    {
        [typeof(IFindCustomers)] = Capability.FindCustomers,
        [typeof(IGetProfile)] = Capability.Profile,
        [typeof(IListAccounts)] = Capability.Accounts,
        [typeof(IListOrders)] = Capability.Orders,
        [typeof(IListDeliveries)] = Capability.Deliveries,
        [typeof(IListInvoices)] = Capability.Invoices,
        [typeof(IGetInvoice)] = Capability.InvoiceDetail,
        [typeof(IListPayments)] = Capability.Payments,
        [typeof(IListTickets)] = Capability.Tickets,
        [typeof(IListEntitlements)] = Capability.Entitlements,
        [typeof(IListAppointments)] = Capability.Appointments,
        [typeof(IListTimeline)] = Capability.Timeline,
        [typeof(IListServiceIncidents)] = Capability.ServiceStatus,
        [typeof(ISearchKnowledge)] = Capability.Knowledge,
        [typeof(ISearch)] = Capability.Search,
        [typeof(ICreateTicket)] = Capability.CreateTicket,
        [typeof(ICommentTicket)] = Capability.CommentTicket,
        [typeof(IChangeTicketStatus)] = Capability.ChangeTicketStatus,
        [typeof(IAddNote)] = Capability.AddNote,
        [typeof(IUpdateContactDetails)] = Capability.UpdateContactDetails,
        [typeof(ICreateOrder)] = Capability.CreateOrder,
        [typeof(ICreateCallback)] = Capability.CreateCallback,
        [typeof(IBookAppointment)] = Capability.BookAppointment,
        [typeof(ICheckHealth)] = Capability.Health,
    }.ToFrozenDictionary();

    private readonly RemoteSession _session;
    private readonly RemoteQuestions _questions;

    internal RemoteAdapter(AdapterSettings settings, HttpClient http, TimeProvider time)
    {
        _session = new(new(RemoteSettings.Read(settings, out _), http, time), () => OffersChanged?.Invoke());
        _questions = new(_session, Cursors.Of(settings));
    }

    /// <summary>It offers something else than before, or says for the first time what it offers. Quick, must not throw.</summary>
    public event Action? OffersChanged;

    /// <summary>Why the other process cannot be spoken to though it is there, after the system's name; null when it can.</summary>
    public string? Incompatible => _session.Incompatible;

    /// <summary>As the other process says it; until it was reached, <c>Remote</c>.</summary>
    public string Product => _session.Now.Description.Product is { Length: > 0 and <= 100 } product && !product.Any(char.IsControl) ? product : "Remote";

    /// <summary>Asks the other process what it offers, without asking how its system is.</summary>
    internal Task DescribeAsync(CancellationToken cancellationToken) => _session.DescribeAsync(cancellationToken);

    /// <inheritdoc/>
    public IReadOnlySet<KeyKind> SearchableKeys => _session.Now.Keys;

    /// <inheritdoc/>
    public KeyKind? RecordIdIs => _session.Now.RecordIdIs;

    /// <summary>The capability, while the other process offers it. Whether it is there can always be asked.</summary>
    /// <remarks>An object that was handed out stays good: what it asks for in vain is an answer like another.</remarks>
    public T? As<T>() where T : class =>
        CapabilityOf.TryGetValue(typeof(T), out var capability) && (capability == Capability.Health || _session.Now.Offers.Contains(capability)) ? _questions as T : null;
}
