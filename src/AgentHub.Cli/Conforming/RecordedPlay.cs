using AgentHub.Testing;

namespace AgentHub.Cli;

/// <summary>Answers what was recorded.</summary>
internal sealed class RecordedPlay(RecordedSystem recorded, ServerMode mode, Uri? tokens) : PlayedSystem(mode, tokens)
{
    private volatile string? _gap;

    public override string? Gap => _gap;

    protected override Task<HttpResponseMessage> TokenAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(Of(200, """{"access_token":"recorded","token_type":"Bearer","expires_in":3600}"""));

    protected override async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var answer = Mode == ServerMode.IgnoresFilters ? recorded.Whatever(request, body) : recorded.Answer(request, body);
        if (answer is null) _gap = $"no answer is recorded for {request.Method} {request.RequestUri!.AbsolutePath} as this check asks it";
        return answer is null ? Of(404, "{}") : Of(200, answer);
    }
}
