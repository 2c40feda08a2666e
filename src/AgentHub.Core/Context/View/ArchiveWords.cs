using System.Globalization;
using AgentHub.Core.Adapters;

namespace AgentHub.Core.Context.View;

/// <summary>What is said of an archive.</summary>
internal static class ArchiveWords
{
    public static Wire.Archive? Of(ContactView view, ArchiveNotice? archive) =>
        archive is null ? null : new(view.TitleOf(archive.Successor), archive.OffOn, archive.Takes?.TotalMilliseconds);

    /// <summary>Reads on from the archive's title.</summary>
    public static string NotAsked(ArchiveNotice archive) => archive.Takes is { } takes
        ? string.Create(CultureInfo.InvariantCulture, $"is not asked yet and takes about {takes.TotalSeconds:0.#} s")
        : "is not asked yet";
}
