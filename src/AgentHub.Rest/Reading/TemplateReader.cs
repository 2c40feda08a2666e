namespace AgentHub.Rest;

/// <summary>Reads a path template and marks the parameters it takes.</summary>
internal static class TemplateReader
{
    public static UrlTemplate Read(string template, IReadOnlyList<Parameter> parameters, Faults.Add fault)
    {
        if (template.Length > 0 && template[0] != '/') fault($"the path \"{template}\" must begin with /.");
        if (HeaderPart.HasForbidden(template)) fault("the path holds a line break.");
        var question = template.IndexOf('?');
        var path = Pieces(question < 0 ? template : template[..question], parameters, fault);
        var query = question < 0 ? [] : template[(question + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => Pair(p, parameters, fault));
        return new(path, query.ToArray());
    }

    private static UrlTemplate.Pair Pair(string text, IReadOnlyList<Parameter> parameters, Faults.Add fault)
    {
        var equals = text.IndexOf('=');
        var (name, value) = equals < 0 ? (text, "") : (text[..equals], text[(equals + 1)..]);
        return new(Uri.UnescapeDataString(name), Pieces(value, parameters, fault).Select(p => p.ArgumentAt < 0 ? p with { Literal = Uri.UnescapeDataString(p.Literal) } : p).ToArray());
    }

    private static List<UrlTemplate.Piece> Pieces(string text, IReadOnlyList<Parameter> parameters, Faults.Add fault)
    {
        var pieces = new List<UrlTemplate.Piece>();
        while (text.Length > 0)
        {
            var open = text.IndexOf('{');
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (open >= 0 && close < 0) fault("the path has a { without a }.");
            if (close < 0)
            {
                pieces.Add(new(text));
                break;
            }
            if (open > 0) pieces.Add(new(text[..open]));
            pieces.Add(Placeholder(text[(open + 1)..close], parameters, fault));
            text = text[(close + 1)..];
        }
        return pieces;
    }

    private static UrlTemplate.Piece Placeholder(string name, IReadOnlyList<Parameter> parameters, Faults.Add fault)
    {
        var keepsSlashes = name.StartsWith("**", StringComparison.Ordinal);
        var wanted = name.TrimStart('*');
        var parameter = parameters.FirstOrDefault(p => p.Role == ParameterRole.Query && p.WireName.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        if (parameter is null)
        {
            fault($"the path names {{{wanted}}}, but no parameter has that name. Add one, or rename one with [AliasAs(\"{wanted}\")].");
            return new("");
        }
        if (parameter.IsDictionary) fault($"{{{wanted}}} is a dictionary, and a path has one value. Pass text.");
        if (parameter.ToQuery().Several is not null) fault($"{{{wanted}}} is a collection, and a path has one value. Pass text.");
        parameter.IsInTemplate = true;
        return new($"{{{wanted}}}", parameter.Position, keepsSlashes);
    }
}
