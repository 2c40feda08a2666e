namespace AgentHub.Sandbox.Telephony;

/// <summary>Which call has which agent's telephone: an agent is in one call at a time. Thread safe; calls nobody.</summary>
internal sealed class AgentLines
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _calls = [];

    /// <summary>True when another call has the telephone.</summary>
    public bool IsTaken(string agentId, string contactId)
    {
        lock (_lock) return _calls.TryGetValue(agentId, out var holder) && holder != contactId;
    }

    /// <summary>True when any call has it.</summary>
    public bool IsTaken(string agentId)
    {
        lock (_lock) return _calls.ContainsKey(agentId);
    }

    /// <summary>Takes it unless another call has it.</summary>
    /// <returns>False when another call has it.</returns>
    public bool Take(string agentId, string contactId)
    {
        lock (_lock) return _calls.TryAdd(agentId, contactId) || _calls[agentId] == contactId;
    }

    /// <summary>Gives it back, if this call has it.</summary>
    public void Release(string agentId, string contactId)
    {
        lock (_lock)
        {
            if (_calls.GetValueOrDefault(agentId) == contactId) _calls.Remove(agentId);
        }
    }

    /// <summary>Gives back everything a call has.</summary>
    public void ReleaseAll(string contactId)
    {
        lock (_lock)
        {
            foreach (var agent in _calls.Where(c => c.Value == contactId).Select(c => c.Key).ToList()) _calls.Remove(agent);
        }
    }
}
