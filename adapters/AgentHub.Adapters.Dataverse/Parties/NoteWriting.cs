using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Dataverse;

/// <summary>Notes (annotations) on a customer or an incident, each with a mark by which it is recognised when it is sent again.</summary>
internal sealed class NoteWriting(Tables tables)
{
    private const int MostChars = 50_000;
    private readonly OnceOnly _once = new();

    /// <param name="about">The row the note is about.</param>
    /// <param name="bind">How the note points to it.</param>
    /// <param name="text">As the agent typed it.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="bearer">Value of the Authorization header.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Answer<WriteReceipt>> AddAsync(Guid about, KeyValuePair<string, object?> bind, string text, string key, string bearer, CancellationToken cancellationToken) =>
        _once.RunAsync("note " + key, () => AddOnceAsync(about, bind, text, Marker.For(key), bearer, cancellationToken), cancellationToken);

    private async Task<Answer<WriteReceipt>> AddOnceAsync(Guid about, KeyValuePair<string, object?> bind, string text, string mark, string bearer, CancellationToken cancellationToken)
    {
        if (text.Length > MostChars) return Answer.Refused<WriteReceipt>("takes no notes longer than 50,000 characters");
        var query = new TableQuery("annotations", "annotationid,notetext,_objectid_value", $"{Filters.Equal("_objectid_value", about)} and {Filters.Contains("notetext", mark)}");
        var written = await tables.Notes.FirstAsync(query, 5, bearer, cancellationToken);
        if (written.FirstOrDefault(n => n.About == about && n.NoteText?.Contains(mark, StringComparison.Ordinal) == true) is { } known) return Receipt(known.AnnotationId);
        var columns = new Dictionary<string, object?>([bind]) { ["subject"] = "Call note", ["notetext"] = Html(text, mark) };
        return Receipt(Ask.Value(await tables.Api.CreateNote(tables.Settings.Version, columns, "return=representation", bearer, cancellationToken)).AnnotationId);
    }

    /// <summary>The text of a note is rich text, so what the agent typed is escaped.</summary>
    private static string Html(string text, string mark) =>
        $"{WebUtility.HtmlEncode(text.ReplaceLineEndings("\n")).Replace("\n", "<br>", StringComparison.Ordinal)}<br><br>Ref. {mark}";

    private static Answer<WriteReceipt> Receipt(Guid id) => Answer.Found(new WriteReceipt(id.ToString("D")));
}
