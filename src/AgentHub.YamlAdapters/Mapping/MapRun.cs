using System.Text.Json;

namespace AgentHub.YamlAdapters;

/// <summary>One reading of an answer: its bounds, and who may end it.</summary>
internal sealed record MapRun(JmesLimits Limits, CancellationToken CancellationToken)
{
    /// <exception cref="UnreadableException">The expression cannot be evaluated on what was sent.</exception>
    public JsonElement Evaluate(JmesExpression expression, JsonElement json, string what)
    {
        try
        {
            return expression.Evaluate(json, Limits, CancellationToken);
        }
        catch (JmesException e)
        {
            throw new UnreadableException(e.Kind == JmesErrorKind.LimitExceeded ? $"sent more than may be gone through for {what}" : $"sent something of another shape than {what} needs");
        }
    }
}
