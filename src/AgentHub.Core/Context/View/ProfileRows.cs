using AgentHub.Abstractions;

namespace AgentHub.Core.Context.View;

/// <summary>Renders profiles: each field with the value that counts, and who says something else.</summary>
internal static class ProfileRows
{
    public static Dictionary<string, Wire.FacetItem> Of(ContactView view)
    {
        var held = view.Rows(Capability.Profile).Where(r => r.Data.Profile is not null).ToArray();
        var details = view.Allows(view.Settings.Needs.ContactDetails);
        return held.Select((h, index) => (h.System, h.Part, Profile: h.Data.Profile!, index)).ToDictionary(
            x => $"{x.System.Id}:{(details ? x.Profile.CustomerId : "1")}",
            x => (Wire.FacetItem)new Wire.ProfileItem
            {
                System = x.System.Id,
                AsOf = x.Part.AsOf,
                Name = x.Profile.Name,
                Segment = x.Profile.Segment,
                CustomerSince = x.Profile.CustomerSince,
                CustomerNumber = details ? x.Profile.CustomerNumber : null,
                Fields = x.index == 0 ? FieldsOf(view, held.ToDictionary(h => h.System.Id, h => h.Part.AsOf)) : null,
            });
    }

    private static Dictionary<string, Wire.ProfileField> FieldsOf(ContactView view, Dictionary<string, DateTimeOffset?> asOf) =>
        FieldInQuestion.Of(view).Select((question, index) => (question, index)).ToDictionary(x => x.question.Field.Name, x => new Wire.ProfileField
        {
            Value = x.question.Right.Value,
            System = x.question.Right.Source,
            AsOf = asOf.GetValueOrDefault(x.question.Right.Source),
            Order = x.index + 1,
            Differs = x.question.Held.FirstOrDefault(h => h.Same != x.question.Right.Same) is { } other ? new(other.Source, other.Value) : null,
        });
}
