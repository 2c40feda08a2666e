using System.Globalization;
using System.Text.Json;
using AgentHub.Abstractions;
using AgentHub.Core;
using AgentHub.Core.Adapters;
using AgentHub.Core.Context.View;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Interactions.WriteBacks;

/// <summary>
/// Queues what has to be put right: the value itself for systems that take it, a task at the ticket desk for the owners of
/// those that do not. Where there is no ticket desk either, that is said, not left out.
/// </summary>
internal sealed class Corrections(ISystems systems, WriteBackQueue queue)
{
    private const string TicketDesk = "tickets";

    /// <summary>Queues it; once an interaction, system and decision.</summary>
    /// <param name="contact">Whose.</param>
    /// <param name="interaction">Whose agent decided.</param>
    /// <param name="correction">What is right, and where something else is held.</param>
    /// <param name="decidedAt">Hub clock, UTC.</param>
    /// <param name="cancellationToken">Ends the storing.</param>
    public async Task<CorrectionQueued> AddAsync(ContactId contact, InteractionId interaction, Correction correction, DateTimeOffset decidedAt, CancellationToken cancellationToken)
    {
        var (written, tasks, nowhere) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var wrong in correction.Wrong)
        {
            var writeBack = new WriteBack
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
            };
            if (correction.Details is { } details && TakesDetails(wrong.System))
            {
                written.Add(wrong.System);
                writeBack = writeBack with { Body = JsonSerializer.Serialize(details, Json.Wire), Expected = wrong.Version };
            }
            else if (Desk() is { } desk)
            {
                tasks.Add(wrong.System);
                writeBack = Task(writeBack, desk, wrong, correction);
            }
            else
            {
                nowhere.Add(wrong.System);
                writeBack = writeBack with { State = WriteBackState.Refused, Reason = "takes no corrections, and no ticket desk could pass them on", DueAt = null };
            }
            await queue.AddAsync(writeBack, cancellationToken);
        }
        return new(written, tasks, nowhere);
    }

    private bool TakesDetails(string system) => systems.All.Any(s => s.Id == system && s.Adapter.As<IUpdateContactDetails>() is not null);

    private IConnectedSystem? Desk()
    {
        var desks = systems.All.Where(s => s.Adapter.As<ICreateTicket>() is not null).ToArray();
        return Array.Find(desks, s => s.Kind == TicketDesk) ?? desks.FirstOrDefault();
    }

    private WriteBack Task(WriteBack writeBack, IConnectedSystem desk, WrongRecord wrong, Correction correction)
    {
        var title = systems.All.First(s => s.Id == wrong.System).Title;
        return writeBack with
        {
            System = desk.Id,
            Kind = WriteBackKind.Task,
            Label = $"Correct {correction.Label.ToLowerInvariant()} in {title}",
            Body = $"""
                {correction.Label} of record {wrong.Customer.RecordId} in {title} is not right.
                It says: {wrong.Holds}
                It should say: {correction.Value}
                An agent decided this with the customer; {title} takes no corrections from the agent's desk.
                """,
        };
    }
}
