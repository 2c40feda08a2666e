namespace AgentHub.Sandbox.People;

/// <summary>What is the matter with a customer. It follows from the place among the customers alone, so that shares are exact.</summary>
internal enum PersonKind
{
    /// <summary>Nothing.</summary>
    Plain,

    /// <summary>5,000 invoices, 5,000 orders, 5,000 tickets. 1 in 100.</summary>
    LongHistory,

    /// <summary>A name in Greek, Cyrillic, Arabic, Chinese or Vietnamese. 2 in 100.</summary>
    OtherScript,

    /// <summary>A name with an apostrophe, a very long one, or one name alone. 2 in 100.</summary>
    OddName,

    /// <summary>Two records in one system. 5 in 100.</summary>
    Twice,

    /// <summary>Another address in the ERP than in the CRM. 3 in 100.</summary>
    TwoAddresses,

    /// <summary>Shares a telephone with one other customer at the same address. 8 in 100.</summary>
    Household,

    /// <summary>Known under slightly different names in different systems. 8 in 100.</summary>
    TwoNames,

    /// <summary>A name and an account number in one system; no telephone, e-mail address, address or history. 2 in 100.</summary>
    Nothing,

    /// <summary>A telephone number of another country. 5 in 100.</summary>
    Abroad,

    /// <summary>One of 60 people behind one company's switchboard.</summary>
    Switchboard,
}
