using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Server.Adapters;
using AgentHub.Server.Adapters.Standing;

namespace AgentHub.Server.Tests.Adapters.Files;

public sealed class AdapterFilesTests
{
    private static readonly string Good = VisitsFile.Text(FilesBench.Planner);

    [Fact]
    public void A_file_that_is_added_connects_its_system_and_one_that_is_removed_takes_it_away()
    {
        using var bench = new FilesBench();
        bench.Look();
        Assert.Equal("crm", bench.Connected);

        bench.Write(Good).Look();

        Assert.Equal("crm visits", bench.Connected);
        var visits = bench.Systems.All[1];
        Assert.Equal(("Visit planner", "field", SystemCondition.Idle), (visits.Title, visits.Kind, visits.State.Condition));
        Assert.Equal([Capability.Appointments], AdapterCapabilities.Of(visits.Adapter));

        bench.Remove().Look();

        Assert.Equal("crm", bench.Connected);
        Assert.False(visits.IsConnected);
        Assert.Empty(bench.Files.Now);
    }

    [Fact]
    public void A_file_that_uses_an_adapter_that_ships_is_not_configured_until_its_settings_are_given()
    {
        using var bench = new FilesBench();
        bench.Write("apiVersion: agenthub/adapter.v1\nuse: zammad\nbaseUrl: https://help.calder.example\n", "help.yaml").Look();
        var before = bench.Status("help.yaml");

        bench.Set("zammad:Values:ApiKey", "k");
        bench.Look();

        Assert.Equal(AdapterCondition.NotConfigured, before.Condition);
        Assert.Contains("AgentHub:AdapterFiles:Systems:zammad:Values:ApiKey is missing", before.Faults[0], StringComparison.Ordinal);
        Assert.Equal("crm zammad", bench.Connected);
    }

    [Fact]
    public void A_look_that_finds_nothing_new_leaves_everything_the_same_object()
    {
        using var bench = new FilesBench();
        bench.Write(Good).Write("no: file", "other.yaml").Look();
        var (set, files) = (bench.Systems.All, bench.Files.Now);

        bench.Look();

        Assert.Same(set, bench.Systems.All);
        Assert.Equal(files, bench.Files.Now);
        Assert.Equal(1, bench.Swaps);
    }

    [Fact]
    public void A_system_of_the_settings_stays_the_same_whatever_files_do()
    {
        using var bench = new FilesBench();
        var crm = bench.Systems.All[0];

        bench.Write(Good).Look().Remove().Look();

        Assert.Same(crm, bench.Systems.All[0]);
        Assert.True(crm.IsConnected);
    }

    [Fact]
    public void A_faulty_new_version_leaves_the_last_good_one_working_and_tells_every_fault_with_its_place()
    {
        using var bench = new FilesBench();
        bench.Write(Good).Look();
        var good = bench.Systems.All[1];
        bench.Time.Advance(TimeSpan.FromMinutes(5));

        bench.Write(Good.Replace("title:", "titel:", StringComparison.Ordinal).Replace("subject: about", "subject: about..", StringComparison.Ordinal)).Look();

        Assert.Same(good, bench.Systems.All[1]);
        Assert.True(good.IsConnected);
        var status = bench.Status();
        Assert.Equal((AdapterCondition.Degraded, "its file has 3 faults; the last good version is in use", bench.Time.GetUtcNow()), (status.Condition, status.Reason, status.Since));
        Assert.Collection(status.Faults,
            f => Assert.StartsWith("visits.yaml:1:1: an adapter file lacks title", f, StringComparison.Ordinal),
            f => Assert.StartsWith("visits.yaml:3:1: an adapter file knows no titel; did you mean title?", f, StringComparison.Ordinal),
            f => Assert.StartsWith("visits.yaml:17:22: ", f, StringComparison.Ordinal));
        var line = Assert.Single(bench.Logs.Lines, l => l.Contains("[7013]", StringComparison.Ordinal));
        Assert.Contains("visits.yaml is not used (3 faults), and its last good version stays in use for system visits", line, StringComparison.Ordinal);
        Assert.All(status.Faults, f => Assert.Contains(f, line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_mended_again_is_ready_and_says_nothing_of_old_faults()
    {
        using var bench = new FilesBench();
        bench.Write(Good).Look().Write("id: 7").Look();
        var old = bench.Systems.All[1];

        bench.Write(VisitsFile.Text(FilesBench.Planner, subject: "title")).Look();

        Assert.NotSame(old, bench.Systems.All[1]);
        Assert.Equal((AdapterCondition.Ready, null, 0), (bench.Status().Condition, bench.Status().Reason, bench.Status().Faults.Count));
    }

    [Fact]
    public void A_file_taken_back_to_its_last_good_version_goes_on_with_the_very_same_system()
    {
        using var bench = new FilesBench();
        bench.Write(Good).Look();
        var good = bench.Systems.All[1];

        bench.Write("id: 7").Look().Write(Good).Look();

        Assert.Same(good, bench.Systems.All[1]);
        Assert.Equal(AdapterCondition.Ready, bench.Status().Condition);
        Assert.Equal(1, bench.Swaps);
    }

    [Fact]
    public void A_file_faulty_from_the_beginning_connects_nothing_and_stops_nobody()
    {
        using var bench = new FilesBench();

        bench.Write("capabilities: {", "broken.yaml").Write(Good).Look();

        Assert.Equal("crm visits", bench.Connected);
        var status = bench.Status("broken.yaml");
        Assert.Equal((AdapterCondition.Failed, null, "broken.yaml"), (status.Condition, status.System, status.Title));
        Assert.StartsWith("its file has one fault, and no version of it was good", status.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_files_with_one_id_the_one_that_is_connected_keeps_it()
    {
        using var bench = new FilesBench();
        bench.Write(Good).Look();
        var visits = bench.Systems.All[1];

        bench.Write(Good, "a-copy.yaml").Look();

        Assert.Same(visits, bench.Systems.All[1]);
        Assert.Equal("crm visits", bench.Connected);
        Assert.Equal("a-copy.yaml:2:5: the id visits is taken by the file visits.yaml; one system is one file", Assert.Single(bench.Status("a-copy.yaml").Faults));
        Assert.Equal(AdapterCondition.Ready, bench.Status().Condition);

        bench.Remove().Look();

        Assert.Equal("crm visits", bench.Connected);
        Assert.Equal(AdapterCondition.Ready, bench.Status("a-copy.yaml").Condition);
    }

    [Fact]
    public void A_file_cannot_take_the_place_of_a_system_of_the_settings()
    {
        using var bench = new FilesBench();
        var crm = bench.Systems.All[0];

        bench.Write(VisitsFile.Text(FilesBench.Planner, id: "crm")).Look();

        Assert.Same(crm, Assert.Single(bench.Systems.All));
        Assert.StartsWith("visits.yaml:2:5: the id crm is taken by a system of the settings", Assert.Single(bench.Status().Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_file_goes_on_with_the_same_system()
    {
        using var bench = new FilesBench();
        bench.Write(Good).Look();
        var visits = bench.Systems.All[1];

        bench.Remove().Write(Good, "field.yml").Look();

        Assert.Same(visits, bench.Systems.All[1]);
        Assert.True(visits.IsConnected);
    }

    [Fact]
    public void A_file_that_lacks_a_setting_says_which_and_connects_once_it_is_there_without_a_restart()
    {
        using var bench = new FilesBench();
        bench.Write(VisitsFile.Text(null, auth: "{type: bearer, tokenFrom: Token}")).Look();

        Assert.Equal(AdapterCondition.NotConfigured, bench.Status().Condition);
        Assert.Equal(["AgentHub:AdapterFiles:Systems:visits:BaseUrl must be an absolute https address because the file names none, is missing"], bench.Status().Faults);

        bench.Set("visits:BaseUrl", "http://127.0.0.1:9/api");
        Assert.Equal(["AgentHub:AdapterFiles:Systems:visits:Values:Token is missing: the file of visits asks for it"], bench.Look().Status().Faults);

        bench.Set("visits:Values:Token", "secret-1");
        Assert.Equal(AdapterCondition.Ready, bench.Look().Status().Condition);
        Assert.DoesNotContain(bench.Logs.Lines, l => l.Contains("secret-1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_another_program_wants_the_secret_both_share()
    {
        using var bench = new FilesBench();
        bench.Write("apiVersion: agenthub/adapter.v1\nid: visits\ntitle: Visit planner\nkind: field\nremote: {baseUrl: \"http://127.0.0.1:9\"}\n").Look();

        Assert.Equal(AdapterCondition.NotConfigured, bench.Status().Condition);
        Assert.StartsWith("AgentHub:AdapterFiles:Systems:visits:Values:Secret is missing", Assert.Single(bench.Status().Faults), StringComparison.Ordinal);

        bench.Set("visits:Values:Secret", "0123456789abcdef0123456789abcdef");
        Assert.Equal(AdapterCondition.Ready, bench.Look().Status().Condition);
    }

    [Fact]
    public void A_system_of_a_file_becomes_an_archive_by_its_settings()
    {
        using var bench = new FilesBench();
        bench.Set("visits:Archive:Successor", "crn");
        bench.Set("visits:Archive:SunsetOn", "2027-06-30");
        bench.Write(Good).Look();
        Assert.Equal("AgentHub:AdapterFiles:Systems:visits:Archive:Successor must be a configured system (crm), is crn", Assert.Single(bench.Status().Faults));

        bench.Set("visits:Archive:Successor", "crm");
        bench.Look();

        Assert.Equal((AdapterCondition.Ready, "archive"), (bench.Status().Condition, bench.Status().Kind));
        Assert.Equal("crm", bench.Systems.All[1].Archive!.Successor);
    }

    [Fact]
    public void A_changed_setting_makes_a_new_version()
    {
        using var bench = new FilesBench();
        bench.Write(Good).Look();
        var before = bench.Systems.All[1];

        bench.Set("visits:ShowWithout", "00:00:00.4");
        bench.Look();

        Assert.NotSame(before, bench.Systems.All[1]);
        Assert.Equal(TimeSpan.FromMilliseconds(400), bench.Systems.All[1].ShowWithout(Capability.Appointments));
    }

    [Fact]
    public void Times_of_the_file_count_where_the_installation_sets_none()
    {
        using var bench = new FilesBench();
        var text = Good.Replace("    items: visits", "    showWithout: 4s\n    giveUp: 20s\n    items: visits", StringComparison.Ordinal);

        bench.Write(text).Look();
        Assert.Equal(TimeSpan.FromSeconds(4), bench.Systems.All[1].ShowWithout(Capability.Appointments));
        Assert.Equal(TimeSpan.FromMilliseconds(1500), bench.Systems.All[1].ShowWithout(Capability.Health));

        bench.Set("visits:Capabilities:Appointments:ShowWithout", "00:00:02");
        Assert.Equal(TimeSpan.FromSeconds(2), bench.Look().Systems.All[1].ShowWithout(Capability.Appointments));

        bench.Write(text.Replace("giveUp: 20s", "giveUp: 1s", StringComparison.Ordinal)).Look();
        Assert.Equal("AgentHub:AdapterFiles:Systems:visits:Capabilities:Appointments:GiveUp must not be below ShowWithout (00:00:02), is 00:00:01", Assert.Single(bench.Status().Faults));
    }

    [Fact]
    public void Settings_out_of_bounds_keep_the_version_that_ran()
    {
        using var bench = new FilesBench();
        bench.Write(Good).Look();
        var before = bench.Systems.All[1];

        bench.Set("visits:GiveUp", "00:02:00");
        bench.Look();

        Assert.Same(before, bench.Systems.All[1]);
        Assert.Equal("AgentHub:AdapterFiles:Systems:visits:GiveUp must be between 100 ms and 60 s, is 00:02:00", Assert.Single(bench.Status().Faults));
    }

    [Fact]
    public void A_setting_that_cannot_be_read_is_told_and_those_before_stay()
    {
        using var bench = new FilesBench();
        bench.Set("visits:BaseUrl", "http://127.0.0.1:9/api");
        bench.Write(VisitsFile.Text(null)).Look();

        bench.Set("visits:GiveUp", "soon");
        bench.Look().Look();

        Assert.Equal(AdapterCondition.Ready, bench.Status().Condition);
        Assert.Contains("AgentHub:AdapterFiles:Systems:visits:GiveUp", Assert.Single(bench.Logs.Lines, l => l.Contains("[7017]", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_system_switched_off_is_listed_and_never_asked()
    {
        using var bench = new FilesBench();
        bench.Set("visits:Enabled", "false");
        bench.Write(Good).Look();

        var answer = await bench.Systems.All[1].AskAsync(Capability.Appointments, _ => Task.FromResult(Answer.Found("asked")), CancellationToken.None);

        Assert.Equal((Outcome.Skipped, "is switched off"), (answer.Outcome, answer.Reason));
        Assert.Equal((AdapterCondition.Disabled, "is switched off by the settings"), (bench.Status().Condition, bench.Status().Reason));
    }

    [Fact]
    public void A_file_of_another_version_of_the_format_is_called_so_and_nothing_more_is_said_of_it()
    {
        using var bench = new FilesBench();

        bench.Write(Good.Replace("adapter.v1", "adapter.v9", StringComparison.Ordinal).Replace("title:", "heading:", StringComparison.Ordinal)).Look();

        Assert.Equal(AdapterCondition.Incompatible, bench.Status().Condition);
        Assert.Equal("visits.yaml:1:13: the file is written in version agenthub/adapter.v9, and this AgentHub reads agenthub/adapter.v1", Assert.Single(bench.Status().Faults));
    }

    [Fact]
    public void A_folder_that_is_gone_for_a_while_takes_nothing_away()
    {
        using var bench = new FilesBench();
        bench.Write(Good).Look();
        var set = bench.Systems.All;

        Directory.Move(bench.Path, bench.Path + "-away");
        bench.Look().Look();

        Assert.Same(set, bench.Systems.All);
        Assert.Single(bench.Logs.Lines, l => l.Contains("folder of adapter files is not there", StringComparison.Ordinal));
        Directory.Move(bench.Path + "-away", bench.Path);
    }

    [Fact]
    public void Hidden_files_backups_and_what_lies_deeper_are_not_read()
    {
        using var bench = new FilesBench();
        Directory.CreateDirectory(Path.Combine(bench.Path, "fixtures.yaml"));

        bench.Write(Good, ".visits.yaml").Write(Good, "visits.yaml~").Write("{}", "fixtures.yaml/visits.yaml").Look();

        Assert.Empty(bench.Files.Now);
    }

    [Fact]
    public void What_is_no_text_or_too_large_is_told_and_not_read()
    {
        using var bench = new FilesBench();
        File.WriteAllBytes(Path.Combine(bench.Path, "a.yaml"), [0xC3, 0x28]);

        bench.Write(new string('#', 2 * 1024 * 1024), "b.yaml").Write(new string('#', 300 * 1024), "c.yaml").Look();

        Assert.Equal("a.yaml:1:1: the file is not written in UTF-8; save it as that", Assert.Single(bench.Status("a.yaml").Faults));
        Assert.StartsWith("b.yaml:1:1: the file is larger than 256 KiB", Assert.Single(bench.Status("b.yaml").Faults), StringComparison.Ordinal);
        Assert.StartsWith("c.yaml:1:1: the file is larger than 256 KiB", Assert.Single(bench.Status("c.yaml").Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void More_files_than_are_read_are_counted_in_the_log()
    {
        using var bench = new FilesBench(maxFiles: 2);

        bench.Write(Good, "a.yaml").Write("x", "b.yaml").Write("x", "c.yaml").Write("x", "d.yaml").Look().Look();

        Assert.Equal(["a.yaml", "b.yaml"], bench.Files.Now.Select(f => f.Name));
        Assert.Contains("2 adapter files were not read", Assert.Single(bench.Logs.Lines, l => l.Contains("[7015]", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_of_an_older_version_of_the_file_are_told_apart()
    {
        using var bench = new FilesBench();
        File.SetLastWriteTimeUtc(Path.Combine(bench.Write(Good).Path, "visits.yaml"), bench.Time.GetUtcNow().UtcDateTime.AddHours(-1));
        bench.Look();
        Assert.Equal(bench.Time.GetUtcNow().AddHours(-1), bench.Systems.All[1].AnswersSince);

        bench.Time.Advance(TimeSpan.FromMinutes(1));
        bench.Write(VisitsFile.Text(FilesBench.Planner, subject: "title")).Look();

        Assert.Equal(bench.Time.GetUtcNow(), bench.Systems.All[1].AnswersSince);
        Assert.Equal(DateTimeOffset.MinValue, bench.Systems.All[0].AnswersSince);
    }
}
