using System.Net;

namespace AgentHub.YamlAdapters;

/// <summary>
/// Changes how a customer is reached: only what changes is sent, never over somebody's head, and success is what the profile says when it is
/// read again.
/// </summary>
internal sealed class ContactDetailsWriter(WritePlan plan, ProfileReader profiles, Exchange exchange) : IUpdateContactDetails
{
    public Task<Answer<WriteReceipt>> UpdateContactDetailsAsync(ContactDetailsChange change, CancellationToken cancellationToken) => Question.AskAsync(plan.Errors, isWrite: true, async () =>
    {
        if (NotTaken(change) is { } what) return Answer.Refused<WriteReceipt>($"takes no {what} from us");
        var read = await profiles.GetProfileAsync(change.Customer, cancellationToken);
        if (!read.IsFound) return read.Without<WriteReceipt>();
        var before = read.Value;
        if (before.Version is not { Length: > 0 } version) return Answer.Unreadable<WriteReceipt>("does not say which version of the record it holds");
        if (change.ExpectedVersion is { } expected && version != expected) return Stale();
        if (Is(before, change, atFirst: true)) return Receipt(before);
        if (plan.Request.Without(ContactPlaces.Unchanged(change)) is not { } request) return Receipt(before);
        try
        {
            using var sent = await exchange.SendAsync(request, name => name switch
            {
                "customer" => before.CustomerId,
                "version" => version,
                _ => ContactPlaces.Value(change, name),
            }, false, cancellationToken);
        }
        catch (ApiException refusal) when (refusal.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed && !plan.Errors.ContainsKey((int)refusal.StatusCode))
        {
            return Stale();
        }
        var after = await profiles.GetProfileAsync(change.Customer, cancellationToken);
        return after.IsFound && Is(after.Value, change, atFirst: false) ? Receipt(after.Value) : Answer.Refused<WriteReceipt>("did not change the record, though it says so");
    }, cancellationToken);

    private string? NotTaken(ContactDetailsChange change)
    {
        var taken = plan.Request.Names.ToHashSet();
        return change.Phone is not null && !taken.Contains("phone") ? "telephone numbers"
            : change.Email is not null && !taken.Contains("email") ? "e-mail addresses"
            : change.Address is not null && !ContactPlaces.OfAddress.Any(taken.Contains) ? "addresses"
            : null;
    }

    // One that is already there beside others may yet have to become the first; once it was sent, it need only be there.
    private static bool Is(Profile profile, ContactDetailsChange change, bool atFirst)
    {
        bool Holds(IReadOnlyList<string> held, Func<string, bool> fits) => atFirst ? held is [var first, ..] && fits(first) : held.Any(fits);
        return (change.Phone is null || Holds(profile.Phones, p => PhoneNumbers.MayBe(change.Phone, p)))
            && (change.Email is null || Holds(profile.Emails, e => e.Trim().Equals(change.Email.Trim(), StringComparison.OrdinalIgnoreCase)))
            && (change.Address is null || Trimmed(profile.Address ?? new()) == Trimmed(change.Address));
    }

    private static PostalAddress Trimmed(PostalAddress address) => new()
    {
        Street = Word(address.Street), City = Word(address.City), Postcode = Word(address.Postcode), Country = Word(address.Country),
    };

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Answer<WriteReceipt> Stale() => Answer.Conflict<WriteReceipt>("has changed the record since it was shown");

    private static Answer<WriteReceipt> Receipt(Profile profile) => Answer.Found(new WriteReceipt(profile.CustomerId));
}
