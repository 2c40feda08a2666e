namespace AgentHub.Bench.BackEnds;

/// <summary>One answered question, stamped by the back end itself.</summary>
/// <param name="System"><c>crm</c>, <c>erp</c> or <c>tickets</c>.</param>
/// <param name="Customer">Whose data was asked for; null when nobody's.</param>
/// <param name="Path">What was asked, without query.</param>
/// <param name="Began">Monotonic time stamp, the same clock in every process of this machine.</param>
/// <param name="Ended">When the answer was handed to the network; 0 when it never was.</param>
internal sealed record BackEndCall(string System, string? Customer, string Path, long Began, long Ended);
