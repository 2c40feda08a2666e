using AgentHub.Abstractions;
using AgentHub.Adapters.BusinessCentral;
using AgentHub.Adapters.Carrier;
using AgentHub.Adapters.Dataverse;
using AgentHub.Adapters.HubSpot;
using AgentHub.Adapters.MeterArchive;
using AgentHub.Adapters.NetworkStatus;
using AgentHub.Adapters.Redmine;
using AgentHub.Adapters.RequestTracker;
using AgentHub.Adapters.Salesforce;
using AgentHub.Adapters.Sap;
using AgentHub.Adapters.ServiceNow;
using AgentHub.Adapters.Tryton;
using AgentHub.Adapters.Zendesk;
using AgentHub.RemoteAdapters;

namespace AgentHub.Server.Adapters;

/// <summary>The adapters that come with the server, the one for adapters in other processes included.</summary>
internal static class ShippedAdapters
{
    public static IReadOnlyList<IAdapterFactory> All { get; } =
    [
        new BusinessCentralAdapterFactory(), new CarrierAdapterFactory(), new DataverseAdapterFactory(), new HubSpotAdapterFactory(), new MeterArchiveAdapterFactory(), new NetworkStatusAdapterFactory(),
        new RedmineAdapterFactory(), new RemoteAdapterFactory(), new RequestTrackerAdapterFactory(), new SalesforceAdapterFactory(), new SapAdapterFactory(), new ServiceNowAdapterFactory(),
        new TrytonAdapterFactory(), new ZendeskAdapterFactory(),
    ];

    /// <summary>By product name, whatever its case; null when none is called so.</summary>
    public static IAdapterFactory? Find(string product) => All.FirstOrDefault(f => f.Product.Equals(product, StringComparison.OrdinalIgnoreCase));
}
