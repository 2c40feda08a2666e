using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AgentHub.Server.Tests.Desk.Wire;

/// <summary>What the C# sources say about a type or a member, as one line of plain text.</summary>
internal sealed partial class WireDocs
{
    private readonly Dictionary<Assembly, Dictionary<string, XElement>> _files = [];

    public string? Of(Type type) => Text(Find(type, "T:" + Name(type))?.Element("summary"));

    public string? Of(PropertyInfo property)
    {
        var owner = property.DeclaringType!;
        if (Text(Find(owner, $"P:{Name(owner)}.{property.Name}")?.Element("summary")) is { } summary) return summary;
        var parameter = Find(owner, "T:" + Name(owner))?.Elements("param").FirstOrDefault(p => (string?)p.Attribute("name") == property.Name);
        return Text(parameter);
    }

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private XElement? Find(Type type, string name)
    {
        if (!_files.TryGetValue(type.Assembly, out var members)) _files[type.Assembly] = members = Read(type.Assembly);
        return members.GetValueOrDefault(name);
    }

    private static Dictionary<string, XElement> Read(Assembly assembly)
    {
        var file = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml");
        return XDocument.Load(file).Descendants("member").ToDictionary(m => (string)m.Attribute("name")!);
    }

    private static string? Text(XElement? element)
    {
        if (element is null) return null;
        var words = string.Concat(element.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" } see => "`" + Referred((string?)see.Attribute("cref") ?? "") + "`",
            XElement { Name.LocalName: "paramref" } reference => "`" + Member((string?)reference.Attribute("name") ?? "") + "`",
            XElement other => "`" + other.Value + "`",
            _ => "",
        }));
        return Blanks().Replace(words, " ").Trim() is { Length: > 0 } line ? line : null;
    }

    private static string Referred(string cref) => cref.StartsWith("T:", StringComparison.Ordinal) ? cref.Split('.')[^1] : Member(cref.Split('.')[^1]);

    private static string Member(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
