namespace AgentHub.Abstractions;

/// <summary>How sensitive a value is; decides masking, retention and encryption.</summary>
public enum PiiClass
{
    /// <summary>Says nothing about a person.</summary>
    None,

    /// <summary>How to reach a person: phone, e-mail, address.</summary>
    Contact,

    /// <summary>Who a person is: name, number, postcode.</summary>
    Identity,

    /// <summary>Amounts and bank details.</summary>
    Financial,

    /// <summary>What proves who a person is: date of birth, PIN. Never stored; only the result of the check is.</summary>
    Authentication,

    /// <summary>Special categories (health and the like).</summary>
    Special,
}
