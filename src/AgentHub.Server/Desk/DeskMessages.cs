using AgentHub.Core.Documents;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace AgentHub.Server.Desk;

/// <summary>Names and encodes the messages from hub to browser (<c>docs/contracts.md</c> section 3).</summary>
internal static class DeskMessages
{
    /// <summary>The message as the connection writes it; serialised once, however many connections it goes to.</summary>
    public static SerializedHubMessage Encode(DocumentMessage message) => message.Encoded(static m => new SerializedHubMessage(Invocation(m)));

    /// <summary>What the hub's clock says.</summary>
    public static SerializedHubMessage Clock(HubClockState clock) => new(new InvocationMessage("clock", [ClockWire.Of(clock)]));

    private static InvocationMessage Invocation(DocumentMessage message) => message switch
    {
        SnapshotMessage snapshot => new("snapshot", [snapshot]),
        ChangeMessage change => new("change", [change]),
        GoneMessage gone => new("gone", [gone]),
        _ => throw new NotSupportedException($"{message.GetType().Name} has no name on the wire."),
    };
}
