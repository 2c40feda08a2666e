namespace AgentHub.Adapters.RequestTracker;

/// <summary>The part of Request Tracker's REST API 2.0 that is used. Base address: where the web interface is, <c>https://rt.example.com</c>.</summary>
[Headers("Accept: application/json")]
internal interface IRequestTrackerApi
{
    [Get("/REST/2.0/rt")]
    Task<InstanceAnswer?> Instance([Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Post("/REST/2.0/users")]
    Task<PageOf<WireUser>?> SearchUsers([Body] IReadOnlyList<UserCondition> conditions, string fields, [AliasAs("per_page")] int perPage,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/REST/2.0/user/{id}")]
    Task<WireUser?> User(string id, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/REST/2.0/tickets")]
    Task<PageOf<WireTicket>?> SearchTickets(string query, string fields, [AliasAs("fields[Requestor]")] string? requestorFields,
        [AliasAs("fields[Queue]")] string? queueFields, [AliasAs("fields[Owner]")] string? ownerFields,
        [AliasAs("orderby"), Query(CollectionFormat.Multi)] IReadOnlyList<string> orderBy, [Query(CollectionFormat.Multi)] IReadOnlyList<string> order,
        [AliasAs("per_page")] int perPage, int page, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/REST/2.0/transactions")]
    Task<PageOf<WireTransaction>?> SearchTransactions(string query, string fields, [AliasAs("per_page")] int perPage,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Post("/REST/2.0/ticket")]
    Task<CreatedAnswer?> CreateTicket([Body] TicketBody ticket, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Post("/REST/2.0/ticket/{id}/comment")]
    Task<IReadOnlyList<string>?> Comment(string id, [Body] CommentBody comment, [Header("Authorization")] string authorization, CancellationToken cancellationToken);
}
