namespace AgentHub.Abstractions;

/// <summary>What kind of value a customer is looked up by.</summary>
public enum KeyKind
{
    /// <summary>The customer or account number the company gave. Strong: it links at once.</summary>
    CustomerNumber,

    /// <summary>An e-mail address, lower case. Medium: it links if exactly one record has it.</summary>
    Email,

    /// <summary>A phone number in E.164 (<c>+441632960147</c>). Weak: it only proposes candidates.</summary>
    Phone,
}
