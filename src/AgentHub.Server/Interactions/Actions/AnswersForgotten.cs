using AgentHub.Core.Interactions;

namespace AgentHub.Server.Interactions.Actions;

/// <summary>Removes kept answers a day after they were given; nobody repeats a request that late.</summary>
internal sealed class AnswersForgotten(IActionAnswers answers, TimeProvider time, ILogger<AnswersForgotten> log) : BackgroundService
{
    private static readonly TimeSpan Keep = TimeSpan.FromDays(1);
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            do await ForgetAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        try
        {
            log.AnswersForgotten(await answers.ForgetAsync(time.GetUtcNow() - Keep, cancellationToken));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.AnswersNotForgotten(e);
        }
    }
}
