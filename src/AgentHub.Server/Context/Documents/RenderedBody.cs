using System.Collections.Immutable;
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
    private ImmutableArray<SystemView> _systems = [];
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
    public DocumentBody Render(ContactView view, long people, bool inconclusive = false)
    {
        lock (_lock)
        {
            if (people != _people || !IsSameSet(_systems, view.Systems)) _parts.Clear();
            (_people, _systems) = (people, view.Systems);
            _inconclusive = inconclusive;
            return DocumentBody.Together(Members_NeedsLock(view));
        }
    }

    // What a system can is worked out anew exactly when the set of systems changed.
    private static bool IsSameSet(ImmutableArray<SystemView> a, ImmutableArray<SystemView> b)
    {
        if (a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++)
            if (!ReferenceEquals(a[i].Can, b[i].Can)) return false;
        return true;
    }

    private Dictionary<string, DocumentBody> Members_NeedsLock(ContactView v)
    {
        var (state, caller) = (v.Contact, v.Caller);
        var profile = Parts(v, Capability.Profile);
        var invoices = Parts(v, Capability.Invoices);
        var tickets = Parts(v, Capability.Tickets);
        var earlier = v.Context.Find<EarlierPart>("earlier");
        var (minute, day) = ((object)(v.Now.UtcTicks / TimeSpan.TicksPerMinute), (object)TimeZoneInfo.ConvertTime(v.Now, v.Settings.Zone).DayOfYear);
        return new(StringComparer.Ordinal)
        {
            ["contact"] = Conclusion("contact", [state, caller, .. profile], () => ContactRendering.Head(v)),
            ["identity"] = Conclusion("identity", [state, caller, VerificationLevel.Of(state.Verification, v.Now), .. profile], () => ContactRendering.Identity(v)),
            ["facts"] = Conclusion("facts", [state, caller, .. profile, .. invoices, .. Parts(v, Capability.Orders)], () => ContactRendering.Facts(v)),
            ["alerts"] = Conclusion("alerts", [state, caller, earlier, minute, .. tickets, .. invoices], () => ContactRendering.Alerts(v)),
            ["conflicts"] = Conclusion("conflicts", [state, caller, .. profile], () => ContactRendering.Conflicts(v)),
            ["facets"] = DocumentBody.Together(Facets_NeedsLock(v, day, invoices)),
            ["timeline"] = Conclusion("timeline", [state, caller, earlier, minute, .. tickets, .. invoices], () => ContactRendering.Timeline(v)),
            ["sources"] = Part("sources", [v.Context, .. v.Systems.Select(s => s.State)], () => ContactRendering.Sources(v)),
            ["agents"] = Part("agents", [state], () => ContactRendering.Agents(v)),
        };
    }

    private Dictionary<string, DocumentBody> Facets_NeedsLock(ContactView v, object day, object?[] invoices)
    {
        var facets = new Dictionary<string, DocumentBody>(StringComparer.Ordinal);
        foreach (var capability in SystemView.FacetCapabilities)
        {
            if (!v.Systems.Any(s => s.Can.Contains(capability))) continue;
            object?[] restsOn = [v.Caller, day, capability == Capability.Profile ? v.Contact : null, .. Parts(v, capability)];
            facets[ContactRendering.NameOf(capability)] = Part($"facets/{ContactRendering.NameOf(capability)}", restsOn, () => ContactRendering.Facet(v, capability)!);
        }
        foreach (var part in ContactRendering.Opened(v))
            facets[ContactRendering.NameOf(part)] = Part($"facets/{ContactRendering.NameOf(part)}", [v.Caller, day, part, .. invoices], () => ContactRendering.Detail(v, part));
        return facets;
    }

    private static object?[] Parts(ContactView v, Capability capability) =>
        [.. v.Systems.Where(s => s.Can.Contains(capability)).Select(s => v.Context.Find<FacetPart>(FacetPart.FieldOf(capability, s.Id, null)))];

    /// <summary>A part that is concluded from the contact's state and several answers; late by one version just after an answer.</summary>
    private DocumentBody Conclusion(string path, object?[] restsOn, Func<object> render) =>
        _inconclusive && _parts.GetValueOrDefault(path)?.LastFor(restsOn[0]) is { } last ? last : Part(path, restsOn, render);

    private DocumentBody Part(string path, object?[] restsOn, Func<object> render)
    {
        if (!_parts.TryGetValue(path, out var kept)) _parts[path] = kept = new();
        return kept.Render(restsOn, () =>
        {
            Renderings++;
            return render();
        });
    }
}
