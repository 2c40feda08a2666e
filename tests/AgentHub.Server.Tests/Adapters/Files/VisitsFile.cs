namespace AgentHub.Server.Tests.Adapters.Files;

/// <summary>An adapter file for the visit planner, as an IT team writes it.</summary>
internal static class VisitsFile
{
    /// <summary>Its text.</summary>
    /// <param name="baseUrl">Null: the installation's setting says where.</param>
    /// <param name="id">Of the system.</param>
    /// <param name="subject">Expression of what a visit is about.</param>
    /// <param name="auth">How it says who we are.</param>
    public static string Text(Uri? baseUrl, string id = "visits", string subject = "about", string auth = "{type: none}") =>
        $$"""
        apiVersion: agenthub/adapter.v1
        id: {{id}}
        title: Visit planner
        kind: field
        recordIdIs: customerNumber
        http:
          {{(baseUrl is null ? "" : "baseUrl: " + baseUrl)}}
          allowHosts: ["127.0.0.1"]
          auth: {{auth}}
        capabilities:
          appointments:
            request: {path: /visits, query: {customer: "{customer}"} }
            items: visits
            map:
              id: id
              customerId: customer
              subject: {{subject}}
              status: {enum: state, values: {fixed: booked, done: completed} }
              startsAt: {dateTime: at}
        """;
}
