namespace AgentHub.SampleAdapter;

/// <summary>A parcel depot that is only in memory: what an adapter may do to its process can be asked of it.</summary>
public sealed class DepotAdapterFactory : IAdapterFactory
{
    public string Product => "Depot";

    public IReadOnlyList<string> Validate(AdapterSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings["Folder"] is { Length: > 0 } ? [] : ["Values:Folder is missing: where the depot's doors are"];
    }

    public IAdapter Create(AdapterSettings settings, HttpClient http)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new DepotAdapter(settings["Folder"]!);
    }
}
