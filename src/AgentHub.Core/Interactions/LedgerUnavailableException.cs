namespace AgentHub.Core.Interactions;

/// <summary>
/// The ledger's database could not be reached, or did not answer, for as long as may be waited. What was to be written may or
/// may not have been: every write may be repeated, and is then made once. The message is meant for the operator.
/// </summary>
public sealed class LedgerUnavailableException : Exception
{
    public LedgerUnavailableException(string message) : base(message)
    {
    }

    public LedgerUnavailableException(string message, Exception innerException) : base(message, innerException)
    {
    }

    public LedgerUnavailableException()
    {
    }
}
