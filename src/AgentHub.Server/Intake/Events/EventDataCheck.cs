using System.Text.Json;
using AgentHub.Core;
using AgentHub.Server.Intake.CloudEvents;

namespace AgentHub.Server.Intake.Events;

/// <summary>Finds every fault of an event's data, by the table. Members the table does not name are not looked at.</summary>
internal static class EventDataCheck
{
    public static void Check(EventKind kind, JsonElement data, List<Fault> faults)
    {
        foreach (var member in kind.Members)
        {
            var at = Fault.Pointer("/data", member.Name);
            if (!data.TryGetProperty(member.Name, out var value) || value.ValueKind == JsonValueKind.Null)
            {
                if (member.Required) faults.Add(new(at, "is missing"));
            }
            else if (Problem(member, value) is { } problem)
            {
                faults.Add(new(at, problem));
            }
        }
        if (!kind.OneOf.IsEmpty && !kind.OneOf.Any(name => data.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null))
            faults.Add(new("/data", "must name one of " + string.Join(", ", kind.OneOf)));
    }

    private static string? Problem(EventMember member, JsonElement value) => member.Kind switch
    {
        MemberKind.Id => value.ValueKind == JsonValueKind.String && IdCheck.IsId(value.GetString()) ? null : "must be 1 to 64 of A-Z a-z 0-9 _ -",
        MemberKind.Word => value.ValueKind == JsonValueKind.String && member.Words.Contains(value.GetString()!, StringComparer.Ordinal)
            ? null
            : member.Words.Length == 1 ? $"must be {member.Words[0]}" : "must be one of " + string.Join(", ", member.Words),
        MemberKind.Whole => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var whole) && whole >= 0 && whole <= member.Max
            ? null
            : $"must be a whole number from 0 to {member.Max}",
        MemberKind.Fraction => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var fraction) && fraction is >= 0 and <= 1
            ? null
            : "must be a number from 0 to 1",
        MemberKind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "must be true or false",
        MemberKind.Time => value.ValueKind == JsonValueKind.String && Rfc3339.TryParse(value.GetString()!, out _) ? null : "must be an RFC 3339 time such as 2026-11-12T09:20:00.000Z",
        _ => TextProblem(member, value),
    };

    private static string? TextProblem(EventMember member, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return "must be text";
        return value.GetString()!.Length is var length && length >= 1 && length <= member.Max ? null : $"must have 1 to {member.Max} characters";
    }
}
