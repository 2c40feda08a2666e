using System.Web;

namespace AgentHub.Adapters.Tests;

/// <summary>Changes the query of a request.</summary>
internal static class QueryEdit
{
    public static void Remove(HttpRequestMessage request, params string[] names) => Edit(request, query =>
    {
        foreach (var name in names) query.Remove(name);
    });

    public static void Set(HttpRequestMessage request, string name, string value) => Edit(request, query =>
    {
        if (query[name] is not null) query[name] = value;
    });

    private static void Edit(HttpRequestMessage request, Action<System.Collections.Specialized.NameValueCollection> edit)
    {
        var query = HttpUtility.ParseQueryString(request.RequestUri!.Query);
        edit(query);
        request.RequestUri = new UriBuilder(request.RequestUri) { Query = query.ToString() }.Uri;
    }
}
