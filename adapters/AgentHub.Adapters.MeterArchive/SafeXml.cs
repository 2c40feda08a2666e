using System.Xml;
using System.Xml.Linq;

namespace AgentHub.Adapters.MeterArchive;

/// <summary>
/// Reads XML that somebody else sends: no document type and so no entities, nothing fetched from anywhere, at most
/// <see cref="MostChars"/> long, <see cref="MostDepth"/> deep and <see cref="MostNodes"/> parts.
/// </summary>
internal static class SafeXml
{
    public const int MostChars = 2_000_000;
    public const int MostDepth = 16;
    public const int MostNodes = 100_000;

    /// <exception cref="UnreadableException">It is not XML, or not XML that is read here.</exception>
    public static XDocument Read(string text)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostChars,
            MaxCharactersFromEntities = 1,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        try
        {
            Measure(text, settings);
            using var reader = XmlReader.Create(new StringReader(text), settings);
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            throw new UnreadableException("sent something that is not XML, or XML that is not read: with a document type, or too long");
        }
    }

    /// <summary>Looks it through before anything is kept of it.</summary>
    private static void Measure(string text, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new StringReader(text), settings);
        for (var nodes = 0; reader.Read();)
        {
            nodes += 1 + reader.AttributeCount;
            if (reader.Depth > MostDepth) throw new UnreadableException($"sent XML of more than {MostDepth} levels");
            if (nodes > MostNodes) throw new UnreadableException($"sent XML of more than {MostNodes} parts");
        }
    }
}
