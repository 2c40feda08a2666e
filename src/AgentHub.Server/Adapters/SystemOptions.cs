using System.Collections.Frozen;
using AgentHub.Abstractions;
using AgentHub.Server.Adapters.Hosts;

namespace AgentHub.Server.Adapters;

/// <summary>One system of record. What is not set is taken from <see cref="AdaptersOptions"/>.</summary>
internal sealed class SystemOptions
{
    /// <summary>The kind of every system that was replaced.</summary>
    public const string ArchiveKind = "archive";

    /// <summary>Which adapter: <c>HubSpot</c>, <c>BusinessCentral</c>, <c>Carrier</c>, <c>Dataverse</c>, <c>MeterArchive</c>, <c>NetworkStatus</c>, <c>Redmine</c>, <c>Remote</c>, <c>RequestTracker</c>, <c>Salesforce</c>, <c>Sap</c>, <c>ServiceNow</c>, <c>Tryton</c>, <c>Zendesk</c>; case does not matter.
    /// With <see cref="AdapterHostOptions.Assembly"/> the one of that assembly, empty when it holds one.</summary>
    public string Product { get; set; } = "";

    /// <summary>Name for people: <c>Billing ERP</c>. The id unless set.</summary>
    public string Title { get; set; } = "";

    /// <summary><c>crm</c>, <c>erp</c>, <c>tickets</c> or a word of your own. The id unless set; <c>archive</c> for one with <see cref="Archive"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>That it was replaced; null for a system in use.</summary>
    public ArchiveOptions? Archive { get; set; }

    /// <summary>Root of the vendor's API, https.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>False: the system is listed but never asked. True unless set.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>What the adapter's README names: <c>Token</c>, <c>CompanyId</c>, … Secrets belong into the environment.</summary>
    public Dictionary<string, string> Values { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Runs the adapter of an assembly in a process of its own.</summary>
    public AdapterHostOptions Host { get; set; } = new();

    /// <summary>See <see cref="AdaptersOptions.ShowWithout"/>.</summary>
    public TimeSpan? ShowWithout { get; set; }

    /// <summary>See <see cref="AdaptersOptions.GiveUp"/>.</summary>
    public TimeSpan? GiveUp { get; set; }

    /// <summary>See <see cref="AdaptersOptions.MaxConcurrent"/>.</summary>
    public int? MaxConcurrent { get; set; }

    /// <summary>See <see cref="AdaptersOptions.QueueLimit"/>.</summary>
    public int? QueueLimit { get; set; }

    /// <summary>See <see cref="AdaptersOptions.MaxBodyBytes"/>.</summary>
    public long? MaxBodyBytes { get; set; }

    /// <summary>Single capabilities, by name (<c>Invoices</c>): whether they are used, and their times. Case does not matter.</summary>
    public Dictionary<string, CapabilityOptions> Capabilities { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the adapter may have and is not asked for.</summary>
    public IReadOnlySet<Capability> LeftOut() =>
        Capabilities.Where(c => !c.Value.Enabled).Select(c => Enum.Parse<Capability>(c.Key, ignoreCase: true)).ToFrozenSet();

    /// <summary>What goes to the adapter. Only for options without faults.</summary>
    public AdapterSettings ToSettings(string id) => new() { SystemId = id, BaseUrl = new Uri(BaseUrl), Values = Values };

    /// <summary>The limits that hold for this system; where an archive sets none of its own, an archive's.</summary>
    public Limits Over(Limits otherwise)
    {
        var usual = Archive is null ? otherwise : ArchiveOptions.Patient(otherwise);
        return new(ShowWithout ?? usual.ShowWithout, GiveUp ?? usual.GiveUp, MaxConcurrent ?? usual.MaxConcurrent, QueueLimit ?? usual.QueueLimit, MaxBodyBytes ?? usual.MaxBodyBytes);
    }

    /// <summary>What is wrong with its being an archive.</summary>
    /// <param name="at">Path of the settings, in front of every fault.</param>
    /// <param name="id">Of the system.</param>
    /// <param name="systems">All that are configured.</param>
    public IEnumerable<string> ArchiveFaults(string at, string id, IReadOnlyDictionary<string, SystemOptions> systems)
    {
        if (Archive is null && Kind == ArchiveKind) yield return $"{at}:Archive is missing: an archive names its Successor and the day it goes off (SunsetOn)";
        if (Archive is null) yield break;
        if (Kind is not ("" or ArchiveKind)) yield return $"{at}:Kind must be {ArchiveKind} for a system with Archive, is {Kind}";
        foreach (var fault in Archive.Faults($"{at}:Archive", id, systems)) yield return fault;
    }

    public IEnumerable<string> Faults(string at, string id, Limits otherwise) => AdapterFaults(at, id).Concat(Host.Faults($"{at}:Host")).Concat(LimitFaults(at, otherwise));

    /// <summary>What is wrong with times and counts.</summary>
    public IEnumerable<string> LimitFaults(string at, Limits otherwise)
    {
        var limits = Over(otherwise);
        var capabilities = Capabilities.SelectMany(c => Enum.TryParse<Capability>(c.Key, ignoreCase: true, out _)
            ? c.Value.Over(limits).Faults($"{at}:Capabilities:{c.Key}")
            : [$"{at}:Capabilities:{c.Key} is not known; known are {string.Join(", ", Enum.GetNames<Capability>())}"]);
        return limits.Faults(at).Concat(capabilities);
    }

    private IEnumerable<string> AdapterFaults(string at, string id)
    {
        // What the adapter of an assembly wants is its own host's to check, which loads it.
        if (Host.IsUsed()) return Uri.TryCreate(BaseUrl, UriKind.Absolute, out _) ? [] : [BaseUrlFault(at)];
        if (ShippedAdapters.Find(Product) is not { } factory)
            return [$"{at}:Product must be one of {string.Join(", ", ShippedAdapters.All.Select(f => f.Product))}, is {(Product.Length == 0 ? "missing" : Product)}"];
        return Uri.TryCreate(BaseUrl, UriKind.Absolute, out _)
            ? factory.Validate(ToSettings(id)).Select(f => $"{at}:{f}")
            : [BaseUrlFault(at)];
    }

    private string BaseUrlFault(string at) => $"{at}:BaseUrl must be an absolute https address, is {(BaseUrl.Length == 0 ? "missing" : BaseUrl)}";
}
