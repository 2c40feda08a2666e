using System.Collections.Frozen;
using System.Security.Cryptography;

namespace AgentHub.YamlAdapters;

/// <summary>A system connected by a file. Offers what the file offers, an object for each capability. Thread safe.</summary>
public sealed class YamlAdapter : IAdapter
{
    private static readonly string OfThisProcess = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
    private readonly object[] _offers;

    private YamlAdapter(AdapterPlan plan, object[] offers)
    {
        (Plan, _offers) = (plan, offers);
        SearchableKeys = plan.Lists.TryGetValue(Capability.FindCustomers, out var find) ? find.Requests.Select(r => r.Key!.Value).ToFrozenSet() : [];
    }

    /// <summary>The file it was made of.</summary>
    public AdapterPlan Plan { get; }

    /// <inheritdoc/>
    public string Product => Plan.Title;

    /// <inheritdoc/>
    public IReadOnlySet<KeyKind> SearchableKeys { get; }

    /// <inheritdoc/>
    public KeyKind? RecordIdIs => Plan.RecordIdIs;

    /// <inheritdoc/>
    public T? As<T>() where T : class
    {
        foreach (var offer in _offers)
            if (offer is T wanted) return wanted;
        return null;
    }

    /// <summary>Faults in the settings of an installation, each naming the setting; empty when <see cref="Create"/> will succeed.</summary>
    public static IReadOnlyList<string> Validate(AdapterPlan plan, AdapterSettings settings)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(settings);
        var faults = plan.Settings.Where(s => string.IsNullOrWhiteSpace(settings[s])).Select(s => $"Values:{s} is missing: the file of {plan.Id} asks for it").ToList();
        faults.AddRange(plan.Settings.Where(s => settings[s]?.Any(char.IsControl) == true).Select(s => $"Values:{s} holds a line break or another control character"));
        if (plan.Remote is null && plan.Http.BaseUrl is null && HttpReader.Problem(settings.BaseUrl, plan.Http.AllowHosts) is { } problem) faults.Add("BaseUrl " + problem);
        return faults;
    }

    /// <summary>Makes the adapter. Does no I/O.</summary>
    /// <param name="plan">From <see cref="YamlAdapterFile.Read"/>, of a file that asks by requests: one with <see cref="AdapterPlan.Remote"/> is for AgentHub.RemoteAdapters.</param>
    /// <param name="settings">Valid settings; their base address counts when the file names none.</param>
    /// <param name="http">Owned by the caller; follows no redirects.</param>
    /// <param name="time">Ends requests that take too long.</param>
    /// <param name="secret">
    /// Seals the places in lists that travel through browsers; the same on every node and after a restart, so that they are good
    /// there too. Null takes one that this process made up.
    /// </param>
    public static YamlAdapter Create(AdapterPlan plan, AdapterSettings settings, HttpClient http, TimeProvider time, string? secret = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(settings);
        if (plan.Remote is not null) throw new ArgumentException("The system of this file is asked by another program; connect it by AgentHub.RemoteAdapters.", nameof(plan));
        var exchange = new Exchange(plan, settings, plan.Http.BaseUrl ?? HttpReader.WithSlash(settings.BaseUrl), http, time);
        var cursors = Cursors.Of(settings, secret ?? OfThisProcess);
        var offers = plan.Lists.Values.Select(p => Offer(p, exchange, cursors));
        var writes = plan.Writes.Values.Select(p => Offer(p, plan, exchange));
        return new(plan, [.. offers, .. writes, .. plan.Health is { } health ? [new HealthCheck(health, exchange)] : Array.Empty<object>()]);
    }

    private static object Offer(CapabilityPlan plan, Exchange exchange, Cursors cursors) => plan.Capability switch
    {
        Capability.FindCustomers => new CustomerFinder(plan, exchange),
        Capability.Profile => new ProfileReader(plan, exchange),
        Capability.Accounts => new Accounts(new(plan, exchange, cursors)),
        Capability.Orders => new Orders(new(plan, exchange, cursors)),
        Capability.Deliveries => new Deliveries(new(plan, exchange, cursors)),
        Capability.Invoices => new Invoices(new(plan, exchange, cursors)),
        Capability.Payments => new Payments(new(plan, exchange, cursors)),
        Capability.Tickets => new Tickets(new(plan, exchange, cursors)),
        Capability.Entitlements => new Entitlements(new(plan, exchange, cursors)),
        Capability.Appointments => new Appointments(new(plan, exchange, cursors)),
        Capability.Timeline => new Timeline(new(plan, exchange, cursors)),
        Capability.InvoiceDetail => new InvoiceReader(plan, exchange),
        Capability.ServiceStatus => new Incidents(new(plan, exchange, cursors)),
        Capability.Knowledge => new Articles(new(plan, exchange, cursors)),
        Capability.Search => new Hits(new(plan, exchange, cursors)),
        _ => throw new InvalidOperationException($"A file cannot offer {plan.Capability}."),
    };

    private static object Offer(WritePlan plan, AdapterPlan file, Exchange exchange) => plan.Capability switch
    {
        Capability.CreateTicket => new TicketCreator(new(plan, exchange)),
        Capability.CommentTicket => new TicketCommenter(new(plan, exchange)),
        Capability.ChangeTicketStatus => new TicketStatusChanger(new(plan, exchange)),
        Capability.AddNote => new NoteAdder(new(plan, exchange)),
        Capability.UpdateContactDetails => new ContactDetailsWriter(plan, new(file.Lists[Capability.Profile], exchange), exchange),
        Capability.CreateOrder => new OrderCreator(new(plan, exchange)),
        Capability.CreateCallback => new CallbackCreator(new(plan, exchange)),
        Capability.BookAppointment => new AppointmentBooker(new(plan, exchange)),
        _ => throw new InvalidOperationException($"A file cannot offer {plan.Capability}."),
    };
}
