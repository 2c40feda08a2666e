namespace AgentHub.Browser.Tests.Running;

/// <summary>Stories of what systems say and are told, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class StoriesOfSystems : ICollectionFixture<Chromium>
{
    public const string Name = "stories of systems";
}
