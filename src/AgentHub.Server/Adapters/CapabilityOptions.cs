namespace AgentHub.Server.Adapters;

/// <summary>One capability of one system: whether it is used, and its times. What is not set is the system's.</summary>
internal sealed class CapabilityOptions
{
    /// <summary>False: the system is never asked for it, as if its adapter did not have it. True unless set.</summary>
    /// <remarks>For a product that could do what another system of the company is there for: a CRM that also has tickets.</remarks>
    public bool Enabled { get; set; } = true;

    /// <summary>See <see cref="AdaptersOptions.ShowWithout"/>.</summary>
    public TimeSpan? ShowWithout { get; set; }

    /// <summary>See <see cref="AdaptersOptions.GiveUp"/>.</summary>
    public TimeSpan? GiveUp { get; set; }

    public Limits Over(Limits otherwise) => otherwise with { ShowWithout = ShowWithout ?? otherwise.ShowWithout, GiveUp = GiveUp ?? otherwise.GiveUp };
}
