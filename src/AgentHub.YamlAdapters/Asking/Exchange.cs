using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace AgentHub.YamlAdapters;

/// <summary>Sends requests of a plan and reads their answers, within the base address, the time and the size of the plan.</summary>
internal sealed class Exchange(AdapterPlan plan, AdapterSettings settings, Uri baseUrl, HttpClient http, TimeProvider time)
{
    private static readonly RefitSettings Wire = WireSettings.With(null);
    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 32 };
    private const int MostErrorBytes = 64 * 1024;

    public MapRun Run(CancellationToken cancellationToken) => new(new() { MaxSteps = plan.Http.MaxSteps }, cancellationToken);

    /// <summary>The value of a setting.</summary>
    public string Setting(string name) => settings[name]?.Trim() ?? "";

    /// <exception cref="OutsideException">A value makes a request that would leave the base address, or cannot be sent.</exception>
    /// <exception cref="ApiException">The system refused.</exception>
    public Task<Received> SendAsync(RequestPlan request, Func<string, string> values, bool bodyNeeded, CancellationToken cancellationToken) =>
        SendAsync(() => RequestWriter.Write(request, name => name.StartsWith("settings.", StringComparison.Ordinal) ? Setting(name["settings.".Length..]) : values(name), baseUrl), bodyNeeded, cancellationToken);

    /// <summary>Asks an address that the system itself gave.</summary>
    /// <exception cref="OutsideException">It is not below the base address.</exception>
    public Task<Received> SendAsync(Uri address, CancellationToken cancellationToken) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Get, RequestWriter.Inside(address, baseUrl)), true, cancellationToken);

    private async Task<Received> SendAsync(Func<HttpRequestMessage> write, bool bodyNeeded, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var late = new CancellationTokenSource(plan.Http.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        using var request = write();
        Credentials.Add(request, plan.Http.Auth, Setting);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
        if (!response.IsSuccessStatusCode)
        {
            response.Content = new ByteArrayContent(await ReadAsync(response.Content, MostErrorBytes, cut: true, both.Token));
            throw await ApiException.Create(request, request.Method, response, Wire);
        }
        var body = await ReadAsync(response.Content, plan.Http.MaxBytes, cut: false, both.Token);
        var link = response.Headers.TryGetValues("Link", out var links) ? string.Join(",", links) : null;
        return new(bodyNeeded ? JsonDocument.Parse(body, Json) : null, link, request.RequestUri!);
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, int most, bool cut, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var got = await ReadPartAsync(stream, buffer, cut, cancellationToken);
            if (got == 0) break;
            if (read.Length + got > most)
            {
                if (cut) break;
                throw new HttpIOException(HttpRequestError.ConfigurationLimitExceeded);
            }
            read.Write(buffer, 0, got);
        }
        var bytes = read.ToArray();
        return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
    }

    private static async Task<int> ReadPartAsync(Stream stream, byte[] buffer, bool cut, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception broken) when (cut && broken is (IOException or HttpRequestException))
        {
            // The status is the answer; a body cut short takes nothing from it.
            return 0;
        }
    }
}
