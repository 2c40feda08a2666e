using AgentHub.Abstractions;
using AgentHub.Adapters.Tests;
using AgentHub.Adapters.Tryton;
using AgentHub.RealSystems.Tests.Running;
using AgentHub.Testing;

namespace AgentHub.RealSystems.Tests.Tryton;

/// <summary>What every adapter must do, against Tryton itself; what it never does by itself comes from a server that misbehaves.</summary>
[Collection(TrytonTests.Name)]
public sealed class TrytonConformanceTests(TrytonFixture tryton) : RealSystemConformance
{
    protected override AdapterSample Sample => new()
    {
        Customer = tryton.Party("maria"),
        Other = tryton.Party("paul"),
        Nobody = new("999999999"),
        Keys = [new(KeyKind.CustomerNumber, "7730118420"), new(KeyKind.Email, "m.okafor@example.com"), new(KeyKind.Phone, "+442079460147")],
        SharedKey = new(KeyKind.Phone, "+442079460212"),
        UnknownKeys = [new(KeyKind.CustomerNumber, "9990000001"), new(KeyKind.Email, "nobody@example.com"), new(KeyKind.Phone, "+442079460001")],
        Prolific = tryton.Party("court"),
        ProlificInvoices = (int)tryton.Seed["courtInvoices"]!,
        NobodysInvoice = "999999999",
        Bare = tryton.Party("noor"),
        Secrets = [tryton.Password, "Okafor", "dist-packages", ".py", "wrong-password"],
    };

    protected override Uri Address => tryton.Address;

    protected override IAdapterFactory Factory { get; } = new TrytonAdapterFactory();

    protected override AdapterSettings Settings(Uri address, bool areGood)
    {
        var values = tryton.Settings();
        // Another name: Tryton locks an account after five wrong passwords.
        if (!areGood) (values["User"], values["Password"]) = ("somebody-else", "wrong-password");
        return new() { SystemId = "erp", BaseUrl = address, Values = values };
    }

    protected override Task RemoveFiltersAsync(HttpRequestMessage request) => RpcEdit.RemoveConditionsAsync(request);

    protected override Task AskForSmallPagesAsync(HttpRequestMessage request) => RpcEdit.AskForSmallPagesAsync(request);

    protected override async Task<int?> NotesAsync() =>
        (await tryton.ReadAsync("ir.note", [new[] { "resource", "=", $"party.party,{tryton.Party("maria").RecordId}" }], "message")).Count;
}
