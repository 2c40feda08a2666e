namespace AgentHub.Browser.Tests.Running;

/// <summary>Stories that promise times, or break what others would need: after all the others, alone on the machine.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class StoriesAlone : ICollectionFixture<Chromium>
{
    public const string Name = "stories alone";
}
