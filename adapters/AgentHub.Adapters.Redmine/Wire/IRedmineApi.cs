namespace AgentHub.Adapters.Redmine;

/// <summary>The part of Redmine's REST API that is used. Base address: where the web interface is, <c>https://redmine.example.com</c>.</summary>
[Headers("Accept: application/json")]
internal interface IRedmineApi
{
    [Get("/users/current.json")]
    Task<UserAnswer?> CurrentUser([Header("X-Redmine-API-Key")] string key, CancellationToken cancellationToken);

    [Get("/issue_statuses.json")]
    Task<StatusesAnswer?> Statuses([Header("X-Redmine-API-Key")] string key, CancellationToken cancellationToken);

    [Get("/issues.json")]
    Task<IssuePage?> Issues(Dictionary<string, string> filters, string sort, int limit, [Header("X-Redmine-API-Key")] string key, CancellationToken cancellationToken);

    [Get("/issues/{id}.json?include=journals")]
    Task<IssueAnswer?> Issue(string id, [Header("X-Redmine-API-Key")] string key, CancellationToken cancellationToken);

    [Post("/issues.json")]
    Task<IssueAnswer?> CreateIssue([Body] IssueBody issue, [Header("X-Redmine-API-Key")] string key, CancellationToken cancellationToken);

    [Put("/issues/{id}.json")]
    Task UpdateIssue(string id, [Body] IssueBody issue, [Header("X-Redmine-API-Key")] string key, CancellationToken cancellationToken);
}
