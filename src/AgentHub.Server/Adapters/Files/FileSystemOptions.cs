using AgentHub.Abstractions;
using AgentHub.RemoteAdapters;
using AgentHub.YamlAdapters;

namespace AgentHub.Server.Adapters.Files;

/// <summary>What an installation sets for a system of a file. What is not set is taken from the file, then from <see cref="AdaptersOptions"/>.</summary>
internal sealed class FileSystemOptions
{
    /// <summary>False: the system is listed but never asked. True unless set.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Root of the system's interface; only for a file that names none.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>What the file asks for by name (<c>tokenFrom: Token</c>). Secrets belong into the environment.</summary>
    public Dictionary<string, string> Values { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>That it was replaced; null for a system in use. Its kind is then <c>archive</c>, whatever the file says.</summary>
    public ArchiveOptions? Archive { get; set; }

    /// <summary>See <see cref="AdaptersOptions.ShowWithout"/>.</summary>
    public TimeSpan? ShowWithout { get; set; }

    /// <summary>See <see cref="AdaptersOptions.GiveUp"/>.</summary>
    public TimeSpan? GiveUp { get; set; }

    /// <summary>See <see cref="AdaptersOptions.MaxConcurrent"/>.</summary>
    public int? MaxConcurrent { get; set; }

    /// <summary>See <see cref="AdaptersOptions.QueueLimit"/>.</summary>
    public int? QueueLimit { get; set; }

    /// <summary>See <see cref="AdaptersOptions.MaxBodyBytes"/>; the file's own limit counts too.</summary>
    public long? MaxBodyBytes { get; set; }

    /// <summary>Single capabilities, by name (<c>Invoices</c>): whether they are used, and their times. Case does not matter.</summary>
    public Dictionary<string, CapabilityOptions> Capabilities { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>As the options of any other system.</summary>
    public SystemOptions Of(AdapterPlan plan) => new()
    {
        Title = plan.Title,
        Kind = Archive is null ? plan.Kind : SystemOptions.ArchiveKind,
        Archive = Archive,
        Enabled = Enabled,
        Values = Values,
        ShowWithout = ShowWithout,
        GiveUp = GiveUp,
        MaxConcurrent = MaxConcurrent ?? plan.Concurrency,
        QueueLimit = QueueLimit,
        MaxBodyBytes = MaxBodyBytes,
        Capabilities = Times(plan),
    };

    /// <summary>Times of single capabilities: the installation's, and where it sets none the file's.</summary>
    private Dictionary<string, CapabilityOptions> Times(AdapterPlan plan)
    {
        var all = new Dictionary<string, CapabilityOptions>(Capabilities, StringComparer.OrdinalIgnoreCase);
        foreach (var (capability, times) in plan.Times)
        {
            var own = Capabilities.GetValueOrDefault(capability.ToString());
            all[capability.ToString()] = new() { Enabled = own?.Enabled ?? true, ShowWithout = own?.ShowWithout ?? times.ShowWithout, GiveUp = own?.GiveUp ?? times.GiveUp };
        }
        return all;
    }

    /// <summary>What goes to the adapter; null when neither file nor settings say where the system is.</summary>
    public AdapterSettings? ToSettings(AdapterPlan plan) => plan.BaseUrl is not null ? new() { SystemId = plan.Id, BaseUrl = plan.BaseUrl, Values = Values }
        : Uri.TryCreate(BaseUrl, UriKind.Absolute, out var url) ? new() { SystemId = plan.Id, BaseUrl = url, Values = Values } : null;

    /// <summary>What is wrong, each with the full path of the setting.</summary>
    /// <param name="plan">From a file without faults.</param>
    /// <param name="adapters">What holds where neither says anything, and which systems are configured.</param>
    public IReadOnlyList<string> Faults(AdapterPlan plan, AdaptersOptions adapters)
    {
        var at = $"{AdapterFilesOptions.Section}:Systems:{plan.Id}";
        IEnumerable<string> adapter = ToSettings(plan) is { } settings
            ? (plan.Remote is null ? YamlAdapter.Validate(plan, settings) : new RemoteAdapterFactory().Validate(settings)).Select(f => $"{at}:{f}")
            : [$"{at}:BaseUrl must be an absolute https address because the file names none, is {(BaseUrl.Length == 0 ? "missing" : BaseUrl)}"];
        var options = Of(plan);
        return [.. adapter, .. options.ArchiveFaults(at, plan.Id, adapters.Systems), .. options.LimitFaults(at, adapters.Limits)];
    }
}
