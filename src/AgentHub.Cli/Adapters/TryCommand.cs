using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AgentHub.Cli;

/// <summary><c>adapter try</c>: asks the live system what the hub would ask, and shows what the hub would show.</summary>
internal static class TryCommand
{
    private static readonly JsonSerializerOptions Printed = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Of(Surroundings around)
    {
        var (file, asked, connection) = (AdapterFile.Argument(), new AskedOptions(), new ConnectionOptions());
        var command = new Command("try", "Asks the live system everything the file offers about one customer; prints each answer with its time and what was re-checked. Writes nothing.") { file };
        asked.AddTo(command);
        connection.AddTo(command);
        command.SetAction((parsed, token) => RunAsync(parsed.GetRequiredValue(file), parsed, asked, connection, around, token));
        return command;
    }

    private static async Task<int> RunAsync(string path, ParseResult parsed, AskedOptions asked, ConnectionOptions connection, Surroundings around, CancellationToken cancellationToken)
    {
        var plan = AdapterFile.Plan(path, around);
        var questions = asked.Read(parsed);
        var settings = connection.Read(plan, parsed, around);
        using var client = ConnectionOptions.Client(settings.BaseUrl);
        await around.Out.WriteLineAsync($"{plan.Title} ({plan.Id}, {plan.Kind}) at {settings.BaseUrl}");
        var (wrong, given) = (0, 0);
        await foreach (var answer in new Questions(plan, YamlAdapter.Create(plan, settings, client, around.Time), questions, around.Time).AskAsync(cancellationToken))
        {
            await PrintAsync(answer, around.Out);
            if (!answer.IsGood) wrong++;
            if (answer.Outcome is not null) given++;
        }
        if (given == 0) throw new NotDoneException("nothing could be asked, for the reasons above.");
        await around.Out.WriteLineAsync();
        await around.Out.WriteLineAsync(wrong == 0 ? $"{Words.Count(given, "question")} answered." : $"{wrong} of {Words.Count(given, "question")} not answered as they should be.");
        return wrong == 0 ? ExitCode.Good : ExitCode.Wrong;
    }

    private static async Task PrintAsync(GivenAnswer answer, TextWriter to)
    {
        var name = Words.Of(answer.Capability).PadRight(18);
        await to.WriteLineAsync();
        if (answer.Outcome is not { } outcome)
        {
            await to.WriteLineAsync($"{name}not asked: {answer.Reason}");
            return;
        }
        await to.WriteLineAsync($"{name}{Words.Of(outcome)}{Amount(answer)} in {answer.Took.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms");
        await to.WriteLineAsync($"  asked with      {answer.With}");
        if (answer.Reason is { } reason) await to.WriteLineAsync($"  the system      {reason}");
        if (answer.Missing is { } missing) await to.WriteLineAsync($"  the answer is   {missing}");
        if (answer.Rechecked is { } check && outcome is Outcome.Found or Outcome.NotFound) await to.WriteLineAsync($"  re-checked      {check}; {Left(answer.Dropped)}");
        if (answer.Value is { } value) await to.WriteLineAsync("  " + JsonSerializer.Serialize(value, Printed).ReplaceLineEndings("\n  "));
    }

    private static string Amount(GivenAnswer answer)
    {
        if (answer.Value is not { ValueKind: JsonValueKind.Array } rows) return "";
        var all = answer.Total is { } total && total > rows.GetArrayLength() ? $" of {total}" : answer.HasMore ? ", there are more" : "";
        return $", {Words.Count(rows.GetArrayLength(), "row")}{all},";
    }

    private static string Left(int dropped) => dropped == 0 ? "nothing was left out" : $"{Words.Count(dropped, "row")} of others left out: the system does not filter as it was asked to";
}
