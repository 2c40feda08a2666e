using AgentHub.Browser.Tests.Running;

namespace AgentHub.Browser.Tests.Survival;

/// <summary>A run of many minutes: only when it is asked for, by <c>./test --only soak</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SoakFactAttribute : FactAttribute
{
    private const string Asked = "AGENTHUB_SOAK";

    public SoakFactAttribute() => Skip = Environment.GetEnvironmentVariable(Asked) == "1" ? SeveralNodesFactAttribute.Obstacle : "takes half an hour; run ./test --only soak";
}
