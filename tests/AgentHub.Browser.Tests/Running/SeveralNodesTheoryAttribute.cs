namespace AgentHub.Browser.Tests.Running;

/// <summary>The same as <see cref="SeveralNodesFactAttribute"/>, for several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SeveralNodesTheoryAttribute : TheoryAttribute
{
    public SeveralNodesTheoryAttribute() => Skip = SeveralNodesFactAttribute.Obstacle;
}
