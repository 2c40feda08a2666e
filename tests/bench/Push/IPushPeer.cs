using AgentHub.Bench.Desk;

namespace AgentHub.Bench.Push;

/// <summary>Something that pushes what events change to those who watch it.</summary>
internal interface IPushPeer : IAsyncDisposable
{
    /// <summary>As in the tables.</summary>
    string Name { get; }

    /// <summary>CPU its process used so far.</summary>
    TimeSpan Cpu { get; }

    /// <summary>CPU of what works for it in a process of its own; zero when there is none.</summary>
    TimeSpan CpuOfOthers { get; }

    /// <summary>Where its events are sent.</summary>
    BenchSwitch Switch { get; }

    /// <summary>Lets the messages be as long as AgentHub's; no matter to AgentHub itself.</summary>
    int MessageBytes { set; }

    /// <summary>Makes the scene's contacts and connects who watches them.</summary>
    Task<PushAudience> GatherAsync(PushScene scene, CancellationToken cancellationToken);
}
