using System.Globalization;
using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>Notes on a contact's timeline, each with a marker by which it is recognised when it is sent again.</summary>
internal static class NoteWriting
{
    /// <summary>Escaped, this stays below the 65,536 characters that HubSpot takes.</summary>
    private const int MaxChars = 10_000;

    public static SearchRequest Search(NewNote note) =>
        new([FilterGroup.Of("hs_note_body", "CONTAINS_TOKEN", Marker.For(note.IdempotencyKey))], ["hs_note_body"], 10);

    /// <summary>Whether a found note is this one, whatever the search thought.</summary>
    public static bool Is(CrmObject found, NewNote note) =>
        found["hs_note_body"]?.Contains(Marker.For(note.IdempotencyKey), StringComparison.Ordinal) == true;

    public static NewObject Create(NewNote note) => new(
        new Dictionary<string, string>
        {
            ["hs_timestamp"] = note.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["hs_note_body"] = Html(note),
        },
        [new Association(new ObjectId(note.Customer.RecordId), [AssociationType.NoteToContact])]);

    /// <summary>HubSpot shows the body as HTML, so what the agent typed is escaped.</summary>
    private static string Html(NewNote note)
    {
        var text = note.Body.Length <= MaxChars ? note.Body : note.Body[..MaxChars] + " …";
        var body = WebUtility.HtmlEncode(text.ReplaceLineEndings("\n")).Replace("\n", "<br>", StringComparison.Ordinal);
        return $"{body}<br><br>Ref. {Marker.For(note.IdempotencyKey)}";
    }
}
