using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Browser.Tests.Running;

/// <summary>The sandbox's own API (<c>docs/contracts.md</c> section 5), as the simulator page uses it.</summary>
internal sealed class SandboxApi(Uri address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(90) };

    public async Task<(string Run, string Contact)> StartAsync(string scenario)
    {
        using var response = await _http.PostAsJsonAsync($"/api/scenarios/{scenario}/runs", new { });
        response.EnsureSuccessStatusCode();
        var started = await response.Content.ReadFromJsonAsync<JsonObject>();
        return (started!["runId"]!.GetValue<string>(), started["contactId"]!.GetValue<string>());
    }

    public Task ContinueAsync(string run) => Ensure(_http.PostAsync($"/api/runs/{run}/continue", null));

    public Task FaultAsync(string system, object faults) => Ensure(_http.PutAsJsonAsync($"/api/systems/{system}/faults", faults));

    /// <summary>Who can call, by words of a name, account or telephone number; without words examples.</summary>
    public async Task<JsonArray> CustomersAsync(string search) =>
        (await _http.GetFromJsonAsync<JsonArray>("/api/customers?search=" + Uri.EscapeDataString(search)))!;

    /// <summary>A caller who keyed in an account number and a date of birth, and so is verified, waits for an agent.</summary>
    /// <returns>Ids of the call and of the contact.</returns>
    public async Task<(string Call, string Contact)> CallAsync(JsonNode caller, string queue, string agent)
    {
        using var response = await _http.PostAsJsonAsync("/api/calls", new { customer = caller["key"], keys = new { account = caller["account"], born = caller["born"] }, queue, ring = agent });
        var call = await response.Content.ReadFromJsonAsync<JsonObject>();
        return response.IsSuccessStatusCode
            ? (call!["callId"]!.GetValue<string>(), call["contactId"]!.GetValue<string>())
            : throw new InvalidOperationException($"No call was placed: {call}");
    }

    /// <summary>What an agent does at their telephone rather than at the desk.</summary>
    public Task ActAsync(string call, object act) => Ensure(_http.PostAsJsonAsync($"/api/calls/{call}/acts", act));

    /// <summary>The caller hangs up.</summary>
    public Task HangUpAsync(string call) => Ensure(_http.PostAsync($"/api/calls/{call}/hangup", null));

    /// <summary>How many notes the CRM holds that contain a word.</summary>
    public async Task<int> CrmNotesAsync(string word)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hubspot/crm/v3/objects/notes/search")
        {
            Content = JsonContent.Create(new { filterGroups = new[] { new { filters = new[] { new { propertyName = "hs_note_body", @operator = "CONTAINS_TOKEN", value = word } } } }, properties = new[] { "hs_note_body" }, limit = 10 }),
        };
        request.Headers.Authorization = new("Bearer", "sandbox-hubspot-token");
        using var response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!["total"]!.GetValue<int>();
    }

    /// <summary>Figures of the load under way, or of the last one.</summary>
    public async Task<JsonObject> LoadAsync() => (await _http.GetFromJsonAsync<JsonObject>("/api/load"))!;

    /// <summary>Lets held answers go and tells how long each was held, by the sandbox's monotonic clock.</summary>
    public async Task<IReadOnlyList<double>> ReleaseAsync(string system)
    {
        using var response = await _http.PostAsync($"/api/systems/{system}/release", null);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>();
        return [.. answer!["released"]!.AsArray().Select(r => r!["heldMs"]!.GetValue<double>())];
    }

    /// <summary>The newest request whose path contains a text, or null.</summary>
    public async Task<JsonObject?> LastRequestAsync(string system, string containing)
    {
        var list = await _http.GetFromJsonAsync<JsonNode>($"/api/systems/{system}/requests");
        var requests = list as JsonArray ?? list!["requests"]!.AsArray();
        return requests.OfType<JsonObject>().LastOrDefault(r => r["path"]!.GetValue<string>().Contains(containing, StringComparison.OrdinalIgnoreCase));
    }

    public async Task<bool> AnswersAsync()
    {
        try
        {
            using var response = await _http.GetAsync("/api/scenarios");
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public void Dispose() => _http.Dispose();

    private static async Task Ensure(Task<HttpResponseMessage> call)
    {
        using var response = await call;
        response.EnsureSuccessStatusCode();
    }
}
