using AgentHub.Server.Configuration;
using Microsoft.Extensions.Configuration;

namespace AgentHub.Server.Tests.Configuration;

public sealed class SettingsCheckTests
{
    [Fact]
    public void Every_fault_is_listed_at_once_each_with_its_path()
    {
        var check = Check(("AgentHub:Soup:Wait", "soon"), ("AgentHub:Soup:Spoons", "1.5"), ("AgentHub:Soup:Heat", "Tepid"), ("AgentHub:Soup:IsSalted", "maybe"),
            ("AgentHub:Soup:Bowls:blue:Litres", "much"), ("AgentHub:Soup:Guests:0", "dana"), ("AgentHub:Soup:Depth", "11"));

        check.Read<SoupOptions>();

        Assert.Equal(
        [
            "AgentHub:Soup:Bowls:blue:Litres must be a number, is \"much\"",
            "AgentHub:Soup:Depth must be between 1 and 10, is 11",
            "AgentHub:Soup:Heat must be one of Cold, Hot, is \"Tepid\"",
            "AgentHub:Soup:IsSalted must be true or false, is \"maybe\"",
            "AgentHub:Soup:Spoons must be a whole number in its range, is \"1.5\"",
            "AgentHub:Soup:Wait must be a time such as 00:00:01.5 (hours:minutes:seconds), is \"soon\"",
        ], check.Faults().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sound_values_are_bound_also_beside_broken_ones()
    {
        var check = Check(("AgentHub:Soup:Wait", "soon"), ("AgentHub:Soup:Spoons", "4"), ("AgentHub:Soup:Bowls:blue:Litres", "0.5"), ("AgentHub:Soup:Guests:0", "dana"));

        var soup = check.Read<SoupOptions>();

        Assert.Equal(4, soup.Spoons);
        Assert.Equal(0.5, soup.Bowls["blue"].Litres);
        Assert.Equal(["dana"], soup.Guests);
        Assert.Equal(TimeSpan.FromSeconds(1), soup.Wait);
    }

    [Theory]
    [InlineData("AgentHub:Soup:Spons", "AgentHub:Soup:Spons is not a setting; did you mean AgentHub:Soup:Spoons?")]
    [InlineData("AgentHub:Sop:Spoons", "AgentHub:Sop is not a setting; did you mean AgentHub:Soup?")]
    [InlineData("AgentHub:Soup:Bowls:blue:Liters", "AgentHub:Soup:Bowls:blue:Liters is not a setting; did you mean AgentHub:Soup:Bowls:blue:Litres?")]
    [InlineData("AgentHub:Soup:Xyzzy", "AgentHub:Soup:Xyzzy is not a setting; AgentHub:Soup has Bowls, Depth, Guests, Heat, IsSalted, Secret, Spoons, Wait")]
    public void A_name_that_no_feature_knows_is_refused_with_what_was_probably_meant(string path, string fault)
    {
        var check = Check((path, "1"));

        check.Read<SoupOptions>();

        Assert.Equal([fault], check.Faults());
    }

    [Fact]
    public void A_value_where_a_section_belongs_and_the_other_way_round_are_told_apart()
    {
        var check = Check(("AgentHub:Soup:Guests", "dana"), ("AgentHub:Soup:Bowls", "blue"), ("AgentHub:Soup:Spoons:Big", "2"));

        check.Read<SoupOptions>();

        Assert.Equal(
        [
            "AgentHub:Soup:Bowls must be a section, is \"blue\"",
            "AgentHub:Soup:Guests must be a list, is \"dana\"",
            "AgentHub:Soup:Spoons must be a single value, is a section",
        ], check.Faults().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_secret_never_stands_in_a_message()
    {
        var check = Check(("AgentHub:Soup:Secret", "canary-4711"));

        check.Read<SoupOptions>();

        var fault = Assert.Single(check.Faults());
        Assert.DoesNotContain("canary", fault);
    }

    [Fact]
    public void Sections_of_others_are_left_alone()
    {
        var check = Check(("Logging:LogLevel:Default", "Loud"), ("Kestrel:Whatever", "1"));

        check.Read<SoupOptions>();

        Assert.Empty(check.Faults());
    }

    private static SettingsCheck Check(params (string Path, string Value)[] settings) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Path, s => (string?)s.Value)).Build());

    private enum Heat { Cold, Hot }

    private sealed class Bowl
    {
        public double Litres { get; set; }
    }

    private sealed class SoupOptions : IFeatureOptions
    {
        public static string Section => "AgentHub:Soup";
        public TimeSpan Wait { get; set; } = TimeSpan.FromSeconds(1);
        public int Spoons { get; set; } = 2;
        public int Depth { get; set; } = 3;
        public Heat? Heat { get; set; }
        public bool IsSalted { get; set; }
        public int Secret { get; set; }
        public Dictionary<string, Bowl> Bowls { get; set; } = [];
        public List<string> Guests { get; set; } = [];

        public IEnumerable<string> Faults()
        {
            if (Depth is < 1 or > 10) yield return $"{Section}:Depth must be between 1 and 10, is {Depth}";
        }
    }
}
