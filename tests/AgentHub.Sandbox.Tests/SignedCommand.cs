using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Tests;

/// <summary>A command to the telephone switch, signed as the hub does.</summary>
internal static class SignedCommand
{
    public static async Task<HttpResponseMessage> PostAsync(RunningSandbox sandbox, JsonNode body, DateTimeOffset signedAt, string secret)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body);
        var timestamp = signedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.ASCII.GetBytes(timestamp + "."), .. bytes]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "commands")
        {
            Content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            Headers = { { "AgentHub-Timestamp", timestamp }, { "AgentHub-Signature", "v1=" + Convert.ToHexStringLower(mac) } },
        };
        return await sandbox.Anonymous.SendAsync(request);
    }
}
