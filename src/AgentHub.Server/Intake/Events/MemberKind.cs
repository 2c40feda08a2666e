namespace AgentHub.Server.Intake.Events;

/// <summary>What a member of an event's data holds; decides how it is checked, described and cleaned.</summary>
internal enum MemberKind
{
    /// <summary>1–64 of <c>A-Z a-z 0-9 _ -</c>.</summary>
    Id,
    /// <summary>One of the words listed.</summary>
    Word,
    /// <summary>A short name; card numbers are masked.</summary>
    Name,
    /// <summary>Free text; card numbers are masked.</summary>
    Text,
    /// <summary>A phone number in any notation.</summary>
    Phone,
    /// <summary>A key of the fact dictionary.</summary>
    FactKey,
    /// <summary>A fact's value; card numbers are refused.</summary>
    FactValue,
    /// <summary>A whole number within bounds.</summary>
    Whole,
    /// <summary>A number from 0 to 1.</summary>
    Fraction,
    /// <summary>True or false.</summary>
    Flag,
    /// <summary>An RFC 3339 time.</summary>
    Time,
}
