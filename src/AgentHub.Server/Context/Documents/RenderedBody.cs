using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Context.View;

namespace AgentHub.Server.Context.Documents;

/// <summary>
/// One contact's body for one audience, kept part by part: a change renders anew only the parts that rest on it. Here stands
/// what each part rests on. Thread safe.
/// </summary>
internal sealed class RenderedBody
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, RenderedPart> _parts = new(StringComparer.Ordinal);
    private long _people = -1;

    /// <summary>Parts rendered so far, for measuring.</summary>
    public int Renderings { get; private set; }

    /// <summary>The body of this view.</summary>
    /// <param name="view">Of this contact and audience.</param>
    /// <param name="people">Grows when a name changed.</param>
    public JsonObject Render(ContactView view, long people)
    {
        lock (_lock)
        {
            if (people != _people) _parts.Clear();
            _people = people;
            return Body_NeedsLock(view);
        }
    }

    private JsonObject Body_NeedsLock(ContactView v)
    {
        var (state, caller) = (v.Contact, v.Caller);
        var profile = Parts(v, Capability.Profile);
        var invoices = Parts(v, Capability.Invoices);
        var tickets = Parts(v, Capability.Tickets);
        var earlier = v.Context.Find<EarlierPart>("earlier");
        var (minute, day) = ((object)(v.Now.UtcTicks / TimeSpan.TicksPerMinute), (object)TimeZoneInfo.ConvertTime(v.Now, v.Settings.Zone).DayOfYear);
        return new()
        {
            ["contact"] = Node("contact", [state, caller, .. profile], () => ContactRendering.Head(v)),
            ["identity"] = Node("identity", [state, caller, VerificationLevel.Of(state.Verification, v.Now), .. profile], () => ContactRendering.Identity(v)),
            ["facts"] = Node("facts", [state, caller, .. profile, .. invoices, .. Parts(v, Capability.Orders)], () => ContactRendering.Facts(v)),
            ["alerts"] = Node("alerts", [state, caller, earlier, minute, .. tickets, .. invoices], () => ContactRendering.Alerts(v)),
            ["facets"] = Facets_NeedsLock(v, day, invoices),
            ["timeline"] = Node("timeline", [state, caller, earlier, minute, .. tickets, .. invoices], () => ContactRendering.Timeline(v)),
            ["sources"] = Node("sources", [v.Context, .. v.Systems.Select(s => s.State)], () => ContactRendering.Sources(v)),
            ["agents"] = Node("agents", [state], () => ContactRendering.Agents(v)),
        };
    }

    private JsonObject Facets_NeedsLock(ContactView v, object day, object?[] invoices)
    {
        var facets = new JsonObject();
        foreach (var capability in SystemView.FacetCapabilities)
        {
            if (!v.Systems.Any(s => s.Can.Contains(capability))) continue;
            object?[] restsOn = [v.Caller, day, capability == Capability.Profile ? v.Contact : null, .. Parts(v, capability)];
            facets[ContactRendering.NameOf(capability)] = Node($"facet/{capability}", restsOn, () => ContactRendering.Facet(v, capability)!);
        }
        foreach (var part in ContactRendering.Opened(v))
            facets[ContactRendering.NameOf(part)] = Node(part.Field, [v.Caller, day, part, .. invoices], () => ContactRendering.Detail(v, part));
        return facets;
    }

    private static object?[] Parts(ContactView v, Capability capability) =>
        [.. v.Systems.Where(s => s.Can.Contains(capability)).Select(s => v.Context.Find<FacetPart>(FacetPart.FieldOf(capability, s.Id, null)))];

    private JsonObject Node(string name, object?[] restsOn, Func<object> render)
    {
        if (!_parts.TryGetValue(name, out var part)) _parts[name] = part = new();
        return JsonObject.Create(part.Render(restsOn, () =>
        {
            Renderings++;
            return render();
        }))!;
    }
}
