namespace AgentHub.Browser.Tests.Running;

/// <summary>Stories of calls, one after the other. Beside them run <see cref="StoriesOfSystems"/>: both wait most of the time, and two cores carry two call centers.</summary>
[CollectionDefinition(Name)]
public sealed class Stories : ICollectionFixture<Chromium>
{
    public const string Name = "stories of calls";
}
