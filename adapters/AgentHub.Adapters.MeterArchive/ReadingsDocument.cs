using System.Globalization;
using System.Xml.Linq;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.MeterArchive;

/// <summary>One page of readings, picked out of the archive's XML.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Rows">As sent; each says whose it is.</param>
internal sealed record ReadingsDocument(int Total, IReadOnlyList<TimelineEntry> Rows)
{
    /// <exception cref="UnreadableException">It is not what the archive sends.</exception>
    public static ReadingsDocument Read(string text)
    {
        var root = SafeXml.Read(text).Root!;
        if (root.Name.LocalName != "readings") throw new UnreadableException($"sent <{Short(root.Name.LocalName)}> instead of <readings>");
        return new(Number(root, "total"), [.. root.Elements().Where(e => e.Name.LocalName == "reading").Select(Entry)]);
    }

    private static TimelineEntry Entry(XElement reading)
    {
        if (!long.TryParse(reading.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) throw new UnreadableException("sent a reading that is not a number");
        return new()
        {
            Id = Text(reading, "id"),
            CustomerId = Text(reading, "account"),
            At = DateTimeOffset.TryParse(Text(reading, "taken"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var taken)
                ? taken : throw new UnreadableException("sent a reading without a time"),
            Kind = "meter reading",
            Title = string.Create(CultureInfo.InvariantCulture, $"{value:N0} {reading.Attribute("unit")?.Value ?? "kWh"}"),
            By = By(reading.Attribute("kind")?.Value),
            Excerpt = reading.Attribute("meter") is { Value: { Length: > 0 } meter } ? $"meter {meter}" : null,
        };
    }

    /// <summary>The archive's letters; one that is not known is said as it is.</summary>
    private static string? By(string? kind) => kind switch
    {
        null or "" => null,
        "A" => "read automatically",
        "C" => "read by the customer",
        "E" => "read by engineer",
        "X" => "estimated",
        _ => kind,
    };

    private static string Text(XElement element, string name) =>
        element.Attribute(name) is { Value: { Length: > 0 } text } ? text : throw new UnreadableException($"sent a reading without {name}");

    private static int Number(XElement element, string name) =>
        int.TryParse(element.Attribute(name)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new UnreadableException($"sent readings without {name}");

    private static string Short(string name) => name.Length <= 40 ? name : name[..40];
}
