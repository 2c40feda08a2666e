namespace AgentHub.Server.Context.Asking;

/// <summary>How much an answer is wanted.</summary>
internal enum AskWish
{
    /// <summary>A young copy will do.</summary>
    IfOld,

    /// <summary>Ask the system whatever copy there is.</summary>
    Now,

    /// <summary>Ask, and meanwhile show the last copy however old it is: an agent asked for it.</summary>
    NowWithAnyCopy,
}
