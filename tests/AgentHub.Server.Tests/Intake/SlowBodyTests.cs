using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Intake;

/// <summary>A body that dawdles occupies what others need; the server is told how slow and how large it may be, and what to say.</summary>
public sealed class SlowBodyTests
{
    [Fact]
    public async Task A_body_may_be_as_large_as_a_batch_and_no_slower_than_set()
    {
        var edge = new Edge();
        await using var intake = new IntakeServer(s => s.With("AgentHub:Intake:MinBytesPerSecond", "4096").With("AgentHub:Intake:MaxBatchBytes", "2097152").With(edge.Replace));

        await intake.SendBatchAsync("[]");
        var forBatch = edge.Size.MaxRequestBodySize;
        await intake.SendAsync("{}");

        Assert.Equal((2_097_153, 65_537), (forBatch, edge.Size.MaxRequestBodySize));
        Assert.Equal((4096, TimeSpan.FromSeconds(5)), (edge.Rate.MinDataRate!.BytesPerSecond, edge.Rate.MinDataRate.GracePeriod));
    }

    [Fact]
    public async Task A_sender_whose_body_was_broken_off_is_told_to_send_it_again_and_its_place_is_free()
    {
        var edge = new Edge { Body = () => new BrokenOff() };
        await using var intake = new IntakeServer(s => s.With(edge.Replace));

        var answer = await IntakeServer.ProblemAsync(await intake.SendAsync(intake.Started()));
        edge.Body = null;

        Assert.Equal((408, "/problems/body-not-read"), (answer.Status, answer.Problem));
        Assert.Equal(0, intake.Server.Services.GetRequiredService<Server.Intake.IntakeGate>().Bytes);
        Assert.Equal(HttpStatusCode.OK, (await intake.SendAsync(intake.Started())).StatusCode);
    }

    /// <summary>What Kestrel offers and the test server does not.</summary>
    private sealed class Edge : IStartupFilter
    {
        public SizeLimit Size { get; } = new();
        public RateLimit Rate { get; } = new();
        public Func<Stream>? Body { get; set; }

        public void Replace(IServiceCollection services) => services.AddSingleton<IStartupFilter>(this);

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Features.Set<IHttpMaxRequestBodySizeFeature>(Size);
                context.Features.Set<IHttpMinRequestBodyDataRateFeature>(Rate);
                if (Body is not null) context.Request.Body = Body();
                return rest(context);
            });
            next(app);
        };
    }

    private sealed class SizeLimit : IHttpMaxRequestBodySizeFeature
    {
        public bool IsReadOnly => false;
        public long? MaxRequestBodySize { get; set; }
    }

    private sealed class RateLimit : IHttpMinRequestBodyDataRateFeature
    {
        public MinDataRate? MinDataRate { get; set; }
    }

    /// <summary>As Kestrel breaks a body off that comes too slowly.</summary>
    private sealed class BrokenOff : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new Microsoft.AspNetCore.Http.BadHttpRequestException("Reading the request body timed out.", StatusCodes.Status408RequestTimeout);
    }
}
