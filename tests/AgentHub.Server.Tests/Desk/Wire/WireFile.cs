using AgentHub.Core.Adapters;
using AgentHub.Core.Context.Wire;
using AgentHub.Core.Documents;
using AgentHub.Core.Interactions;
using AgentHub.Core.Supervision;
using AgentHub.Server.Adapters.Standing;
using AgentHub.Server.Context.Actions;
using AgentHub.Server.Desk;
using AgentHub.Server.Identity;
using AgentHub.Server.Interactions.Actions;
using AgentHub.Server.Supervision;

namespace AgentHub.Server.Tests.Desk.Wire;

/// <summary>The whole of <c>src/shell/src/wire.generated.ts</c>.</summary>
internal static class WireFile
{
    private const string Head = """
        // Generated from the C# records that make the documents of docs/contracts.md; never edited by hand. To write it anew:
        // AGENTHUB_UPDATE=1 dotnet test tests/AgentHub.Server.Tests --filter WireFile
        // A missing member means that nothing is known. Times are RFC 3339 UTC, dates without time are local to the record.

        export type JsonValue = string | number | boolean | null | JsonObject | readonly JsonValue[];
        export interface JsonObject { readonly [member: string]: JsonValue }

        /** Collections are objects keyed by id, never arrays. */
        export type Keyed<T> = { readonly [id: string]: T };


        """;

    /// <summary>Where the shell's name for a type differs from ours, so that it says what it is beside the elements.</summary>
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(AgentState)] = "AgentStateName",
        [typeof(DeskInteractionState)] = "InteractionStateName",
        [typeof(InteractionKind)] = "InteractionKindName",
        [typeof(SystemCondition)] = "SourceState",
        [typeof(InvoiceLineItem)] = "InvoiceLine",
        [typeof(ClockWire)] = "ClockMessage",
        [typeof(TypedAnswer)] = "FactResult",
        [typeof(WaitItem)] = "WaitReport",
    };

    public static string Write() => Head.ReplaceLineEndings("\n") + new WireTypes(Names)
        .Group("messages")
        .Root(typeof(SnapshotMessage), "The hub sends it when a document is opened, and when the browser's version does not lead to the newest.")
        .Root(typeof(ChangeMessage), "The hub sends it when a document changed.")
        .Root(typeof(GoneMessage), "The hub sends it once; the document is not sent any more.")
        .Root(typeof(ClockWire), "The hub sends it on connect, and when the clock was skipped, held or released.")
        .Group("desk")
        .Root(typeof(DeskDocument))
        .Group("contact/{id}")
        .Root(typeof(ContactDocument))
        .Group("board")
        .Root(typeof(BoardDocument))
        .Group("systems")
        .Root(typeof(SystemsDocument))
        .Group("questions and answers")
        .Root(typeof(Me))
        .Root(typeof(TypedAnswer))
        .Root(typeof(NoteSaved), null)
        .Root(typeof(WaitItem), "The browser sends it when a wait began and when it ended.");
}
