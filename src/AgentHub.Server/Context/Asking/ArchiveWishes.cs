using System.Collections.Concurrent;
using AgentHub.Abstractions;

namespace AgentHub.Server.Context.Asking;

/// <summary>What an agent wants to see of archives in one contact, until it is asked. Thread safe.</summary>
internal sealed class ArchiveWishes
{
    private readonly ConcurrentDictionary<(string System, Capability Capability), bool> _wanted = [];
    private int _asking;

    /// <summary>Questions to archives on their way: a full view does not wait for them.</summary>
    public int Asking => Volatile.Read(ref _asking);

    public void Wish(string system, Capability capability) => _wanted[(system, capability)] = true;

    /// <summary>True while anything of this archive is wanted: then the customer is looked up in it.</summary>
    public bool IsWanted(string system) => _wanted.Keys.Any(w => w.System == system);

    /// <summary>True once for each wish.</summary>
    public bool Take(string system, Capability capability) => _wanted.TryRemove((system, capability), out _);

    public void Began() => Interlocked.Increment(ref _asking);

    public void Ended() => Interlocked.Decrement(ref _asking);
}
