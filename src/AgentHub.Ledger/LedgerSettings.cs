namespace AgentHub.Ledger;

/// <summary>How long a database server that is away is waited for, and who is told. A SQLite file is never away.</summary>
public sealed record LedgerSettings
{
    /// <summary>How long a write is tried again while the server is away or another node is in the way, before its caller is told.</summary>
    /// <value>10 s unless set. The last attempt may take as long as connecting and one command may: 8 s with our defaults.</value>
    /// <remarks>Counts from the loss: once the server has been away for so long, a write is tried once.</remarks>
    public TimeSpan WriteWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The same for reading.</summary>
    /// <value>5 s unless set.</value>
    public TimeSpan ReadWithin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The clock of all waits; the real one unless set.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Told once when the server cannot be used any more, with the reason. Must be quick and not throw.</summary>
    public Action<LedgerUse, Exception>? Lost { get; init; }

    /// <summary>Told once when it can be used again, and how long it could not. Must be quick and not throw.</summary>
    public Action<LedgerUse, TimeSpan>? Back { get; init; }
}
