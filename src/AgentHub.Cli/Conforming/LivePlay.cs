using AgentHub.Testing;

namespace AgentHub.Cli;

/// <summary>Passes on to the live system what is to be answered. Faults are played here: nobody makes a live system fail.</summary>
/// <param name="network">Shared by all plays of a run; not disposed with this.</param>
internal sealed class LivePlay(HttpMessageInvoker network, ServerMode mode, Uri? tokens) : PlayedSystem(mode, tokens)
{
    protected override Task<HttpResponseMessage> TokenAsync(HttpRequestMessage request, CancellationToken cancellationToken) => network.SendAsync(request, cancellationToken);

    protected override Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken) => network.SendAsync(request, cancellationToken);
}
