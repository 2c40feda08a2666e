using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>The meetings that a contact is tied to: those that begin later, the next first, then those that have begun, the newest first.</summary>
internal sealed class AppointmentList(CrmObjects crm, Cursors cursors, TimeProvider time)
{
    private const string Name = "appointments";

    private readonly SplitList _list = new(crm);

    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public async Task<Answer<IReadOnlyList<Appointment>>> ReadAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken)
    {
        var place = AppointmentPlace.Of(cursors.Read(Name, customer, page.Cursor), time.GetUtcNow());
        if (!Ids.IsId(customer.RecordId)) return Answer.NotFound<IReadOnlyList<Appointment>>();
        var found = await _list.ReadAsync(Coming(place), Past(place), customer, place.Place, page, cancellationToken);
        return Rows.Page(
            [.. found.Own.Select(m => AppointmentMapping.ToAppointment(m, customer))], page,
            found.Next is { } next ? cursors.Make(Name, customer, (place with { Place = next }).Text) : null, found.Total, found.Dropped);
    }

    private static DatedQuery Coming(AppointmentPlace place) => Query("GTE", place, !place.Place.IsInSecond, ms => ms >= place.Now) with { IsOldestFirst = true };

    private static DatedQuery Past(AppointmentPlace place) => Query("LT", place, place.Place.IsInSecond, ms => ms < place.Now);

    /// <param name="operator">Which side of now.</param>
    /// <param name="place">Where the page begins.</param>
    /// <param name="isHere">Whether it begins in this part: a place within it bounds it already, more closely.</param>
    /// <param name="holds">The same for an answer.</param>
    private static DatedQuery Query(string @operator, AppointmentPlace place, bool isHere, Func<long, bool> holds)
    {
        IReadOnlyList<Filter> side = isHere && place.Place.After is not null
            ? []
            : [new(AppointmentMapping.Start, @operator, place.Now.ToString(CultureInfo.InvariantCulture))];
        return new("meetings", AppointmentMapping.Start, AppointmentMapping.Properties, [side],
            m => Times.Read(m[AppointmentMapping.Start]) is { } at && holds(at.ToUnixTimeMilliseconds()));
    }
}
