namespace AgentHub.Sandbox.Dialling;

/// <summary>A call to be placed by hand, as the page sends it; <see cref="DialCheck"/> says what is wrong with it.</summary>
internal sealed record DialRequest
{
    /// <summary>Key of a customer; null for a number that was typed or is withheld.</summary>
    public string? Customer { get; init; }

    /// <summary>Number in any notation; null for the customer's own.</summary>
    public string? From { get; init; }

    /// <summary>The number is not passed on.</summary>
    public bool Withheld { get; init; }

    /// <summary>Number dialled; the company's when null.</summary>
    public string? To { get; init; }

    public KeyedText? Keys { get; init; }

    /// <summary>Where the caller waits at once; null leaves them with the automated attendant.</summary>
    public string? Queue { get; init; }

    /// <summary>Whose telephone rings: an agent's id, <c>anybody</c> of the queue who is free (unless given), or <c>nobody</c> by itself.</summary>
    public string? Ring { get; init; }
}

/// <summary>What is keyed in, as it was typed.</summary>
internal sealed record KeyedText
{
    public string? Account { get; init; }
    public string? Postcode { get; init; }

    /// <summary><c>1984-03-12</c>, <c>12/03/1984</c> or <c>12031984</c>, day first.</summary>
    public string? Born { get; init; }

    public string? Pin { get; init; }
    public string? Reason { get; init; }
}

/// <summary>Where a waiting caller is sent.</summary>
internal sealed record QueueRequest(string? Queue, string? Ring);

/// <summary>An act of an agent, done from the page.</summary>
internal sealed record ActRequest
{
    public string? AgentId { get; init; }

    /// <summary>As on the wire: <c>accept</c>, <c>hold</c>, …; also <c>offer</c>, which lets the telephone ring.</summary>
    public string? Command { get; init; }

    public string? Reason { get; init; }
    public string? ToAgentId { get; init; }
    public string? ToQueue { get; init; }
    public string? Kind { get; init; }
    public string? Note { get; init; }
    public string? Disposition { get; init; }
}
