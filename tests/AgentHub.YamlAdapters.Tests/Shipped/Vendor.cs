using System.Net;
using System.Text;

namespace AgentHub.YamlAdapters.Tests.Shipped;

/// <summary>A system that answers as the test says, and what it was asked. Dispose it.</summary>
internal sealed class Vendor : HttpMessageHandler
{
    private readonly Func<int, HttpResponseMessage> _answer;
    private readonly HttpClient _http;

    /// <param name="answer">Answer to the first, second… request, from 0.</param>
    public Vendor(Func<int, HttpResponseMessage> answer)
    {
        _answer = answer;
        _http = new(this, disposeHandler: false);
    }

    /// <summary>What was asked: addresses with nothing escaped any more, and bodies.</summary>
    public List<(Uri Address, string Body)> Asked { get; } = [];

    public YamlAdapter In(ShippedFile file) => file.Adapter(_http);

    public static HttpResponseMessage Answer(HttpStatusCode status, string body, string type = "application/json") => new(status) { Content = new StringContent(body, Encoding.UTF8, type) };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var answer = _answer(Asked.Count);
        Asked.Add((request.RequestUri!, body));
        return answer;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _http.Dispose();
        base.Dispose(disposing);
    }
}
