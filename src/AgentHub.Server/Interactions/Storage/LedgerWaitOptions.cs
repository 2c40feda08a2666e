using AgentHub.Server.Configuration;

namespace AgentHub.Server.Interactions.Storage;

/// <summary>How long a ledger on a database server is waited for while the server is away. A SQLite file is never away.</summary>
internal sealed class LedgerWaitOptions : IFeatureOptions
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public static string Section => "AgentHub:Ledger";

    /// <summary>How long a write (an event, an action, a note) is tried again before its sender is told to repeat it.</summary>
    /// <value>Between 1 s and 1 min; 10 s unless set. Counts from the loss; the last attempt may take 8 s more.</value>
    public TimeSpan WriteWithin { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long reading is tried again.</summary>
    /// <value>Between 1 s and 1 min; 5 s unless set. Counts from the loss; the last attempt may take 8 s more.</value>
    public TimeSpan ReadWithin { get; set; } = TimeSpan.FromSeconds(5);

    public IEnumerable<string> Faults()
    {
        if (IsOutside(WriteWithin)) yield return $"{Section}:WriteWithin must be between 1 s and 1 min, is {WriteWithin}";
        if (IsOutside(ReadWithin)) yield return $"{Section}:ReadWithin must be between 1 s and 1 min, is {ReadWithin}";
    }

    private static bool IsOutside(TimeSpan wait) => wait < TimeSpan.FromSeconds(1) || wait > Longest;
}
