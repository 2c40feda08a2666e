namespace AgentHub.Rest;

/// <summary>How several values of one query parameter are written.</summary>
public enum CollectionFormat
{
    /// <summary><c>a=1&amp;a=2</c></summary>
    Multi,
    /// <summary><c>a=1,2</c>, the comma escaped</summary>
    Csv,
    /// <summary><c>a=1 2</c>, the blank escaped</summary>
    Ssv,
    /// <summary>separated by tabs, escaped</summary>
    Tsv,
    /// <summary><c>a=1|2</c>, the bar escaped</summary>
    Pipes,
}
