using System.Globalization;
using AgentHub.Bench.Children;
using AgentHub.Bench.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AgentHub.Bench.Sockets;

/// <summary>
/// Kestrel's WebSockets with nothing on top: takes the same signed events as AgentHub's intake and sends each, encoded once,
/// to whoever is in the room of its contact.
/// </summary>
internal static class RawSocketHost
{
    public const string SocketPath = "/sockets";

    /// <param name="burnMicroseconds">CPU to waste on each message, for a control; 0 for none.</param>
    /// <param name="holdBytes">Memory to hold for each socket, for a control; 0 for none.</param>
    public static async Task RunAsync(string burnMicroseconds, string holdBytes)
    {
        var burn = TimeSpan.FromMicroseconds(int.Parse(burnMicroseconds, CultureInfo.InvariantCulture));
        var rooms = new RawRooms(burn, int.Parse(holdBytes, CultureInfo.InvariantCulture));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseWebSockets();
        app.MapGet(SocketPath, (HttpContext context) => rooms.JoinAsync(context));
        app.MapPost("/intake/events", (HttpContext context, CancellationToken _) => RawIntake.TakeAsync(context, rooms));
        await app.StartAsync();
        await ParentProcess.AnnounceAndWaitAsync(app.Urls.First());
        await app.StopAsync();
    }
}
