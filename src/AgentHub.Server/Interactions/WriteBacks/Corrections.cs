using System.Globalization;
using System.Text.Json;
using AgentHub.Core;
using AgentHub.Core.Context.View;
using AgentHub.Core.Context.Wire;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Interactions.WriteBacks;

/// <summary>
/// Queues what has to be put right: the value itself for systems that take it, a task at the ticket desk for the owners of
/// those that do not. Where there is no ticket desk either, that is said, not left out.
/// </summary>
internal sealed class Corrections(WriteBackQueue queue)
{
    /// <summary>Queues it; once an interaction, system and decision.</summary>
    /// <param name="contact">Whose.</param>
    /// <param name="interaction">Whose agent decided.</param>
    /// <param name="correction">What is right, and where something else is held.</param>
    /// <param name="decidedAt">Hub clock, UTC.</param>
    /// <param name="cancellationToken">Ends the storing.</param>
    public async Task<CorrectionQueued> AddAsync(ContactId contact, InteractionId interaction, Correction correction, DateTimeOffset decidedAt, CancellationToken cancellationToken)
    {
        var queued = correction.Wrong.Select(wrong => Of(correction, wrong, new WriteBack
        {
            Interaction = interaction,
            Contact = contact,
            System = wrong.System,
            Name = string.Create(CultureInfo.InvariantCulture, $"{wrong.System}:{correction.Field}:{decidedAt.UtcTicks}"),
            Label = correction.Label,
            Body = "",
            Kind = WriteBackKind.Details,
            Field = correction.Field,
            HappenedAt = decidedAt,
            At = decidedAt,
            DueAt = decidedAt,
        })).ToList();
        foreach (var writeBack in queued) await queue.AddAsync(writeBack, cancellationToken);
        return new(Those(queued, correction, WriteBackKind.Details, WriteBackState.Pending), Those(queued, correction, WriteBackKind.Task, WriteBackState.Pending),
            Those(queued, correction, WriteBackKind.Details, WriteBackState.Refused));
    }

    private static WriteBack Of(Correction correction, WrongRecord wrong, WriteBack writeBack) => correction switch
    {
        { Details: { } details } when wrong.Route == CorrectionRoute.Written => writeBack with { Body = JsonSerializer.Serialize(details, Json.Wire), Expected = wrong.Version },
        { Desk: { } desk } => Task(writeBack, desk, wrong, correction),
        _ => writeBack with { State = WriteBackState.Refused, Reason = "takes no corrections, and no ticket desk could pass them on", DueAt = null },
    };

    private static WriteBack Task(WriteBack writeBack, string desk, WrongRecord wrong, Correction correction) => writeBack with
    {
        System = desk,
        Kind = WriteBackKind.Task,
        Label = $"Correct {correction.Label.ToLowerInvariant()} in {wrong.Title}",
        Body = $"""
            {correction.Label} of record {wrong.Customer.RecordId} in {wrong.Title} is not right.
            It says: {wrong.Holds}
            It should say: {correction.Value}
            An agent decided this with the customer; {wrong.Title} takes no such correction from the agent's desk.
            """,
    };

    private static List<string> Those(List<WriteBack> queued, Correction correction, WriteBackKind kind, WriteBackState state) =>
        [.. queued.Zip(correction.Wrong).Where(q => q.First.Kind == kind && q.First.State == state).Select(q => q.Second.System)];
}
