namespace AgentHub.Rest;

/// <summary>Turns a response into what the interface's method promises.</summary>
internal abstract class AnswerReader<TResult>
{
    /// <summary>True when the result still needs the response after it was returned.</summary>
    public virtual bool KeepsResponse => false;

    public abstract Task<TResult> ReadAsync(HttpRequestMessage request, HttpResponseMessage response, RefitSettings settings,
        CancellationToken cancellationToken);
}
