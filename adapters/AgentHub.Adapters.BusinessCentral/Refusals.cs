using System.Text.RegularExpressions;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>What Business Central says when it refuses.</summary>
internal static partial class Refusals
{
    /// <summary>Its own sentence, where it is safe to show.</summary>
    /// <param name="refusal">A refusal of what was written.</param>
    /// <param name="otherwise">Sentence part for people, when there is no such sentence.</param>
    public static Answer<T> Of<T>(ApiException refusal, string otherwise) =>
        Answer.Refused<T>(VendorMessage.In(Correlation().Replace(refusal.Content ?? "", "")) is { } said ? $"says: {said}" : otherwise);

    // Every message ends with a number for the support, which is nothing to show to an agent.
    [GeneratedRegex("""\s*CorrelationId:[^"]*""", RegexOptions.None, 100)]
    private static partial Regex Correlation();
}
