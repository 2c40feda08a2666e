namespace AgentHub.Server.Intake;

/// <summary>One secret of a source. Several may be in force at a time, so that a secret is exchanged without a gap.</summary>
internal sealed class KeyOptions
{
    /// <summary>Signs the source's events; at least 32 characters. No default.</summary>
    public string Secret { get; set; } = "";

    /// <summary>From when on it counts, that instant included; from ever unless set.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>Until when it counts, that instant not included; for ever unless set.</summary>
    public DateTimeOffset? NotAfter { get; set; }

    public IEnumerable<string> Faults(string path)
    {
        if (Secret.Length < SourceOptions.MinSecret) yield return $"{path}:Secret must have at least {SourceOptions.MinSecret} characters, has {Secret.Length}";
        if (NotBefore >= NotAfter) yield return $"{path}:NotAfter must be later than NotBefore, is {NotAfter:O}";
    }
}
