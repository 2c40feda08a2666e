using FsCheck;
using FsCheck.Fluent;

namespace AgentHub.Rest.Tests;

/// <summary>Whatever a value holds, it stays one value and never reaches another part of the request.</summary>
public sealed class EscapingPropertyTests
{
    [Fact]
    public void Any_text_comes_back_whole_from_path_and_query()
    {
        using var recorder = new Recorder();
        using var client = new HttpClient(recorder) { BaseAddress = new Uri("http://127.0.0.1/v1") };
        var api = RestService.For<IEcho>(client);

        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var value = text.Get;
            if (value.Any(char.IsSurrogate) || value is "" or "." or "..") return true;
            api.Echo(value, value).GetAwaiter().GetResult();
            var uri = recorder.Last!;
            var query = System.Web.HttpUtility.ParseQueryString(uri.Query);
            return uri.Segments.Length == 3 && Uri.UnescapeDataString(uri.Segments[2]) == value
                && query.Count == 1 && query["q"] == value && uri.Fragment.Length == 0;
        }).QuickCheckThrowOnFailure();
    }

    internal interface IEcho
    {
        [Get("/{id}")] Task Echo(string id, string q);
    }

    private sealed class Recorder : HttpMessageHandler
    {
        public Uri? Last { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Last = request.RequestUri;
            return Task.FromResult(new HttpResponseMessage());
        }
    }
}
