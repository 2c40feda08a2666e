using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Reads <c>page</c>.</summary>
internal static class PageReader
{
    private static readonly Dictionary<string, PageStyle> Styles = new()
    {
        ["none"] = PageStyle.None, ["offset"] = PageStyle.Offset, ["page"] = PageStyle.Page, ["cursor"] = PageStyle.Cursor, ["linkHeader"] = PageStyle.LinkHeader,
    };

    public static PagePlan Read(YamlNode? node, FaultList faults)
    {
        if (Members.Of(node, "page", faults) is not { } page) return new(PageStyle.None);
        var style = page.RequiredScalar("style", "offset");
        if (style is not null && !Styles.ContainsKey(style.Value!)) faults.Add(style, $"there is no page style {style.Value}; {Nearest.Of(style.Value!, Styles.Keys)}");
        var kind = style is null ? PageStyle.None : Styles.GetValueOrDefault(style.Value!);
        var next = kind == PageStyle.Cursor ? page.Required("next", "meta.next") : page.Optional("next");
        if (next is not null && kind != PageStyle.Cursor) faults.Add(next, "next is for style cursor only");
        var plan = new PagePlan(kind, page.Number("size", PageRequest.Most, 1, PageRequest.Most), page.Number("first", 1, 0, 1),
            Expressions.Read(next, "next", faults), Expressions.Read(page.Optional("total"), "total", faults));
        page.End();
        return plan;
    }
}
