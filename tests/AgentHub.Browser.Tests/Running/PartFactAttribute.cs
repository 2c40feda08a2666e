namespace AgentHub.Browser.Tests.Running;

/// <summary>A run of its own that takes long or wants a quiet machine: only when its part is asked for, by <c>./test --only</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PartFactAttribute : FactAttribute
{
    private const string Asked = "AGENTHUB_PART";

    /// <param name="part">As <c>./test</c> names it.</param>
    public PartFactAttribute(string part) => Skip = Environment.GetEnvironmentVariable(Asked) == part ? SeveralNodesFactAttribute.Obstacle : $"is a part of its own: ./test --only {part}";
}
