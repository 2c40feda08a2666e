using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace AgentHub.Server.Adapters;

/// <summary>The pipeline of one system: a breaker around a time limit. What fails is the outcome of an answer, not an exception.</summary>
internal static class Breaker
{
    /// <summary>How long this question may take.</summary>
    public static readonly ResiliencePropertyKey<TimeSpan> GiveUp = new("agenthub.giveUp");

    /// <param name="opened">Called with the pause when the breaker opens; quick.</param>
    public static ResiliencePipeline<Abstractions.Outcome> Make(BreakerOptions options, TimeProvider time, Action<TimeSpan> opened)
    {
        var builder = new ResiliencePipelineBuilder<Abstractions.Outcome> { TimeProvider = new SteadyClock(time) };
        return builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Abstractions.Outcome>
            {
                FailureRatio = options.FailureRatio,
                MinimumThroughput = options.MinQuestions,
                SamplingDuration = options.Within,
                BreakDuration = options.Pause,
                ShouldHandle = static a => new(a.Outcome.Exception is TimeoutRejectedException || (a.Outcome.Exception is null && IsFailure(a.Outcome.Result))),
                OnOpened = a =>
                {
                    opened(a.BreakDuration);
                    return default;
                },
            })
            .AddTimeout(new TimeoutStrategyOptions
            {
                TimeoutGenerator = static a => new(a.Context.Properties.GetValue(GiveUp, Timeout.InfiniteTimeSpan)),
            })
            .Build();
    }

    /// <summary>Whether an outcome says that the system is not well. That we may not know, or that a record has changed, says the opposite.</summary>
    public static bool IsFailure(Abstractions.Outcome outcome) =>
        outcome is Abstractions.Outcome.TimedOut or Abstractions.Outcome.Unreachable or Abstractions.Outcome.Refused or Abstractions.Outcome.Unreadable;
}
