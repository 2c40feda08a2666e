using System.Text.Json;

namespace AgentHub.Adapters.Tests.Documented;

public sealed class FixtureTests
{
    [Theory]
    [InlineData("Salesforce", "developer.salesforce.com")]
    [InlineData("Dataverse", "learn.microsoft.com")]
    [InlineData("ServiceNow", ".servicenow.com")]
    [InlineData("Sap", ".sap.com")]
    public void Every_answer_names_the_page_of_its_vendor_that_it_follows(string vendor, string host)
    {
        var files = Directory.GetFiles(Fixture.Folder(vendor), "*.json");

        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            var page = new Uri(json.RootElement.GetProperty("page").GetString()!);
            Assert.Equal("https", page.Scheme);
            Assert.True(host[0] == '.' ? page.Host.EndsWith(host, StringComparison.Ordinal) : page.Host == host, $"{file}: {page}");
        });
    }
}
