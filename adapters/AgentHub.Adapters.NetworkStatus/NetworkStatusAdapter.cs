using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.NetworkStatus;

/// <summary>The network status system: faults and planned work where a customer is supplied.</summary>
internal sealed partial class NetworkStatusAdapter(INetworkStatusApi api, NetworkStatusSettings settings) : IAdapter, IListServiceIncidents, ICheckHealth
{
    public string Product => "NetworkStatus";

    public IReadOnlySet<KeyKind> SearchableKeys { get; } = FrozenSet<KeyKind>.Empty;

    /// <summary>It knows connections by the customer's number.</summary>
    public KeyKind? RecordIdIs => KeyKind.CustomerNumber;

    /// <remarks>All that touches a place is one answer of the system; it has no pages, and more than a page holds is cut.</remarks>
    public Task<Answer<IReadOnlyList<ServiceIncident>>> ListServiceIncidentsAsync(ServiceScope scope, PageRequest page, CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (page.Cursor is not null) throw new ForeignCursorException();
        cancellationToken.ThrowIfCancellationRequested();
        var account = scope.Customer?.RecordId;
        if (account is null ? scope.Postcode is not { Length: > 0 } : !Account().IsMatch(account)) return Answer.NotFound<IReadOnlyList<ServiceIncident>>();
        var answer = Ask.Value(await api.Incidents(account, account is null ? scope.Postcode : null, settings.Key, cancellationToken));
        if (answer.Incidents is not { } all) throw new UnreadableException("sent no incidents");
        var touching = all.Select(IncidentMapping.Of).Where(i => account is not null || i.Area is null || scope.Postcode!.StartsWith(i.Area, StringComparison.OrdinalIgnoreCase)).ToList();
        var rows = IncidentMapping.Order(touching).Take(Rows.Size(page)).ToList();
        return Rows.Page(rows, page, null, touching.Count, all.Count - touching.Count);
    }, cancellationToken);

    public Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) => Ask.Async(async () =>
        Ask.Value(await api.Health(settings.Key, cancellationToken)).Up == true ? Answer.Found(new SystemHealth()) : Answer.Unreadable<SystemHealth>("does not say that it is up"), cancellationToken);

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,32}\z")]
    private static partial Regex Account();
}
