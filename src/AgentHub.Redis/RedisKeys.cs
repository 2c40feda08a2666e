using AgentHub.Core;
using AgentHub.Core.Context;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Nodes;

namespace AgentHub.Redis;

/// <summary>
/// Every key and channel we use: what lies there, who writes it, and for how long. Nothing lies there for ever, and losing
/// all of it loses nothing but the time to ask again. Ids of contacts, agents and nodes are in clear; whatever may hold a
/// name, a number or a text is a keyed hash in a key, and sealed in a value.
/// </summary>
/// <remarks>Each script touches one key, so a cluster needs no hash tags.</remarks>
/// <param name="prefix">Begins every key and channel, so that a restricted user is confined to it; such as <c>ah:</c>.</param>
/// <param name="hash">Hides what may be somebody's name or number.</param>
internal sealed class RedisKeys(string prefix, IFactHash hash)
{
    /// <summary>
    /// A hash: the context of one open contact. <c>e</c> its epoch, <c>n</c> its version; for each part <c>s/{field}</c> (the
    /// version that wrote it, and its stamp) and <c>p/{field}</c> (the part). Written by any node that asks for that contact,
    /// by script; forgotten <see cref="RedisSettings.KeepContexts"/> after the last write, or when a node lets go of it.
    /// </summary>
    public string Context(ContactId contact) => $"{prefix}context:{contact.Value}";

    /// <summary>
    /// A string: the last good answer to one question, its time in front. Written by the node that asked, unless a newer one
    /// is there; forgotten <see cref="RedisSettings.KeepCopies"/> after it was received.
    /// </summary>
    public string Copy(CopyKey key) => $"{prefix}copy:{key.System}:{key.Capability}:{Hidden("copy", $"{key.About}\n{key.ItemId}")}";

    /// <summary>
    /// A string: the token of the node that asks a question now. Written by that node, extended while it asks; lapses
    /// <see cref="RedisSettings.LeaseFor"/> after the last extension.
    /// </summary>
    public string Lease(string name) => $"{prefix}lease:{Hidden("lease", name)}";

    /// <summary>
    /// A hash: who is connected to which node. For each node <c>u/{node}</c> (until when it counts, by Redis's clock),
    /// <c>v/{node}</c> and <c>p/{node}</c> (its people and their version). Each node writes its own every
    /// <see cref="RedisSettings.Heartbeat"/>; an entry counts for <see cref="RedisSettings.PresentFor"/>.
    /// </summary>
    public static string Presence(string prefix) => $"{prefix}presence";

    /// <summary>A string, each node's own: written at every probe to prove that Redis takes writes; forgotten after 10 s.</summary>
    public static string Probe(string prefix, NodeId node) => $"{prefix}probe:{node.Value}";

    /// <summary>Channel: news between nodes. Every node publishes and listens.</summary>
    public static string News(string prefix) => $"{prefix}news";

    /// <summary>Channel: the hidden name of a lease that was given back, for those who wait for it.</summary>
    public static string LeasesGivenBack(string prefix) => $"{prefix}leases";

    /// <summary>What of a lease's name may be published.</summary>
    public string LeaseName(string name) => Hidden("lease", name);

    /// <summary>Name of a part inside its hash: its kind, and the rest hidden, because it may hold a phone number.</summary>
    public string Field(string field)
    {
        var slash = field.IndexOf('/');
        return slash < 0 ? field : $"{field[..slash]}/{Hidden("field", field)}";
    }

    private string Hidden(string kind, string text) => hash.Of("redis." + kind, text)[..32];
}
