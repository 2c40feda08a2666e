using AgentHub.Core.Interactions;

namespace AgentHub.Core.Context.View;

/// <summary>Renders the fields on which the sources do not agree.</summary>
internal static class ConflictsView
{
    public static Dictionary<string, Wire.FieldConflict> Of(ContactView view) =>
        FieldInQuestion.Of(view).Where(f => f.IsConflict).Select((field, index) => One(view, field, index + 1)).ToDictionary(c => c.Field);

    private static Wire.FieldConflict One(ContactView view, FieldInQuestion question, int order)
    {
        var decision = question.Reason == Wire.PrecedenceReason.Decided ? view.Contact.Decisions[question.Field.Name] : null;
        return new()
        {
            Field = question.Field.Name,
            Label = question.Field.Label,
            Status = decision is null ? Wire.ConflictStatus.Open : Wire.ConflictStatus.Accepted,
            Reason = question.Reason,
            DecidedBy = decision is null ? null : view.NameOf(decision.By),
            DecidedAt = decision?.At,
            Values = question.Held.Select((held, index) => (held.Source, Value: One(view, question, held, index + 1))).ToDictionary(v => v.Source, v => v.Value),
            Order = order,
        };
    }

    private static Wire.ConflictValue One(ContactView view, FieldInQuestion question, Precedence.HeldValue held, int order) => new()
    {
        Title = held.Source == FieldInQuestion.Caller ? "Caller" : view.TitleOf(held.Source),
        Value = held.Value,
        ChangedAt = held.ChangedAt,
        IsRight = held.Same == question.Right.Same,
        IsVerified = held.IsVerified,
        Correction = held.Source == FieldInQuestion.Caller ? null : CorrectionRoutes.Of(question.Field.Name, held.Source, view.Systems),
        IsUnsaved = question.Held.All(h => h.Source == FieldInQuestion.Caller || h.Same != held.Same),
        Order = order,
    };
}
