using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>Orders, shipments or invoices by their number and by whose they are: both can be read off, nothing is stored.</summary>
internal sealed class DocumentIndex(SystemPeople people, HistoryShape shape, string prefix, DocumentKind kind) : ISetIndex
{
    public IEnumerable<int>? Equal(string property, string value) => property switch
    {
        "number" => One(DocumentNumber.Read(prefix, value)),
        "id" => Guid.TryParse(value, out var id) && ById(id) is { } at ? [at] : [],
        "customerNumber" or "billToCustomerNumber" => people.ByAccount(value) is { } position ? Of(position) : [],
        "customerId" or "billToCustomerId" => Guid.TryParse(value, out var customer) && DocumentNumber.Read(DocumentKind.Customer, customer) is { Position: var position }
            && position < people.All.Count ? Of(position) : [],
        // None of the population's has one.
        "externalDocumentNumber" => value.Length == 0 ? null : [],
        _ => null,
    };

    public IEnumerable<int>? StartingWith(string property, string value) => property switch
    {
        "number" => Starting(DocumentNumber.StartingWith(prefix, value)),
        "externalDocumentNumber" => value.Length == 0 ? null : [],
        _ => null,
    };

    public int? ById(Guid id) => At(DocumentNumber.Read(kind, id));

    private IEnumerable<int>? Starting((int First, int Last) positions)
    {
        var last = Math.Min(positions.Last, people.All.Count - 1);
        if (last < positions.First) return [];
        var (from, to) = (shape.Before(positions.First), shape.Before(last + 1));
        return to - from > EntitySet.MostScanned ? null : Enumerable.Range(from, to - from);
    }

    private IEnumerable<int> One((int Position, int Number)? found) => At(found) is { } at ? [at] : [];

    private int? At((int Position, int Number)? found) =>
        found is var (position, number) && position < people.All.Count && number >= 1 && number <= shape.CountOf(position) ? shape.Before(position) + number - 1 : null;

    private IEnumerable<int> Of(int position) => Enumerable.Range(shape.Before(position), shape.CountOf(position));
}
