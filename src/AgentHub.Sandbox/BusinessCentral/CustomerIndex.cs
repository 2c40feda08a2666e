using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>Customers by what they are searched by.</summary>
internal sealed class CustomerIndex(SystemPeople people) : ISetIndex
{
    public IEnumerable<int>? Equal(string property, string value) =>
        property == "id" ? Guid.TryParse(value, out var id) && ById(id) is { } at ? [at] : [] : Of(property)?.Equal(value);

    public IEnumerable<int>? StartingWith(string property, string value) => Of(property)?.StartingWith(value);

    public int? ById(Guid id) => DocumentNumber.Read(DocumentKind.Customer, id) is { Number: 0, Position: var at } && at < people.All.Count ? at : null;

    private TextIndex? Of(string property) => Value(property) is { } value ? people.Index("bc." + property, c => [value(c)]) : null;

    private static Func<Customer, string?>? Value(string property) => property switch
    {
        "number" => c => c.Account,
        "displayName" => c => c.Firm ?? c.Name,
        "email" => c => c.Email,
        "phoneNumber" => c => c.Phone ?? c.Mobile,
        "postalCode" => c => c.Postcode,
        "city" => c => c.City,
        _ => null,
    };
}
