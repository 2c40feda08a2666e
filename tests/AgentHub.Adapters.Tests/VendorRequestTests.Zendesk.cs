using AgentHub.Abstractions;
using AgentHub.Adapters.Tests.Zendesk;
using AgentHub.Adapters.Zendesk;
using AgentHub.Sandbox.Tests.Contracts;

namespace AgentHub.Adapters.Tests;

public sealed partial class VendorRequestTests
{
    /// <summary>Described on the vendor's pages of these names, but not in the files at hand.</summary>
    private static readonly string[] OnPagesOnly = ["/tickets/requested", "/organization_memberships", "/help_center/articles/search"];

    [ContractFact]
    public async Task Zendesk_knows_every_request_of_its_adapter()
    {
        var sent = await SentBy(new ZendeskAdapterFactory(), "zendesk", "381000000101", "5512",
            new() { ["User"] = "agenthub@calder.example", ["Token"] = "sandbox-zendesk-token" }, hasAddresses: false);

        AssertZendeskKnows(sent);
    }

    [ContractFact]
    public async Task Zendesk_knows_how_an_address_is_made_the_first_how_comments_are_read_how_a_call_is_promised_and_how_words_are_searched()
    {
        using var desk = new ZendeskDesk(sandbox);
        var owen = await desk.FindAsync("7730117733");
        var adapter = desk.Adapter;

        Assert.True((await ((IUpdateContactDetails)adapter).UpdateContactDetailsAsync(new() { Customer = owen, Email = "owen.other@example.org" }, CancellationToken.None)).IsFound);
        Assert.True((await ((ICreateCallback)adapter).CreateCallbackAsync(new() { Customer = owen, Phone = "+441632960188", Reason = "r", From = DateTimeOffset.UnixEpoch, Until = DateTimeOffset.UnixEpoch.AddHours(1), IdempotencyKey = "k" }, CancellationToken.None)).IsFound);
        Assert.True((await ((IListTimeline)adapter).ListTimelineAsync(owen, PageRequest.First, CancellationToken.None)).IsFound);
        Assert.True((await ((ISearch)adapter).SearchAsync("Okafor", PageRequest.First, CancellationToken.None)).IsFound);
        Assert.True((await ((ISearchKnowledge)adapter).SearchKnowledgeAsync("meter", PageRequest.First, CancellationToken.None)).IsFound);
        await ((IListAccounts)adapter).ListAccountsAsync(owen, PageRequest.First, CancellationToken.None);

        AssertZendeskKnows([.. desk.Tap.Requests]);
        Assert.All(OnPagesOnly.Append("/make_primary").Append("/comments"), end => Assert.Contains(desk.Tap.Requests, r => r.Uri.AbsolutePath.EndsWith(end, StringComparison.Ordinal)));
    }

    private static void AssertZendeskKnows(IReadOnlyList<RequestTap.Sent> sent)
    {
        var apis = new[] { "tickets", "users", "search" }.Select(n => VendorContracts.Yaml("zendesk", n)).ToList();
        foreach (var request in sent.Where(r => !OnPagesOnly.Any(end => r.Uri.AbsolutePath.EndsWith(end, StringComparison.Ordinal))))
            AssertKnown(request, "/zendesk", apis, isStrict: false);
    }
}
