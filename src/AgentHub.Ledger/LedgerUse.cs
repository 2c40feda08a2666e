namespace AgentHub.Ledger;

/// <summary>What a ledger's database is needed for.</summary>
public enum LedgerUse
{
    Reading,
    Writing,
}
