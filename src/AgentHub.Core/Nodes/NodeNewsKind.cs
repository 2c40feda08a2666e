namespace AgentHub.Core.Nodes;

/// <summary>What sort of thing changed on another node. The numbers travel between nodes of different versions and stay.</summary>
public enum NodeNewsKind
{
    /// <summary>News may have been lost: read again whatever you show. Has no name.</summary>
    Missed = 0,

    /// <summary>A document, by its name.</summary>
    Document = 1,

    /// <summary>A contact in the ledger, by its id; the version is its number of events.</summary>
    Contact = 2,

    /// <summary>What an agent says of themselves, by agent.</summary>
    AgentState = 3,

    /// <summary>A person's name, unit or roles, by id.</summary>
    Person = 4,

    /// <summary>Sessions were ended before their time, by person or session.</summary>
    Revocation = 5,

    /// <summary>A note was saved, by interaction; the version is its revision.</summary>
    Note = 6,

    /// <summary>A write-back went on, by interaction.</summary>
    WriteBack = 7,

    /// <summary>What agents waited for, by interaction.</summary>
    Wait = 8,

    /// <summary>Who is connected to a node, by node.</summary>
    Presence = 9,

    /// <summary>A system of record was switched, by system.</summary>
    SystemSwitch = 10,
}
