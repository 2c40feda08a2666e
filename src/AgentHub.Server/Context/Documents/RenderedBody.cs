using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Context.View;
using AgentHub.Core.Documents;

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
    private bool _inconclusive;

    /// <summary>Parts rendered so far, for measuring.</summary>
    public int Renderings { get; private set; }

    /// <summary>The body of this view.</summary>
    /// <param name="view">Of this contact and audience.</param>
    /// <param name="people">Grows when a name changed.</param>
    /// <param name="inconclusive">
    /// True just after an answer: its facet is rendered, and what is concluded from several (who it is, alerts, the timeline)
    /// stays as it was, so that the answer is not held up. The next version has it.
    /// </param>
    public DocumentContent Render(ContactView view, long people, bool inconclusive = false)
    {
        lock (_lock)
        {
            if (people != _people) _parts.Clear();
            _people = people;
            _inconclusive = inconclusive;
            var parts = new Dictionary<string, DocumentPart>(StringComparer.Ordinal);
            return new(Body_NeedsLock(view, parts), parts);
        }
    }

    private JsonObject Body_NeedsLock(ContactView v, Dictionary<string, DocumentPart> parts)
    {
        var (state, caller) = (v.Contact, v.Caller);
        var profile = Parts(v, Capability.Profile);
        var invoices = Parts(v, Capability.Invoices);
        var tickets = Parts(v, Capability.Tickets);
        var earlier = v.Context.Find<EarlierPart>("earlier");
        var (minute, day) = ((object)(v.Now.UtcTicks / TimeSpan.TicksPerMinute), (object)TimeZoneInfo.ConvertTime(v.Now, v.Settings.Zone).DayOfYear);
        return new()
        {
            ["contact"] = Conclusion(parts, "contact", [state, caller, .. profile], () => ContactRendering.Head(v)),
            ["identity"] = Conclusion(parts, "identity", [state, caller, VerificationLevel.Of(state.Verification, v.Now), .. profile], () => ContactRendering.Identity(v)),
            ["facts"] = Conclusion(parts, "facts", [state, caller, .. profile, .. invoices, .. Parts(v, Capability.Orders)], () => ContactRendering.Facts(v)),
            ["alerts"] = Conclusion(parts, "alerts", [state, caller, earlier, minute, .. tickets, .. invoices], () => ContactRendering.Alerts(v)),
            ["facets"] = Facets_NeedsLock(v, day, invoices, parts),
            ["timeline"] = Conclusion(parts, "timeline", [state, caller, earlier, minute, .. tickets, .. invoices], () => ContactRendering.Timeline(v)),
            ["sources"] = Node(parts, "sources", [v.Context, .. v.Systems.Select(s => s.State)], () => ContactRendering.Sources(v)),
            ["agents"] = Node(parts, "agents", [state], () => ContactRendering.Agents(v)),
        };
    }

    private JsonObject Facets_NeedsLock(ContactView v, object day, object?[] invoices, Dictionary<string, DocumentPart> parts)
    {
        var facets = new JsonObject();
        foreach (var capability in SystemView.FacetCapabilities)
        {
            if (!v.Systems.Any(s => s.Can.Contains(capability))) continue;
            object?[] restsOn = [v.Caller, day, capability == Capability.Profile ? v.Contact : null, .. Parts(v, capability)];
            facets[ContactRendering.NameOf(capability)] = Node(parts, $"facets/{ContactRendering.NameOf(capability)}", restsOn, () => ContactRendering.Facet(v, capability)!);
        }
        foreach (var part in ContactRendering.Opened(v))
            facets[ContactRendering.NameOf(part)] = Node(parts, $"facets/{ContactRendering.NameOf(part)}", [v.Caller, day, part, .. invoices], () => ContactRendering.Detail(v, part));
        return facets;
    }

    private static object?[] Parts(ContactView v, Capability capability) =>
        [.. v.Systems.Where(s => s.Can.Contains(capability)).Select(s => v.Context.Find<FacetPart>(FacetPart.FieldOf(capability, s.Id, null)))];

    /// <summary>A part that is concluded from the contact's state and several answers; late by one version just after an answer.</summary>
    private JsonObject Conclusion(Dictionary<string, DocumentPart> parts, string path, object?[] restsOn, Func<object> render)
    {
        if (!_inconclusive || _parts.GetValueOrDefault(path)?.LastFor(restsOn[0]) is not { } last) return Node(parts, path, restsOn, render);
        parts[path] = last;
        return last.ToNode();
    }

    private JsonObject Node(Dictionary<string, DocumentPart> parts, string path, object?[] restsOn, Func<object> render)
    {
        if (!_parts.TryGetValue(path, out var kept)) _parts[path] = kept = new();
        var part = kept.Render(restsOn, () =>
        {
            Renderings++;
            return render();
        });
        parts[path] = part;
        return part.ToNode();
    }
}
