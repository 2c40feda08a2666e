using System.Net;

namespace AgentHub.YamlAdapters.Tests.Shipped;

/// <summary>Freshdesk looks for a number in two fields by two requests.</summary>
public sealed class TelephoneAndMobileTests
{
    private const string Maria = """{"id":4001,"name":"Maria Okafor","email":null,"phone":"+441632960147","mobile":"+441632960147","unique_external_id":null}""";
    private const string Other = """{"id":4002,"name":"Weir Court","email":null,"phone":null,"mobile":"+44 1632 960147","unique_external_id":null}""";

    [Fact]
    public async Task Whoever_is_found_by_either_is_a_candidate_and_nobody_twice()
    {
        using var vendor = new Vendor(i => Vendor.Answer(HttpStatusCode.OK, i == 0 ? $"[{Maria}]" : $"[{Maria},{Other}]"));

        var answer = await FindAsync(vendor);

        Assert.Equal(["4001", "4002"], answer.Value!.Select(c => c.RecordId).Order());
        Assert.Equal(["mobile", "phone"], vendor.Asked.Select(a => a.Address.Query.Contains("mobile=", StringComparison.Ordinal) ? "mobile" : "phone").Order());
    }

    // Somebody else may have the number in the field that was not read: one alone would be opened as the caller.
    [Fact]
    public async Task When_one_of_the_two_is_not_answered_nobody_is_found()
    {
        using var vendor = new Vendor(i => i == 0 ? Vendor.Answer(HttpStatusCode.OK, $"[{Maria}]") : Vendor.Answer(HttpStatusCode.InternalServerError, "{}"));

        var answer = await FindAsync(vendor);

        Assert.Equal(Outcome.Refused, answer.Outcome);
        Assert.Null(answer.Value);
    }

    private static Task<Answer<IReadOnlyList<FoundCustomer>>> FindAsync(Vendor vendor) =>
        vendor.In(ShippedFile.Of("Freshdesk/freshdesk.yaml")).As<IFindCustomers>()!.FindCustomersAsync(new(KeyKind.Phone, "+441632960147"), CancellationToken.None);
}
