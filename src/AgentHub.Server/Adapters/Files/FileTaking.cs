using AgentHub.Server.Adapters.Standing;
using AgentHub.YamlAdapters;

namespace AgentHub.Server.Adapters.Files;

/// <summary>
/// Works out, for one look into the folder, what every file is from now on. A file that is faulty keeps its last good version
/// and its id; of two files with one id the one that is connected keeps it. Files that did not change stay the same objects.
/// </summary>
internal sealed class FileTaking(IReadOnlyCollection<AdapterFile> before, FileConnector connector, FileSettings settings, Func<string, bool> isConfigured, DateTimeOffset now)
{
    private readonly Dictionary<string, string> _fileOf = new(StringComparer.Ordinal);
    private List<AdapterFile> _gone = [];

    /// <summary>All files, by name.</summary>
    /// <param name="seen">What is in the folder.</param>
    /// <param name="isFirst">True for the first look: an answer that is younger than the file was read by this version already.</param>
    public IReadOnlyList<AdapterFile> Take(IReadOnlyList<FolderFile> seen, bool isFirst)
    {
        _gone = [.. before.Where(b => seen.All(s => s.Name != b.Name))];
        return [.. seen.Select(s => (File: Read(s), Since: isFirst && s.WrittenAt < now ? s.WrittenAt : now))
            .OrderBy(f => f.File.System is null || f.File.System.Id != IdOf(f.File)).ThenBy(f => f.File.Name, StringComparer.Ordinal)
            .Select(f => Decide(f.File, f.Since)).ToArray()
            .OrderBy(f => f.Name, StringComparer.Ordinal)];
    }

    private AdapterFile Read(FolderFile file)
    {
        var stamp = Stamp.Of(file);
        var last = before.FirstOrDefault(b => b.Name == file.Name);
        if (last?.TextStamp == stamp) return last;
        var reading = file.Problem is { } problem ? new YamlReading(null, [new(file.Name, 1, 1, problem)]) : YamlAdapterFile.Read(file.Text, file.Name);
        return last is null ? new() { Name = file.Name, TextStamp = stamp, Reading = reading, Since = now } : last with { TextStamp = stamp, Reading = reading };
    }

    /// <summary>The id a file stands for: that of its newest version if it can be read, else that of its last good one.</summary>
    private static string? IdOf(AdapterFile file) => file.Reading.Plan?.Id ?? file.System?.Id;

    private AdapterFile Decide(AdapterFile file, DateTimeOffset since)
    {
        if (file.Reading.Plan is not { } plan)
            return Refuse(file, [.. file.Reading.Faults.Select(f => f.ToString())], file.Reading.IsOfOtherVersion ? AdapterCondition.Incompatible : AdapterCondition.Failed);
        if (Collision(plan.Id) is { } collision)
            return Refuse(file, [new YamlFault(file.Name, plan.IdAt.Line, plan.IdAt.Column, collision).ToString()], AdapterCondition.Failed);
        _fileOf[plan.Id] = file.Name;
        var own = settings.Of(plan.Id);
        var faults = connector.Faults(plan, own);
        return faults.Count > 0 ? Refuse(file, faults, AdapterCondition.NotConfigured) : Accept(file, plan, own, since);
    }

    private string? Collision(string id) =>
        isConfigured(id) ? $"the id {id} is taken by a system of the settings, AgentHub:Adapters:Systems:{id}; give the file another, or remove that"
        : _fileOf.TryGetValue(id, out var other) ? $"the id {id} is taken by the file {other}; one system is one file" : null;

    private AdapterFile Accept(AdapterFile file, AdapterPlan plan, FileSystemOptions own, DateTimeOffset since)
    {
        var stamp = Stamp.Of(file.TextStamp, own);
        if (file.System is not null && file.SystemStamp == stamp) return file.Faults.Count == 0 ? file : file with { Faults = [], Since = now };
        var renamed = _gone.Find(g => g.System?.Id == plan.Id && g.SystemStamp == stamp)?.System;
        return file with { System = renamed ?? connector.Connect(plan, own, since), SystemStamp = stamp, Faults = [], Since = now };
    }

    private AdapterFile Refuse(AdapterFile file, IReadOnlyList<string> faults, AdapterCondition trouble)
    {
        if (file.System is { } kept && !_fileOf.TryAdd(kept.Id, file.Name) && _fileOf[kept.Id] != file.Name) file = file with { System = null, SystemStamp = "" };
        return faults.SequenceEqual(file.Faults) && trouble == file.Trouble ? file : file with { Faults = faults, Trouble = trouble, Since = now };
    }
}
