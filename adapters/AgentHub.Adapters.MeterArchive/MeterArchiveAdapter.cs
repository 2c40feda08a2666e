using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.MeterArchive;

/// <summary>The meter archive: what was read on a customer's meter, as events. It has nothing else, and nothing is written to it.</summary>
internal sealed partial class MeterArchiveAdapter(IMeterArchiveApi api, MeterArchiveSettings settings, Cursors cursors) : IAdapter, IListTimeline, ICheckHealth
{
    private const string List = "readings";

    public string Product => "MeterArchive";

    public IReadOnlySet<KeyKind> SearchableKeys { get; } = FrozenSet<KeyKind>.Empty;

    /// <summary>Readings are kept by account number: nobody has to be searched for.</summary>
    public KeyKind? RecordIdIs => KeyKind.CustomerNumber;

    /// <remarks>An archive that was not given an account answers with everybody's readings: each row is compared.</remarks>
    public Task<Answer<IReadOnlyList<TimelineEntry>>> ListTimelineAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        var start = int.Parse(cursors.Read(List, customer, page.Cursor) ?? "0", CultureInfo.InvariantCulture);
        cancellationToken.ThrowIfCancellationRequested();
        if (!Account().IsMatch(customer.RecordId)) return Answer.NotFound<IReadOnlyList<TimelineEntry>>();
        var read = ReadingsDocument.Read(Ask.Value(await api.Readings(customer.RecordId, start, Rows.Size(page), settings.Key, cancellationToken)));
        var theirs = read.Rows.Where(r => r.CustomerId == customer.RecordId).OrderByDescending(r => r.At).Take(Rows.Size(page)).ToList();
        var after = start + read.Rows.Count;
        var next = read.Rows.Count > 0 && after < read.Total ? cursors.Make(List, customer, after.ToString(CultureInfo.InvariantCulture)) : null;
        return Rows.Page(theirs, page, next, read.Total, read.Rows.Count - theirs.Count);
    }, cancellationToken);

    public Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        var status = SafeXml.Read(Ask.Value(await api.Status(settings.Key, cancellationToken))).Root;
        return status is { Name.LocalName: "status", Value: "up" } ? Answer.Found(new SystemHealth()) : Answer.Unreadable<SystemHealth>("does not say that it is up");
    }, cancellationToken);

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,32}\z")]
    private static partial Regex Account();
}
