namespace AgentHub.Adapters.Salesforce;

/// <summary>The clients for one Salesforce organisation, one for each kind of record that is read.</summary>
internal sealed class Organisation
{
    public Organisation(HttpClient http, SalesforceSettings settings, Cursors cursors)
    {
        var wire = WireSettings.With(null);
        (Settings, Cursors, Api) = (settings, cursors, RestService.For<ISalesforceApi>(http, wire));
        Contacts = Reader<WireContact>(http, wire);
        Cases = Reader<WireCase>(http, wire);
        Comments = Reader<WireComment>(http, wire);
        Statuses = Reader<WireStatus>(http, wire);
        Orders = Reader<WireOrder>(http, wire);
        Tasks = Reader<WireTask>(http, wire);
        Entitlements = Reader<WireEntitlement>(http, wire);
    }

    public SalesforceSettings Settings { get; }
    public Cursors Cursors { get; }
    public ISalesforceApi Api { get; }
    public SoqlReader<WireContact> Contacts { get; }
    public SoqlReader<WireCase> Cases { get; }
    public SoqlReader<WireComment> Comments { get; }
    public SoqlReader<WireStatus> Statuses { get; }
    public SoqlReader<WireOrder> Orders { get; }
    public SoqlReader<WireTask> Tasks { get; }
    public SoqlReader<WireEntitlement> Entitlements { get; }

    private SoqlReader<T> Reader<T>(HttpClient http, RefitSettings wire) => new(RestService.For<ISoqlApi<T>>(http, wire), Settings.Version);
}
