namespace AgentHub.Core.Context.Caller;

/// <summary>How much a key says about who the caller is. Ordered: later is stronger.</summary>
public enum KeyStrength
{
    /// <summary>Only proposes: the number calling, anything heard unsurely.</summary>
    Weak,

    /// <summary>Links when exactly one person has it: an e-mail address.</summary>
    Medium,

    /// <summary>Links at once: the account number the company gave.</summary>
    Strong,

    /// <summary>An agent said so.</summary>
    Confirmed,
}
