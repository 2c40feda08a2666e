namespace AgentHub.Ledger;

/// <summary>The ledger cannot be used as it is. The message says what is wrong and what to do; it is meant for the operator.</summary>
public sealed class LedgerException : Exception
{
    public LedgerException(string message) : base(message)
    {
    }

    public LedgerException(string message, Exception innerException) : base(message, innerException)
    {
    }

    public LedgerException()
    {
    }
}
