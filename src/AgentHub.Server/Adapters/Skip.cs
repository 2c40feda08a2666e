using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Server.Adapters;

/// <summary>Answers we give in a system's place. Each reads on from the system's title.</summary>
internal static class Skip
{
    public static Answer<T> SwitchedOff<T>() => Answer.Skipped<T>("is switched off");

    public static Answer<T> AskedToWait<T>(TimeSpan left) => Answer.Skipped<T>($"asked to be left alone for another {Seconds(left)}", left);

    public static Answer<T> KeepsFailing<T>(TimeSpan? left) => left is { } wait
        ? Answer.Skipped<T>($"keeps failing and is tried again in {Seconds(wait)}", wait)
        : Answer.Skipped<T>("keeps failing and is being tried by another question");

    public static Answer<T> TooBusy<T>(int waiting) => Answer.Skipped<T>($"was not asked: {waiting} questions wait already");

    public static Answer<T> Replaced<T>() => Answer.Skipped<T>("was connected anew meanwhile; ask again");

    public static Answer<T> TimedOut<T>(TimeSpan giveUp) => Answer.TimedOut<T>($"did not answer in {Seconds(giveUp)}");

    public static string Seconds(TimeSpan span) => span.TotalSeconds >= 10
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(span.TotalSeconds):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.##} s");
}
