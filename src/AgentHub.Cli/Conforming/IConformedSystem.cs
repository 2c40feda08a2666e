using AgentHub.Testing;

namespace AgentHub.Cli;

/// <summary>The system that the conformance suite is run against: recorded answers, or the live one.</summary>
internal interface IConformedSystem
{
    /// <summary>The file, as far as it is asked.</summary>
    AdapterPlan Plan { get; }

    /// <summary>With which the adapter is made.</summary>
    AdapterSettings Settings { get; }

    /// <summary>What the system holds.</summary>
    AdapterSample Sample { get; }

    /// <summary>Longest time that anything may take.</summary>
    TimeSpan Patience { get; }

    /// <summary>Why a check says nothing about this system; null when it says something.</summary>
    /// <param name="check">Name of the suite's method.</param>
    string? Lacks(string check);

    /// <summary>The system in a mode.</summary>
    /// <exception cref="NotCheckedException">It cannot be brought to do so.</exception>
    PlayedSystem Play(ServerMode mode);
}
