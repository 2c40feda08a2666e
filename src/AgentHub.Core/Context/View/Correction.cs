using System.Collections.Immutable;
using AgentHub.Abstractions;

namespace AgentHub.Core.Context.View;

/// <summary>What has to be put right where, once one source of a field is known to be right.</summary>
public sealed record Correction
{
    /// <summary>Name of the field, as in the profile.</summary>
    public required string Field { get; init; }

    /// <summary>For people.</summary>
    public required string Label { get; init; }

    /// <summary>What is right, as people read it.</summary>
    [Pii(PiiClass.Contact)] public required string Value { get; init; }

    /// <summary>The same as systems take it: E.164 of a phone; null for a field that no system takes from outside.</summary>
    [Pii(PiiClass.Contact)] public CorrectedDetails? Details { get; init; }

    /// <summary>Linked systems that hold something else, in configured order; those that nothing is ever written to are left out.</summary>
    public required ImmutableArray<WrongRecord> Wrong { get; init; }

    /// <summary>Id of the system that takes tasks; null when there is none.</summary>
    public string? Desk { get; init; }

    /// <summary>The correction when this source is right; null when the source says nothing about the field, or the audience may not see it.</summary>
    public static Correction? Of(ContactView view, string field, string source)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (FieldInQuestion.Of(view).FirstOrDefault(f => f.Field.Name == field && f.IsConflict) is not { } question) return null;
        if (question.Held.FirstOrDefault(h => h.Source == source) is not { } right) return null;
        var profiles = view.Rows(Capability.Profile).Where(r => r.Data.Profile is not null).ToDictionary(r => r.System.Id, r => r.Data.Profile!);
        return new()
        {
            Field = field,
            Label = question.Field.Label,
            Value = right.Value,
            Details = field switch
            {
                "email" => new() { Email = right.Value },
                "phone" => new() { Phone = right.Same },
                "address" when profiles.GetValueOrDefault(source)?.Address is { } address => new() { Address = address },
                _ => null,
            },
            Desk = CorrectionRoutes.Desk(view.Systems)?.Id,
            Wrong = [.. question.Held.Where(h => h.Source != FieldInQuestion.Caller && h.Same != right.Same)
                .Select(h => new WrongRecord
                {
                    System = h.Source,
                    Title = view.TitleOf(h.Source),
                    Customer = new(view.Caller.LinkOf(h.Source).RecordId!),
                    Holds = h.Value,
                    Version = profiles[h.Source].Version,
                    Route = CorrectionRoutes.Of(field, h.Source, view.Systems),
                })
                .Where(w => w.Route != Wire.CorrectionRoute.ReadOnly)],
        };
    }
}
