using System.Text.Json;
using AgentHub.RemoteAdapters.Protocol;

namespace AgentHub.AdapterHost.Serving;

/// <summary>One capability of an adapter.</summary>
/// <typeparam name="TQuestion">The body of its question.</typeparam>
/// <typeparam name="T">Shape of its value.</typeparam>
internal sealed class Served<TQuestion, T>(Capability capability, bool needsKey, Func<TQuestion, string, CancellationToken, Task<Answer<T>>> ask) : IServed where TQuestion : class
{
    private const int LongestKey = 500;

    public Capability Capability => capability;

    public async Task<ServedQuestion> ReadAsync(Stream body, string idempotencyKey, CancellationToken cancellationToken)
    {
        if (needsKey && idempotencyKey.Length is 0 or > LongestKey) return new(null, "", $"{AdapterProtocol.IdempotencyHeader} is missing or longer than {LongestKey} characters");
        try
        {
            return await JsonSerializer.DeserializeAsync<TQuestion>(body, WireJson.Options, cancellationToken) is { } question
                ? new(question, idempotencyKey) : new(null, "", "The question is null");
        }
        catch (JsonException)
        {
            return new(null, "", $"The question cannot be read as that of {WireJson.Word(capability)}");
        }
    }

    public async Task<byte[]> AnswerAsync(ServedQuestion question, ILogger log, CancellationToken cancellationToken)
    {
        try
        {
            // An adapter may hold the thread that asks it, or not listen to the token.
            var answer = await Task.Run(() => ask((TQuestion)question.Body!, question.IdempotencyKey, cancellationToken), cancellationToken).WaitAsync(cancellationToken);
            return Bytes(answer);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            log.AdapterFault(WireJson.Word(capability), fault.GetType().Name);
            return Bytes(Answer.Unreadable<T>("could not be understood by its adapter"));
        }
    }

    public byte[] Late() => Bytes(Answer.TimedOut<T>("did not answer in time"));

    private static byte[] Bytes(Answer<T> answer) => JsonSerializer.SerializeToUtf8Bytes(WireAnswer<T>.Of(answer), WireJson.Options);
}
