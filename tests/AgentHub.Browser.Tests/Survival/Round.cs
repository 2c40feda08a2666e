namespace AgentHub.Browser.Tests.Survival;

/// <summary>What was seen of one call in which something died.</summary>
/// <param name="Word">The call's own word, in its note and nowhere else.</param>
/// <param name="LineBack">From the fault until the desk was live for good; zero when it never was not.</param>
/// <param name="NoteSafe">From the fault, or from the end of it where nothing can be saved before, until what was typed after it was acknowledged.</param>
internal sealed record Round(string Word, TimeSpan LineBack, TimeSpan NoteSafe);
