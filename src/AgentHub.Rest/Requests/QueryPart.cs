using System.Collections;

namespace AgentHub.Rest;

/// <summary>One parameter that goes into the query: a value, several, or a dictionary, whose keys are the names. Null is left out.</summary>
internal sealed record QueryPart(string Name, int ArgumentAt, string? Format, CollectionFormat? Several)
{
    public void WriteTo(ref UrlBuilder url, object?[] args)
    {
        var value = args[ArgumentAt];
        if (value is null) return;
        if (value is Dictionary<string, string> named) WriteNamed(ref url, named);
        else if (Several is null) url.Query(Name, WireText.Of(value, Format) ?? "");
        else WriteSeveral(ref url, ((IEnumerable)value).Cast<object?>().Select(v => WireText.Of(v, Format)).OfType<string>());
    }

    private static void WriteNamed(ref UrlBuilder url, Dictionary<string, string> values)
    {
        foreach (var (name, value) in values) url.Query(name, value);
    }

    private void WriteSeveral(ref UrlBuilder url, IEnumerable<string> values)
    {
        if (Several == CollectionFormat.Multi)
        {
            foreach (var value in values) url.Query(Name, value);
            return;
        }
        var separator = Several switch { CollectionFormat.Ssv => ' ', CollectionFormat.Tsv => '\t', CollectionFormat.Pipes => '|', _ => ',' };
        url.Query(Name, string.Join(separator, values));
    }
}
