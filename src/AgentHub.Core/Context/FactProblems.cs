namespace AgentHub.Core.Context;

/// <summary>Says what a value of a key looks like, when what was typed is none.</summary>
internal static class FactProblems
{
    public static string Of(FactKind kind) => kind.Key switch
    {
        "dob" => "That is no date. Write it as 12/03/1984 or 1984-03-12.",
        "email" => "That is no e-mail address. It has one @ and no blanks.",
        "phone" or "callbackNumber" => "That is no telephone number. Write it with its area code, or with + and the country.",
        "meter.reading" => "A meter reading has digits only.",
        "amountDisputed" => "That is no amount. Write it as 412.60.",
        "postcode" => "That is no postcode.",
        _ => $"{kind.Label} is empty or too long.",
    };
}
