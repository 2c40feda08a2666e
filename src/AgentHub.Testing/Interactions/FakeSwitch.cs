using AgentHub.Core.Interactions;

namespace AgentHub.Testing.Interactions;

/// <summary>A telephone switch that does what the test says, and remembers what it was told. Thread safe.</summary>
public sealed class FakeSwitch : ITelephoneSwitch
{
    private readonly Lock _lock = new();
    private readonly List<SwitchCommand> _commands = [];

    /// <summary>Time of its answers; the start of <see cref="CallEvents"/> unless set.</summary>
    public DateTimeOffset Now { get; set; } = new CallEvents().Start;

    /// <summary>What it answers; accepts everything at <see cref="Now"/> unless set.</summary>
    public Func<SwitchCommand, Task<SwitchAnswer>>? Answer { get; set; }

    /// <summary>Every command, in order.</summary>
    public IReadOnlyList<SwitchCommand> Commands
    {
        get { lock (_lock) return [.. _commands]; }
    }

    /// <inheritdoc/>
    public Task<SwitchAnswer> CommandAsync(SwitchCommand command, TimeSpan? within, CancellationToken cancellationToken)
    {
        lock (_lock) _commands.Add(command);
        return Answer?.Invoke(command) ?? Task.FromResult(new SwitchAnswer(SwitchOutcome.Accepted, Now));
    }
}
