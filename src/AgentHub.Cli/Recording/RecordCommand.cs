using System.CommandLine;

namespace AgentHub.Cli;

/// <summary><c>adapter record</c>: makes tests of a file out of what its system answers, without anybody's data.</summary>
internal static class RecordCommand
{
    public static Command Of(Surroundings around)
    {
        var (file, asked, connection) = (AdapterFile.Argument(), new AskedOptions(), new ConnectionOptions());
        var command = new Command("record", "Asks the live system as try does, and keeps its answers as tests of the file: personal data replaced, the same by the same; no header, no secret. Look through the fixtures before you share them.") { file };
        asked.AddTo(command);
        connection.AddTo(command);
        command.SetAction((parsed, token) => RunAsync(parsed.GetRequiredValue(file), parsed, asked, connection, around, token));
        return command;
    }

    private static async Task<int> RunAsync(string path, ParseResult parsed, AskedOptions asked, ConnectionOptions connection, Surroundings around, CancellationToken cancellationToken)
    {
        var plan = AdapterFile.PlanWithTests(path, around);
        var questions = asked.Read(parsed);
        var settings = connection.Read(plan, parsed, around);
        var recorder = new Recorder(plan.Http.Auth.Tokens is { } tokens ? new Uri(settings.BaseUrl, tokens.Url) : null);
        using var client = ConnectionOptions.Client(settings.BaseUrl, recorder);
        var answers = new List<(GivenAnswer Answer, RecordedExchange? Exchange)>();
        await foreach (var answer in new Questions(plan, YamlAdapter.Create(plan, settings, client, around.Time), questions, around.Time).AskAsync(cancellationToken))
            answers.Add((answer, recorder.Take() is [var first, ..] ? first : null));

        var text = AdapterFile.Text(path, around);
        var ids = answers.SelectMany(a => new[] { a.Answer.Customer, a.Answer.Invoice, a.Answer.Key?.Value }).OfType<string>();
        var fixtures = new Fixtures(plan, AdapterFile.FolderOf(path, around), new(text, settings.Values.Values, ids));
        var (recorded, wrong) = (0, 0);
        foreach (var (answer, exchange) in answers)
        {
            if (!plan.Lists.ContainsKey(answer.Capability)) continue;
            var name = Words.Of(answer.Capability);
            if (answer.Outcome is null || answer.Value is null || exchange is null)
            {
                await around.Out.WriteLineAsync($"{name.PadRight(18)}not recorded: {(answer.Outcome is { } outcome ? $"{Words.Of(outcome)} {answer.Reason}".TrimEnd() : answer.Reason)}");
                if (!answer.IsGood) wrong++;
                continue;
            }
            var fixture = fixtures.Make(answer, exchange);
            if (fixture.Problem is { } problem)
            {
                wrong++;
                await around.Out.WriteLineAsync($"{name.PadRight(18)}not recorded: {problem}");
                continue;
            }
            recorded++;
            await fixture.WriteAsync(cancellationToken);
            await around.Out.WriteLineAsync($"{name.PadRight(18)}recorded in {fixture.Given}");
            if (TestLines.Add(text, name, fixture.Test) is { } longer) text = longer;
            else await around.Out.WriteLineAsync($"  add this to the tests of {name} yourself: - {fixture.Test}");
        }
        if (recorded == 0) throw new NotDoneException("nothing was recorded, for the reasons above.");
        await File.WriteAllTextAsync(around.PathOf(path), text, cancellationToken);
        await around.Out.WriteLineAsync($"{Words.Count(recorded, "answer")} recorded, {Words.Count(fixtures.Replaced, "value")} replaced. Look through the fixtures, then: agenthub adapter test {path}");
        return wrong == 0 ? ExitCode.Good : ExitCode.Wrong;
    }
}
