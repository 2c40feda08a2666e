namespace AgentHub.Core.Context.Wire;

/// <summary>How a system that holds something wrong is told.</summary>
public enum CorrectionRoute
{
    /// <summary>What is right is written to its record.</summary>
    Written,
    /// <summary>Its owners get a task at the ticket desk.</summary>
    Task,
    /// <summary>It takes no corrections, and there is no ticket desk that could pass them on.</summary>
    Nowhere,
    /// <summary>Nothing is ever written to it, and nobody is asked to.</summary>
    ReadOnly,
}
