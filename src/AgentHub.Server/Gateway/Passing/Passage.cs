using AgentHub.Server.Gateway.Headers;
using Yarp.ReverseProxy.Forwarder;

namespace AgentHub.Server.Gateway.Passing;

/// <summary>One request on its way to a system and back: its headers, its time limits, and what became of it. Used again by <see cref="Passages"/>.</summary>
/// <remarks>One timer serves all limits. An expired passage is not used again, so that a late cancellation meets nobody else.</remarks>
internal sealed class Passage : HttpTransformer, IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _expired = new();
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private ForwardedSystem _system = null!;
    private bool _socket;
    private long _since;
    private PassagePhase _phase;

    public Passage(TimeProvider time)
    {
        _time = time;
        _timer = time.CreateTimer(static p => ((Passage)p!).Due(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Cancelled when the request took longer than it may.</summary>
    public CancellationToken Expired => _expired.Token;

    /// <summary>How long the system took to begin its answer; null when it did not.</summary>
    public TimeSpan? Head { get; private set; }

    /// <summary>Why the system's answer is not passed on; null when it is, or none came.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>More came than may be passed on.</summary>
    public bool Overflowed { get; private set; }

    public bool HasExpired
    {
        get { lock (_lock) return _phase == PassagePhase.Expired; }
    }

    /// <summary>The request sets out.</summary>
    public void Begin(ForwardedSystem system, bool socket)
    {
        (_system, _socket, _since, Head, Refusal, Overflowed) = (system, socket, _time.GetTimestamp(), null, null, false);
        lock (_lock)
        {
            _phase = PassagePhase.Waiting;
            _timer.Change(Limit_NeedsLock(), Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The request is over. False when this passage cannot be used again.</summary>
    public bool TryEnd()
    {
        lock (_lock)
        {
            if (_phase == PassagePhase.Expired) return false;
            _phase = PassagePhase.Idle;
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return true;
        }
    }

    public override ValueTask TransformRequestAsync(HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        proxyRequest.RequestUri = new Uri(destinationPrefix, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        if (!RequestHead.Copy(httpContext.Request, proxyRequest, _system))
        {
            Refusal = Refusals.MalformedHeader;
            httpContext.Response.StatusCode = Refusal.Status;
        }
        return default;
    }

    public override ValueTask<bool> TransformResponseAsync(HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        if (proxyResponse is null) return new(false);
        Head = HeadCame((int)proxyResponse.StatusCode == StatusCodes.Status101SwitchingProtocols);
        Refusal = RefusalOf(httpContext.Request, proxyResponse);
        if (Refusal is not null) return new(false);
        AnswerHead.Copy(proxyResponse, httpContext.Response, _system, Head.Value);
        if (proxyResponse.Content.Headers.ContentLength is null && (int)proxyResponse.StatusCode >= 200)
            proxyResponse.Content = new CappedContent(proxyResponse.Content, _system.Limits.MaxAnswerBytes, () => Overflowed = true);
        return new(true);
    }

    /// <summary>Trailers are not passed on: nobody looks at them before the body was used.</summary>
    public override ValueTask TransformResponseTrailersAsync(HttpContext httpContext, HttpResponseMessage proxyResponse, CancellationToken cancellationToken) => default;

    public void Dispose()
    {
        _timer.Dispose();
        _expired.Dispose();
    }

    private Refusal? RefusalOf(HttpRequest request, HttpResponseMessage answer) => (int)answer.StatusCode switch
    {
        StatusCodes.Status401Unauthorized or StatusCodes.Status407ProxyAuthenticationRequired => Refusals.CredentialsRefused(_system),
        StatusCodes.Status101SwitchingProtocols when !_socket => Refusals.Unreadable(_system),
        StatusCodes.Status304NotModified => null,
        _ => answer.Content.Headers.ContentLength > _system.Limits.MaxAnswerBytes && !HttpMethods.IsHead(request.Method) ? Refusals.TooLarge(_system) : null,
    };

    private TimeSpan HeadCame(bool open)
    {
        var took = _time.GetElapsedTime(_since);
        lock (_lock)
        {
            if (_phase == PassagePhase.Expired) return took;
            _phase = open && _socket ? PassagePhase.Open : PassagePhase.Answering;
            _timer.Change(_phase == PassagePhase.Open ? Timeout.InfiniteTimeSpan : NotNegative(Limit_NeedsLock() - took), Timeout.InfiniteTimeSpan);
        }
        return took;
    }

    /// <summary>Up to when the phase may last, counted from the beginning.</summary>
    private TimeSpan Limit_NeedsLock() => _phase switch
    {
        PassagePhase.Waiting when _system.ShowWithout < _system.Limits.Timeout => _system.ShowWithout,
        PassagePhase.Waiting or PassagePhase.Slow => _system.Limits.Timeout,
        _ => _system.Limits.MaxDuration,
    };

    private void Due()
    {
        ForwardedSystem? slow = null;
        lock (_lock)
        {
            if (_phase is PassagePhase.Idle or PassagePhase.Open or PassagePhase.Expired) return;
            var took = _time.GetElapsedTime(_since);
            var limit = Limit_NeedsLock();
            if (took >= limit && limit == _system.ShowWithout && _phase == PassagePhase.Waiting && limit < _system.Limits.Timeout)
            {
                (slow, _phase) = (_system, PassagePhase.Slow);
                limit = _system.Limits.Timeout;
            }
            if (took >= limit) _phase = PassagePhase.Expired;
            else _timer.Change(limit - took, Timeout.InfiniteTimeSpan);
            if (_phase == PassagePhase.Expired && slow is not null) slow = null;
        }
        slow?.Health.StillWaited();
        if (HasExpired) _expired.Cancel();
    }

    private static TimeSpan NotNegative(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.Zero;
}
