namespace AgentHub.YamlAdapters;

/// <summary>Something wrong in an adapter file.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record YamlFault(string File, long Line, long Column, string Message)
{
    /// <summary><c>billing.yaml:12:9: …</c>, as compilers write it.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}
