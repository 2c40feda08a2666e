using AgentHub.Browser.Tests.Running;
using Microsoft.Playwright;

namespace AgentHub.Browser.Tests.Stories;

/// <summary>The billing dispute of Maria Okafor, played at the desks of Dana and Ravi, step by step.</summary>
internal sealed class ScenarioA(CallCenter center, IPage dana, IPage ravi)
{
    public IPage Dana => dana;
    public IPage Ravi => ravi;
    public string Run { get; private set; } = "";
    public string Contact { get; private set; } = "";

    public async Task BeginAsync() => (Run, Contact) = await center.Sandbox.StartAsync("A");

    public async Task RingAsync()
    {
        await BeginAsync();
        await dana.The("accept").IsThere(90_000);
    }

    public async Task AnswerAsync()
    {
        await dana.Press("accept");
        await dana.The("hold").IsThere();
    }

    /// <summary>Opens the odd invoice; the ERP takes 3.5 s for its lines.</summary>
    /// <returns>From before the press until after the paint, as seen from here: the longest the wait can have been.</returns>
    public async Task<TimeSpan> OpenInvoiceAsync()
    {
        var began = TimeProvider.System.GetTimestamp();
        await dana.Press("invoice-INV-88214");
        await dana.Locator("[data-testid^='facet-invoiceDetail'][data-state='loading']").IsThere();
        await dana.Locator("[data-testid^='facet-invoiceDetail'][data-state='fresh']").IsThere();
        return TimeProvider.System.GetElapsedTime(began);
    }

    public async Task HoldAndRetrieveAsync()
    {
        await dana.Press("hold");
        await dana.Press("hold-reason-research");
        await dana.Press("retrieve");
        await dana.The("consult").IsThere();
    }

    public async Task ConsultAsync()
    {
        await dana.Press("consult");
        await dana.Press("transfer-to-ravi");
        await dana.The("transfer-reason").FillAsync("Re-bill on her reading");
        await dana.Press("transfer-go");
        await ravi.Press("accept");
        await ravi.The("caller-name").Shows("Maria Okafor");
    }

    public async Task TransferAsync(string note)
    {
        await dana.The("note").FillAsync(note);
        await dana.The("note-state").Has("data-state", "saved");
        await dana.Press("transfer");
        await dana.The("transfer-reason").FillAsync("Re-bill on her reading");
        await dana.Press("transfer-go");
        await dana.The("complete").IsThere();
    }

    public async Task DanaWrapsUpAsync()
    {
        await dana.Press("disposition-billExplained");
        await dana.Press("complete");
        await dana.The("complete").IsGone();
    }

    public async Task RaviEndsAndWrapsUpAsync()
    {
        await ravi.Press("end");
        await ravi.Press("disposition-billCorrected");
        await ravi.Press("complete");
        await ravi.The("complete").IsGone();
    }
}
