using AgentHub.Abstractions;

namespace AgentHub.Core.Context.Caller;

/// <summary>What reading a record said about it, for records that were not searched for.</summary>
/// <param name="Exists">True: it is there; false: it is not; null: not known (yet).</param>
/// <param name="IsSettled">True when no answer is on its way that could still say so.</param>
/// <param name="Profile">Who it is, when the profile was read.</param>
public sealed record RecordEvidence(bool? Exists, bool IsSettled, Profile? Profile)
{
    /// <summary>The profile as a record that was found; null when it was not read.</summary>
    internal FoundCustomer? Person => Profile is not { } profile ? null : new()
    {
        RecordId = profile.CustomerId,
        Name = profile.Name,
        CustomerNumber = profile.CustomerNumber,
        Emails = profile.Emails,
        Phones = profile.Phones,
    };
}
