using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Reads a <c>request</c>.</summary>
internal sealed class RequestReader(FaultList faults, SettingNames settings, IReadOnlyList<string> places, bool writes = false)
{
    private static readonly Dictionary<string, HttpMethod> Reads = new() { ["GET"] = HttpMethod.Get, ["POST"] = HttpMethod.Post };
    private static readonly Dictionary<string, HttpMethod> Writes = new() { ["POST"] = HttpMethod.Post, ["PUT"] = HttpMethod.Put, ["PATCH"] = HttpMethod.Patch };
    private static readonly string[] LiteralsOnly = ["$filter", "filter", "filters", "or_filters", "query", "q", "where", "sqlfilters"];

    public RequestPlan? Read(YamlNode? node)
    {
        if (Members.Of(node, "request", faults) is not { } request) return null;
        var method = request.Scalar("method");
        var methods = writes ? Writes : Reads;
        if (method is not null && !methods.ContainsKey(method.Value!)) faults.Add(method, $"method must be {string.Join(" or ", methods.Keys)}, is {method.Value}");
        var path = request.RequiredScalar("path", "/customers/{customer}/orders");
        var plan = new RequestPlan(methods.GetValueOrDefault(method?.Value ?? "", methods.Values.First()), Path(path), Query(request.Optional("query")), Headers(request.Optional("headers")),
            request.Optional("body") is { } body ? Body(body, 0) : null);
        if (plan.Body is not null && plan.Method == HttpMethod.Get) faults.Add(request.Optional("body")!, "a GET has no body; write method: POST");
        request.End();
        return plan;
    }

    private Template Path(YamlScalarNode? node)
    {
        if (node is null) return Template.Parse("", (_, _) => { });
        var text = node.Value!;
        if (text.Contains("://", StringComparison.Ordinal) || text.StartsWith("//", StringComparison.Ordinal) || text.Contains('\\') || text.Split('/').Any(s => s is ".." or "."))
            faults.Add(node, $"path must stay below baseUrl, is {text}");
        if (text.IndexOfAny(['?', '#']) is >= 0 and var at) faults.Add(node, at, "path has neither ? nor #; put parameters under query");
        return Places(node);
    }

    private List<(string, Template)> Query(YamlNode? node)
    {
        var all = Named(node, "query");
        foreach (var (key, value) in all)
        {
            var parsed = Places(value, silent: true);
            if (LiteralsOnly.Contains(key, StringComparer.OrdinalIgnoreCase) && value.Value!.AsSpan().IndexOfAny(" [:") >= 0 && parsed.HasBareName)
                faults.Add(value, $"in {key} each place stands between quotes, as in \"Number eq '{{customer}}'\"; else a value could change the question");
            if (parsed.HasNestedName) faults.Add(value, $"in {key} a place stands between single quotes within double ones; there a value could change the question");
        }
        return [.. all.Select(m => (m.Key, Places(m.Value)))];
    }

    private List<(string, Template)> Headers(YamlNode? node)
    {
        var all = Named(node, "headers");
        foreach (var (key, value) in all.Where(m => !HeaderName.IsGood(m.Key) || m.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase)))
            faults.Add(value, $"{key} is no header that a request may set; credentials belong under http.auth");
        return [.. all.Select(m => (m.Key, Places(m.Value)))];
    }

    private List<(string Key, YamlScalarNode Value)> Named(YamlNode? node, string what)
    {
        var all = new List<(string, YamlScalarNode)>();
        if (Members.Of(node, what, faults) is not { } members) return all;
        foreach (var (key, value) in members.All)
        {
            if (value is YamlScalarNode { Value: not null } scalar) all.Add((key.Value!, scalar));
            else faults.Add(value, $"{key.Value} must be one value, is {Members.Kind(value)}");
        }
        return all;
    }

    private BodyPlan Body(YamlNode node, int depth) => node switch
    {
        YamlMappingNode each when EachOf(each) is { } item => new BodyPlan.EachLine(Body(item, depth + 1)),
        YamlMappingNode mapping => new BodyPlan.Members([.. mapping.Children.Select(c => (((c.Key as YamlScalarNode)?.Value) ?? "", Body(c.Value, depth + 1)))]),
        YamlSequenceNode list => new BodyPlan.Elements([.. list.Select(c => Body(c, depth + 1))]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" or "null" } word => new BodyPlan.Literal(word.Value!),
        YamlScalarNode { Style: ScalarStyle.Plain } number when decimal.TryParse(number.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) =>
            new BodyPlan.Literal(value.ToString(CultureInfo.InvariantCulture)),
        YamlScalarNode text => new BodyPlan.Text(Places(text, inBody: true)),
        _ => new BodyPlan.Literal("null"),
    };

    /// <summary>What <c>{each: line, item: …}</c> says of each line; null for any other object.</summary>
    private YamlNode? EachOf(YamlMappingNode node) => places.Contains("line.item") && node.Children.Count == 2
        && node.Children.TryGetValue("each", out var each) && each is YamlScalarNode { Value: "line" } && node.Children.TryGetValue("item", out var item) ? item : null;

    private Template Places(YamlScalarNode node, bool silent = false, bool inBody = false)
    {
        var template = Template.Parse(node.Value ?? "", (at, problem) =>
        {
            if (!silent) faults.Add(node, at, problem);
        });
        if (silent) return template;
        foreach (var place in template.Names)
        {
            var at = node.Value!.IndexOf("{" + place + "}", StringComparison.Ordinal);
            var name = inBody ? BodyForm.Name(place) : place;
            if (inBody && BodyForm.IsInteger(place) && template.Only is null) faults.Add(node, at, $"{{{place}}} is a number and stands alone, without text around it");
            if (name.StartsWith("settings.", StringComparison.Ordinal))
            {
                if (!settings.Add(name["settings.".Length..])) faults.Add(node, at, $"{name} names no setting; a name has letters and digits, the first a capital");
            }
            else if (!places.Contains(name)) faults.Add(node, at, $"there is no value {{{name}}} here; {Nearest.Of(name, [.. places, "settings.Name"])}");
        }
        return template;
    }
}
