namespace AgentHub.Sandbox.Systems;

/// <summary>One product that is stood in for: its paths, its way of checking credentials, its way of saying no.</summary>
internal interface IVendor
{
    /// <summary>Such as <c>crm</c>.</summary>
    string System { get; }

    /// <summary>For people: <c>CRM</c>.</summary>
    string Title { get; }

    /// <summary>Such as <c>HubSpot</c>.</summary>
    string Product { get; }

    /// <summary>Where its API begins: <c>/hubspot</c>.</summary>
    string Prefix { get; }

    /// <summary>What a path (without the prefix) asks for: plural for lists and searches, singular for one record.</summary>
    string EntityOf(string path);

    /// <summary>True when the request carries the credentials this product expects.</summary>
    bool Accepts(HttpRequest request);

    /// <summary>The vendor's body for a failure.</summary>
    VendorFailure Failure(int status);

    /// <summary>Maps the endpoints below <see cref="Prefix"/>.</summary>
    void Map(IEndpointRouteBuilder routes);
}

/// <summary>A failure in a vendor's own shape.</summary>
/// <param name="Body">Complete body.</param>
/// <param name="ContentType">The type the vendor sends with it; not always JSON.</param>
internal sealed record VendorFailure(string Body, string ContentType = "application/json");
