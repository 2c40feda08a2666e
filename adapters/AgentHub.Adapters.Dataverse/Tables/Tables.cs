using AgentHub.Abstractions;

namespace AgentHub.Adapters.Dataverse;

/// <summary>The clients for one environment, one for each shape of row that is read.</summary>
internal sealed class Tables
{
    public Tables(HttpClient http, DataverseSettings settings, Cursors cursors)
    {
        // Columns have names in small letters.
        var wire = WireSettings.With(null);
        (Settings, Cursors, Api) = (settings, cursors, RestService.For<IDataverseApi>(http, wire));
        Parties = Table<WireParty>(http, wire);
        Incidents = Table<WireIncident>(http, wire);
        Documents = Table<WireDocument>(http, wire);
        Lines = Table<WireLine>(http, wire);
        Activities = Table<WireActivity>(http, wire);
        Notes = Table<WireNote>(http, wire);
    }

    public DataverseSettings Settings { get; }
    public Cursors Cursors { get; }
    public IDataverseApi Api { get; }
    public Table<WireParty> Parties { get; }
    public Table<WireIncident> Incidents { get; }
    public Table<WireDocument> Documents { get; }
    public Table<WireLine> Lines { get; }
    public Table<WireActivity> Activities { get; }
    public Table<WireNote> Notes { get; }

    /// <summary>One page of a list of the customer's rows, in the order of the list.</summary>
    /// <param name="table">What is read.</param>
    /// <param name="query">Which rows.</param>
    /// <param name="name">Of the list, for its cursors.</param>
    /// <param name="customer">Whose.</param>
    /// <param name="page">Which part.</param>
    /// <param name="map">To our record; null for a row that is somebody else's.</param>
    /// <param name="sort">In our words what the query asked for.</param>
    /// <param name="bearer">Value of the Authorization header.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public async Task<Answer<IReadOnlyList<TOurs>>> PageAsync<TWire, TOurs>(Table<TWire> table, TableQuery query, string name, CustomerRef customer, PageRequest page,
        Func<TWire, TOurs?> map, Func<IEnumerable<TOurs>, IEnumerable<TOurs>> sort, string bearer, CancellationToken cancellationToken) where TWire : WireRow where TOurs : class
    {
        var place = TablePlace.Of(Cursors.Read(name, customer, page.Cursor));
        var read = await table.ReadAsync(query, Rows.Size(page), place, bearer, cancellationToken);
        var theirs = sort(read.Rows.Select(map).OfType<TOurs>()).ToList();
        // Where not one row is theirs the filter was ignored: what follows is somebody else's too.
        var next = read.Next is { } at && theirs.Count > 0 ? Cursors.Make(name, customer, at.Text) : null;
        return Rows.Page<TOurs>(theirs, page, next, read.Total, read.Rows.Count - theirs.Count);
    }

    private Table<T> Table<T>(HttpClient http, RefitSettings wire) where T : class => new(RestService.For<ITableApi<T>>(http, wire), Settings.Version);
}
