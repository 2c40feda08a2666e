namespace AgentHub.JmesPath.Nodes;

/// <summary>How a <see cref="Comparison"/> compares.</summary>
internal enum Comparator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
