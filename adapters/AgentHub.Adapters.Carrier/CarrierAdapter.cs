using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Carrier;

/// <summary>The carrier: where a customer's parcels are. The label carries the customer's account as reference.</summary>
internal sealed partial class CarrierAdapter(ICarrierApi api, CarrierSettings settings, Cursors cursors) : IAdapter, IListDeliveries, ICheckHealth
{
    private const string List = "consignments";

    /// <summary>The carrier's pages hold at most this many.</summary>
    private const int LargestPage = 50;

    public string Product => "Carrier";

    public IReadOnlySet<KeyKind> SearchableKeys { get; } = FrozenSet<KeyKind>.Empty;

    /// <summary>The reference on a label is the customer's number.</summary>
    public KeyKind? RecordIdIs => KeyKind.CustomerNumber;

    /// <remarks>A page of ours is a page of the carrier's, or the part of one that was asked for; a place is page, size and how many of it were given.</remarks>
    public Task<Answer<IReadOnlyList<Delivery>>> ListDeliveriesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        var place = CarrierPlace.Of(cursors.Read(List, customer, page.Cursor));
        cancellationToken.ThrowIfCancellationRequested();
        if (!Reference().IsMatch(customer.RecordId)) return Answer.NotFound<IReadOnlyList<Delivery>>();
        var answer = Ask.Value(await api.Consignments(customer.RecordId, place.Page, LargestPage, settings.Authorization, cancellationToken));
        if (answer.Consignments is not { } all) throw new UnreadableException("sent no consignments");
        var part = all.Skip(place.Given).Take(Rows.Size(page)).ToList();
        var theirs = part.Select(c => DeliveryMapping.Of(c, settings.Name)).Where(d => d.CustomerId == customer.RecordId).ToList();
        var next = place.After(part.Count, all.Count, answer.Pages ?? 0);
        return Rows.Page(theirs, page, next is { } after ? cursors.Make(List, customer, after.Text) : null, answer.Count, part.Count - theirs.Count);
    }, cancellationToken);

    public Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) => Ask.Async(async () =>
        Ask.Value(await api.Ping(settings.Authorization, cancellationToken)).Status == "OK" ? Answer.Found(new SystemHealth()) : Answer.Unreadable<SystemHealth>("does not say that it is well"), cancellationToken);

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,32}\z")]
    private static partial Regex Reference();
}
