using AgentHub.Abstractions;
using Xunit;

namespace AgentHub.Testing;

// Calls and visits that are promised: once, and to nobody who is not there.
public abstract partial class AdapterConformance
{
    [Fact]
    public async Task A_callback_that_is_sent_again_is_promised_once()
    {
        var test = await StartAsync(ServerMode.Healthy);
        if (test.Adapter.As<ICreateCallback>() is not { } create) return;
        var callback = EveryCapability.Callback(Sample, NewKey());

        await AssertOnceAsync(adapter => adapter.As<ICreateCallback>()!.CreateCallbackAsync(callback, CancellationToken.None), test);
        var other = await create.CreateCallbackAsync(callback with { IdempotencyKey = NewKey() }, CancellationToken.None);

        Assert.True(other.IsFound, $"{other.Outcome} {other.Reason}");
        Assert.NotEqual((await create.CreateCallbackAsync(callback, CancellationToken.None)).Value, other.Value);
    }

    [Fact]
    public async Task An_appointment_that_is_sent_again_is_booked_once()
    {
        var test = await StartAsync(ServerMode.Healthy);
        if (test.Adapter.As<IBookAppointment>() is null) return;
        var appointment = EveryCapability.Appointment(Sample, NewKey());

        await AssertOnceAsync(adapter => adapter.As<IBookAppointment>()!.BookAppointmentAsync(appointment, CancellationToken.None), test);
    }

    [Fact]
    public async Task Nothing_is_promised_to_a_customer_who_is_not_there()
    {
        var test = await StartAsync(ServerMode.Healthy);

        if (test.Adapter.As<ICreateCallback>() is { } create && !Sample.AnybodyIsACustomer)
            Assert.False((await create.CreateCallbackAsync(EveryCapability.Callback(Sample, NewKey()) with { Customer = Sample.Nobody }, CancellationToken.None)).IsFound);
        if (test.Adapter.As<IBookAppointment>() is { } book && !Sample.AnybodyIsACustomer)
            Assert.False((await book.BookAppointmentAsync(EveryCapability.Appointment(Sample, NewKey()) with { Customer = Sample.Nobody }, CancellationToken.None)).IsFound);
    }
}
