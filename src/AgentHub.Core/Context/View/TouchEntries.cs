using AgentHub.Core.Interactions;

namespace AgentHub.Core.Context.View;

/// <summary>What the caller did on other channels before, told by the facts they gave there.</summary>
internal static class TouchEntries
{
    public static IEnumerable<Wire.TimelineItem> Of(ContactView view)
    {
        foreach (var touch in Touches.Before(view.Contact))
            if (!TicketEntries.Tells(view, touch))
                yield return new()
                {
                    Id = $"f.{touch.Channel}.{touch.At.ToUnixTimeSeconds()}",
                    At = touch.At,
                    Kind = Kind(touch.Channel),
                    Title = Title(touch, view),
                    Said = Said(touch, view),
                };
    }

    /// <summary>The caller's own words, else what they gave.</summary>
    public static string? Said(Touch touch, ContactView view)
    {
        if (touch.Quote is { } quote) return $"“{quote}”";
        var told = touch.Facts.Where(f => f.Key != "invoice.number" || touch.Channel != "web")
            .Select(f => (Kind: view.Settings.Facts.Find(f.Key), Fact: f)).Where(x => x.Kind is not null).OrderBy(x => x.Kind!.Order)
            .Select(x => Tell(x.Fact, x.Kind!, view)).ToArray();
        return told.Length == 0 ? null : $"Gave {Words.And(told)}";
    }

    private static string Tell(FactState fact, FactKind kind, ContactView view)
    {
        var value = FactsView.Shown(fact, kind, view.Settings);
        return value is null ? Words.Inside(kind.Label) : $"{Words.Inside(kind.Label)} {value}";
    }

    private static string Title(Touch touch, ContactView view)
    {
        var invoice = touch.Facts.FirstOrDefault(f => f.Key == "invoice.number")?.Value ?? touch.Facts.Select(f => f.Step).FirstOrDefault(IsReference);
        return touch.Channel switch
        {
            "web" when invoice is not null => $"Opened {invoice} on the website",
            "web" => "On the website",
            "app" when invoice is not null => $"Opened {invoice} in the app",
            "app" => "In the app",
            "email" => "Wrote an e-mail",
            "chat" => "Chat",
            _ => "Call",
        };
    }

    // A channel may name as its step the page or letter itself, such as INV-88214.
    private static bool IsReference(string? step) => step is not null && step.Any(char.IsAsciiDigit) && step.Any(char.IsAsciiLetterUpper);

    private static Wire.TimelineKind Kind(string channel) => channel switch
    {
        "web" or "app" => Wire.TimelineKind.Web,
        "email" => Wire.TimelineKind.Email,
        "ivr" => Wire.TimelineKind.Ivr,
        "voice" => Wire.TimelineKind.Call,
        _ => Wire.TimelineKind.Fact,
    };
}
