namespace AgentHub.AdapterHost.Serving;

/// <summary>One capability of an adapter as bytes in and bytes out.</summary>
internal interface IServed
{
    Capability Capability { get; }

    /// <summary>Reads a question, or says what is wrong with it.</summary>
    Task<ServedQuestion> ReadAsync(Stream body, string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>The answer to a question that is well-formed. Only cancellation leaves as an exception.</summary>
    Task<byte[]> AnswerAsync(ServedQuestion question, ILogger log, CancellationToken cancellationToken);

    /// <summary>The answer when the time is up.</summary>
    byte[] Late();
}
