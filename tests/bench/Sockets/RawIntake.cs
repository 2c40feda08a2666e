using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AgentHub.Bench.Desk;
using Microsoft.AspNetCore.Http;

namespace AgentHub.Bench.Sockets;

/// <summary>Takes a signed event and passes it on; keeps nothing.</summary>
internal static class RawIntake
{
    /// <summary>How many bytes the message should have: as many as AgentHub's own.</summary>
    public const string BytesHeader = "Bench-Bytes";

    private const int MostBytes = 64 * 1024;
    private static readonly byte[] Key = Encoding.UTF8.GetBytes(BenchSwitch.Secret);

    public static async Task<IResult> TakeAsync(HttpContext context, RawRooms rooms)
    {
        if (context.Request.ContentLength is not (> 0 and <= MostBytes)) return Results.StatusCode(413);
        var body = new byte[(int)context.Request.ContentLength];
        await context.Request.Body.ReadExactlyAsync(body, context.RequestAborted);
        if (!IsSigned(context.Request.Headers, body)) return Results.Unauthorized();
        using var json = JsonDocument.Parse(body);
        var subject = json.RootElement.GetProperty("subject").GetString()!;
        _ = int.TryParse(context.Request.Headers[BytesHeader], CultureInfo.InvariantCulture, out var bytes);
        await rooms.SendAsync(subject, Message(subject, json.RootElement, bytes), context.RequestAborted);
        return Results.Accepted();
    }

    private static bool IsSigned(IHeaderDictionary headers, byte[] body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(headers["AgentHub-Timestamp"] + "."), .. body];
        var expected = "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Key, signed));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(headers["AgentHub-Signature"].ToString()));
    }

    private static byte[] Message(string subject, JsonElement e, int bytes)
    {
        byte[] Encode(string filler) => JsonSerializer.SerializeToUtf8Bytes(
            new { document = $"contact/{subject}", sequence = e.GetProperty("sequence"), patch = e.GetProperty("data"), filler });
        var message = Encode("");
        return message.Length < bytes ? Encode(new string('x', bytes - message.Length)) : message;
    }
}
