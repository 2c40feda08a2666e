namespace AgentHub.Sandbox.Dialling;

/// <summary>What is wrong with a request.</summary>
/// <param name="At">Member it is about, as a JSON pointer: <c>/keys/pin</c>.</param>
/// <param name="Text">Sentence part after the member's name: what it must be, what it is.</param>
internal sealed record Fault(string At, string Text)
{
    /// <summary>The answer to a request with faults; all are listed.</summary>
    public static IResult Answer(string what, IReadOnlyList<Fault> faults) => Results.Problem(statusCode: 400, type: "/problems/malformed-request",
        title: $"{what}: {string.Join("; ", faults.Select(f => $"{f.At[1..].Replace('/', '.')} {f.Text}"))}.",
        extensions: new Dictionary<string, object?> { ["errors"] = faults.Select(f => new { at = f.At, problem = f.Text }) });
}
