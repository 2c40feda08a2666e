using AgentHub.Abstractions;
using AgentHub.Core.Context;
using AgentHub.Server.Interactions.Actions;

namespace AgentHub.Server.Capabilities;

/// <summary>Reads what a question is about from a request's query and collects everything wrong with it.</summary>
internal static class CapabilityQuery
{
    /// <summary>Most characters of a record's id, a key or a search.</summary>
    public const int MaxText = 200;

    private const int MaxPostcode = 12;

    /// <summary>A required text; empty when it is missing.</summary>
    public static string Text(this ActionCheck check, HttpRequest request, string name)
    {
        var text = request.Query[name].FirstOrDefault();
        check.Text(name, text, MaxText, required: true);
        return text ?? "";
    }

    /// <summary>The record asked about.</summary>
    public static CustomerRef Customer(this ActionCheck check, HttpRequest request) => new(check.Text(request, "customer"));

    /// <summary>A key to find customers by, in the form it is compared in.</summary>
    public static CustomerKey Key(this ActionCheck check, HttpRequest request, FactDictionary facts)
    {
        check.Word("kind", request.Query["kind"].FirstOrDefault(), "customerNumber", "email", "phone");
        var value = check.Text(request, "value");
        if (!Enum.TryParse<KeyKind>(request.Query["kind"].FirstOrDefault(), ignoreCase: true, out var kind) || value.Length is 0 or > MaxText) return default;
        var fact = kind switch { KeyKind.CustomerNumber => "account.number", KeyKind.Email => "email", _ => "phone" };
        if (facts.Find(fact)!.Normalise(value) is { } normal) return new(kind, normal);
        check.Add("value", "cannot be read as what kind says");
        return default;
    }

    /// <summary>Whom or what an incident would have to touch.</summary>
    public static ServiceScope Scope(this ActionCheck check, HttpRequest request)
    {
        var (customer, postcode) = (request.Query["customer"].FirstOrDefault(), request.Query["postcode"].FirstOrDefault());
        check.Text("customer", customer, MaxText, required: false);
        check.Text("postcode", postcode, MaxPostcode, required: false);
        if (string.IsNullOrWhiteSpace(customer) && string.IsNullOrWhiteSpace(postcode)) check.Add("postcode", "is missing, and so is customer: give at least one");
        return new()
        {
            Customer = string.IsNullOrWhiteSpace(customer) ? null : new(customer),
            Postcode = string.IsNullOrWhiteSpace(postcode) ? null : string.Join(' ', postcode.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        };
    }
}
