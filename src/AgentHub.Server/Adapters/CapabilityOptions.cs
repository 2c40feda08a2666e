namespace AgentHub.Server.Adapters;

/// <summary>Times of one capability of one system. What is not set is the system's.</summary>
internal sealed class CapabilityOptions
{
    /// <summary>See <see cref="AdaptersOptions.ShowWithout"/>.</summary>
    public TimeSpan? ShowWithout { get; set; }

    /// <summary>See <see cref="AdaptersOptions.GiveUp"/>.</summary>
    public TimeSpan? GiveUp { get; set; }

    public Limits Over(Limits otherwise) => otherwise with { ShowWithout = ShowWithout ?? otherwise.ShowWithout, GiveUp = GiveUp ?? otherwise.GiveUp };
}
