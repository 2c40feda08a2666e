using System.Collections.Immutable;
using System.Text.Json;
using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Core.Identity;
using AgentHub.Server.Adapters.Files;

namespace AgentHub.Server.Adapters.Standing;

/// <summary>How every adapter stands: those of the settings, those of files, and files that connect nothing.</summary>
internal sealed class AdapterStatuses(ConnectedSystems systems, AdapterFiles files, IPeople people, TimeProvider time)
{
    /// <summary>At this moment, by id of the system, then by name of the file.</summary>
    public IReadOnlyList<AdapterStatus> Now
    {
        get
        {
            var all = files.Now;
            return [.. systems.Own.Select(s => Connected(s, all.FirstOrDefault(f => ReferenceEquals(f.System, s))))
                .Concat(all.Where(f => f.System is null).Select(Unconnected))
                .OrderBy(s => s.System, StringComparer.Ordinal).ThenBy(s => s.File, StringComparer.Ordinal)];
        }
    }

    private AdapterStatus Connected(ConnectedSystem system, AdapterFile? file)
    {
        var (state, since) = system.Care.Standing;
        var condition = system.Incompatible is null ? AdapterStatus.Of(state.Condition) : AdapterCondition.Incompatible;
        var reason = system.Incompatible ?? state.Reason ?? (condition == AdapterCondition.Disabled ? Off(system) : null);
        if (file is { Faults.Count: > 0 } && condition is AdapterCondition.Ready or AdapterCondition.Degraded)
            (condition, reason, since) = (AdapterCondition.Degraded, Kept(file), condition == AdapterCondition.Ready || file!.Since > since ? file!.Since : since);
        var now = time.GetUtcNow();
        var answers = system.Recent.Since(now - AnswerFigures.Window);
        return new(system.Id, system.Title, system.Kind, file is null ? system.Adapter.Product : null, file?.Name, condition, since, reason, file?.Faults ?? [],
            Capabilities(system, answers))
        {
            PluggedIn = system.PluggedIn,
            Archive = system.Archive is { } archive ? new(systems.Find(archive.Successor)?.Title ?? archive.Successor, archive.OffOn, archive.Takes?.TotalMilliseconds) : null,
            Switch = new(state.Condition != SystemCondition.Disabled, !system.IsEnabledBySettings, Orderer(system), system.Order?.At),
            OpenUntil = state.Condition == SystemCondition.Open ? state.RetryAt : null,
            LeftAloneUntil = system.LeftAloneFor is { } left ? now + left : null,
            LastAnswerAt = system.Recent.LastGood?.At,
            Budget = system.Budget,
            Figures = AnswerFigures.Of(answers, now),
        };
    }

    private static Dictionary<string, CapabilityFigures> Capabilities(ConnectedSystem system, IReadOnlyList<RecentAnswer> answers)
    {
        var all = AdapterCapabilities.Of(system.Adapter).ToDictionary(Name, c => CapabilityFigures.Of(c, answers, system.ShowWithout(c)));
        foreach (var capability in system.LeftOut) all[Name(capability)] = CapabilityFigures.LeftOut;
        return all;
    }

    private string Off(ConnectedSystem system) => system.IsEnabledBySettings ? $"was switched off by {Orderer(system)}" : "is switched off by the settings";

    private string? Orderer(ConnectedSystem system) => system.Order is { By: var by } ? people.Find(by)?.Name ?? by.Value : null;

    private static AdapterStatus Unconnected(AdapterFile file) =>
        new(file.Reading.Plan?.Id, file.Reading.Plan?.Title ?? file.Name, file.Reading.Plan?.Kind, null, file.Name, file.Trouble, file.Since, Unusable(file), file.Faults, ImmutableDictionary<string, CapabilityFigures>.Empty)
        {
            PluggedIn = file.Reading.Plan?.Remote is null ? PluggedIn.Yaml : PluggedIn.Remote,
        };

    private static string Name(Capability capability) => JsonNamingPolicy.CamelCase.ConvertName(capability.ToString());

    private static string Kept(AdapterFile file) => $"its file has {Count(file)}; the last good version is in use";

    private static string Unusable(AdapterFile file) => file.Trouble switch
    {
        AdapterCondition.Incompatible => "its file is written for another version of AgentHub",
        AdapterCondition.NotConfigured => $"its settings have {Count(file)}",
        _ => $"its file has {Count(file)}, and no version of it was good since the server started",
    };

    private static string Count(AdapterFile file) => file.Faults.Count == 1 ? "one fault" : $"{file.Faults.Count} faults";
}
