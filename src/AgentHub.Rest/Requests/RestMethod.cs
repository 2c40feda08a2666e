namespace AgentHub.Rest;

/// <summary>One method of one interface, ready to be called. Immutable.</summary>
internal abstract class RestMethod
{
    /// <summary>Sends; the result is the task the interface's method returns.</summary>
    public abstract Task Invoke(HttpClient client, RefitSettings settings, object?[] args);

    /// <summary>For a method that returns <c>Task&lt;TResult&gt;</c> (or <c>Task</c>: then the result is not looked at).</summary>
    internal sealed class Of<TResult>(RequestPlan plan, AnswerReader<TResult> reader) : RestMethod
    {
        public override Task Invoke(HttpClient client, RefitSettings settings, object?[] args) => SendAsync(client, settings, args);

        private async Task<TResult> SendAsync(HttpClient client, RefitSettings settings, object?[] args)
        {
            var cancellationToken = plan.CancellationTokenOf(args);
            using var request = plan.Build(client.BaseAddress, settings, args);
            var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            try
            {
                return await reader.ReadAsync(request, response, settings, cancellationToken);
            }
            finally
            {
                if (!reader.KeepsResponse) response.Dispose();
            }
        }
    }
}
