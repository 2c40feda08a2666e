namespace AgentHub.Adapters.Zendesk;

/// <summary>The part of Zendesk's Support API (v2) that is used. Base address: <c>https://{subdomain}.zendesk.com</c>.</summary>
[Headers("Accept: application/json")]
internal interface IZendeskApi
{
    [Get("/api/v2/users/me")]
    Task<UserAnswer?> Me([Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/api/v2/users/{id}")]
    Task<UserAnswer?> User(string id, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Put("/api/v2/users/{id}")]
    Task<UserAnswer?> UpdateUser(string id, [Body] UserChange user, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/api/v2/users/{id}/identities")]
    Task<IdentitiesAnswer?> Identities(string id, [AliasAs("type[]")] string type, [AliasAs("page[size]")] int size, [AliasAs("page[after]")] string? after,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Post("/api/v2/users/{id}/identities")]
    Task<IdentityAnswer?> AddIdentity(string id, [Body] IdentityChange identity,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Put("/api/v2/users/{id}/identities/{identityId}/make_primary")]
    Task<IdentitiesAnswer?> MakePrimary(string id, string identityId, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/api/v2/users/{id}/organization_memberships?include=organizations")]
    Task<MembershipsAnswer?> Memberships(string id, [AliasAs("page[size]")] int size, [AliasAs("page[after]")] string? after,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/api/v2/users/search")]
    Task<UsersAnswer?> SearchUsers(string? query, [AliasAs("external_id")] string? externalId,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/api/v2/users/{id}/related")]
    Task<RelatedAnswer?> Related(string id, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/api/v2/search?sort_by=created_at&sort_order=desc")]
    Task<SearchAnswer?> SearchTickets(string query, int? page, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/api/v2/search")]
    Task<HitsAnswer?> Search(string query, int page, [AliasAs("per_page")] int perPage,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/api/v2/help_center/articles/search")]
    Task<ArticlesAnswer?> SearchArticles(string query, string? locale, int page, [AliasAs("per_page")] int perPage,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/api/v2/users/{id}/tickets/requested?sort=-updated_at")]
    Task<TicketsAnswer?> LastChangedTickets(string id, [AliasAs("page[size]")] int size,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/api/v2/users/{id}/tickets/requested?sort=-id")]
    Task<TicketsAnswer?> RequestedTickets(string id, [AliasAs("page[size]")] int size, [AliasAs("page[after]")] string? after, string include,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/api/v2/tickets")]
    Task<TicketsAnswer?> TicketsByExternalId([AliasAs("external_id")] string externalId,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/api/v2/tickets/{id}")]
    Task<TicketAnswer?> Ticket(string id, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Post("/api/v2/tickets")]
    Task<TicketAnswer?> CreateTicket([Body] TicketChange ticket, [Header("Idempotency-Key")] string idempotencyKey,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Put("/api/v2/tickets/{id}")]
    Task<TicketAnswer?> UpdateTicket(string id, [Body] TicketChange ticket,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/api/v2/tickets/{id}/comments")]
    Task<CommentsAnswer?> Comments(string id, [AliasAs("page[size]")] int size, [AliasAs("page[after]")] string? after,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/api/v2/tickets/{id}/comments?sort=-created_at&include=users")]
    Task<CommentsAnswer?> NewestComments(string id, [AliasAs("page[size]")] int size,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);
}
