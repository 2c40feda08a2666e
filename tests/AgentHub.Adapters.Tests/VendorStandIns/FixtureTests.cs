namespace AgentHub.Adapters.Tests.VendorStandIns;

public sealed class FixtureTests
{
    [Theory]
    [InlineData("ServiceNow", "servicenow.com")]
    [InlineData("Sap", "sap.com")]
    public void Every_fixture_of_an_adapter_that_was_written_from_documentation_names_the_vendors_page_it_follows(string product, string vendor)
    {
        var fixtures = Fixture.All(product);

        Assert.NotEmpty(fixtures);
        Assert.All(fixtures, f => Assert.True(Uri.TryCreate(f.Value.Page, UriKind.Absolute, out var page) && page.Scheme == "https" && page.Host.EndsWith(vendor, StringComparison.Ordinal), $"{f.Key}: {f.Value.Page}"));
    }
}
