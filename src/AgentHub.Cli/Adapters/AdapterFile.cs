using System.CommandLine;

namespace AgentHub.Cli;

/// <summary>An adapter file as commands take it.</summary>
internal static class AdapterFile
{
    /// <summary>The argument that names it.</summary>
    public static Argument<string> Argument() => new("file") { Description = "The adapter file, as billing.yaml." };

    /// <summary>Its text.</summary>
    /// <exception cref="NotDoneException">It is not there or cannot be read.</exception>
    public static string Text(string path, Surroundings around)
    {
        var full = around.PathOf(path);
        if (Directory.Exists(full)) throw new NotDoneException($"{path} is a folder; name the adapter file in it.");
        try
        {
            // A character is at most four bytes; a larger file is refused before it fills the memory.
            if (new FileInfo(full).Length > 4L * YamlAdapterFile.MostChars) throw new NotDoneException($"{path} is larger than an adapter file may be ({YamlAdapterFile.MostChars / 1024} KiB).");
            return File.ReadAllText(full);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new NotDoneException(File.Exists(full) ? $"{path} cannot be read: {problem.Message}" : $"{path} does not exist; create one with: agenthub adapter new <name>");
        }
    }

    /// <summary>What it says.</summary>
    /// <exception cref="NotDoneException">It is not there, cannot be read, or has faults, which are printed, or names another program.</exception>
    public static AdapterPlan Plan(string path, Surroundings around)
    {
        var reading = YamlAdapterFile.Read(Text(path, around), path);
        if (reading.Plan is { Remote: null } plan) return plan;
        if (reading.Plan is not null) throw new NotDoneException($"{path} names another program, which says itself what it offers; of this file there is nothing but lint. Its own tests are that program's.");
        foreach (var fault in reading.Faults) around.Error.WriteLine(fault);
        throw new NotDoneException($"{path} has {Words.Count(reading.Faults.Count, "fault")}; mend the file first.");
    }

    /// <summary>What it says, of a file that can have tests of its own.</summary>
    /// <exception cref="NotDoneException">As of <see cref="Plan"/>, or it uses a file that ships.</exception>
    public static AdapterPlan PlanWithTests(string path, Surroundings around) => Plan(path, around) is { Uses: { } shipped }
        ? throw new NotDoneException($"{path} uses {shipped}, whose tests lie beside the file that ships; of this file there are lint and try.") : Plan(path, around);

    /// <summary>The folder it lies in.</summary>
    public static string FolderOf(string path, Surroundings around) => Path.GetDirectoryName(around.PathOf(path))!;
}
