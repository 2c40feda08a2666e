using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Core.Context.Facets;
using AgentHub.Server.Adapters.Archives;
using AgentHub.Server.Identity;
using AgentHub.Server.Interactions.Actions;
using PageRequest = AgentHub.Abstractions.PageRequest;

namespace AgentHub.Server.Capabilities;

/// <summary>Puts one question of a program to one system: finds the system, waits for no turn, re-checks the answer, and says what came.</summary>
internal sealed class CapabilityAsking(ISystems systems, CapabilityTurns turns, CapabilityCursors cursors, ArchiveUseCounter archiveUses, ILogger<CapabilityAsking> log)
{
    private const int MaxCursor = 8000;

    /// <summary>Asks for one thing.</summary>
    /// <typeparam name="TAdapter">The capability's interface.</typeparam>
    /// <typeparam name="T">Shape of the value.</typeparam>
    public Task<Reply> OneAsync<TAdapter, T>(HttpContext http, string system, Capability capability, ActionCheck check,
        Func<TAdapter, CancellationToken, Task<Answer<T>>> ask, Func<Answer<T>, Answer<T>> recheck) where TAdapter : class =>
        check.Refusal is { } malformed
            ? Task.FromResult(malformed)
            : AskAsync(http, system, capability, ask, recheck, _ => null, isWrite: false, http.RequestAborted);

    /// <summary>Asks for a page of a list.</summary>
    /// <param name="http">The request; its query says <c>size</c> and <c>cursor</c>.</param>
    /// <param name="system">Whom.</param>
    /// <param name="capability">What.</param>
    /// <param name="check">What is wrong with the request so far.</param>
    /// <param name="about">What the list is about: a cursor counts for this only.</param>
    /// <param name="ask">Asks the adapter.</param>
    /// <param name="isTheirs">Whether a row says itself that it belongs to whom was asked about.</param>
    /// <param name="id">A row's id.</param>
    public Task<Reply> PageAsync<TAdapter, T>(HttpContext http, string system, Capability capability, ActionCheck check, string about,
        Func<TAdapter, PageRequest, CancellationToken, Task<Answer<IReadOnlyList<T>>>> ask, Func<T, bool> isTheirs, Func<T, string> id)
        where TAdapter : class where T : class
    {
        var page = Page(http.Request.Query, system, capability, about, check);
        return check.Refusal is { } malformed
            ? Task.FromResult(malformed)
            : AskAsync<TAdapter, IReadOnlyList<T>>(http, system, capability, (adapter, token) => ask(adapter, page, token), a => AnswerRecheck.Rows(a, isTheirs, id),
                a => cursors.Seal(a.Next, system, capability, about), isWrite: false, http.RequestAborted);
    }

    /// <summary>Writes; the program that leaves does not end what was begun.</summary>
    public Task<Reply> WriteAsync<TAdapter>(HttpContext http, string system, Capability capability, Func<TAdapter, CancellationToken, Task<Answer<WriteReceipt>>> write)
        where TAdapter : class => AskAsync(http, system, capability, write, a => a, _ => null, isWrite: true, CancellationToken.None);

    private PageRequest Page(IQueryCollection query, string system, Capability capability, string about, ActionCheck check)
    {
        var size = PageRequest.Most;
        if (query["size"].FirstOrDefault() is { } text && (!int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out size) || size is < 1 or > PageRequest.Most))
            check.Add("size", $"must be between 1 and {PageRequest.Most}");
        if (query["cursor"].FirstOrDefault() is not { } sealedCursor) return new(size);
        var cursor = sealedCursor.Length > MaxCursor ? null : cursors.Open(sealedCursor, system, capability, about);
        if (cursor is null) check.Add("cursor", "was not given out for this list; begin with the first page");
        return new(size, cursor);
    }

    private async Task<Reply> AskAsync<TAdapter, T>(HttpContext http, string system, Capability capability, Func<TAdapter, CancellationToken, Task<Answer<T>>> ask,
        Func<Answer<T>, Answer<T>> recheck, Func<Answer<T>, string?> next, bool isWrite, CancellationToken cancellationToken) where TAdapter : class
    {
        if (systems.All.FirstOrDefault(s => s.Id == system) is not { } connected) return Reply.Problem(404, "no-such-system", "No connected system has this id; GET /api/capabilities names them.");
        if (connected.Adapter.As<TAdapter>() is not { } adapter)
            return Reply.Problem(404, "no-such-capability", $"{connected.Title} cannot be asked for this; GET /api/capabilities says what it can.");
        if (!turns.TryBegin(system))
        {
            http.Response.Headers.RetryAfter = "1";
            return Reply.Problem(429, "too-many-questions", $"{connected.Title} is asked by as many programs as may at a time. Try again.");
        }
        try
        {
            var answer = Checked(await connected.AskAsync(capability, token => ask(adapter, token), cancellationToken), system, capability, recheck);
            if (connected.Archive is not null && capability != Capability.Health) await archiveUses.ByProgramAsync(system, capability);
            log.Asked(http.User.AgentId().Value, system, capability.ToString(), answer.Outcome.ToString());
            return Reply.Json(isWrite && !IsDecided(answer.Outcome) ? 502 : 200, CapabilityAnswer<T>.Of(answer, next(answer)));
        }
        finally
        {
            turns.End(system);
        }
    }

    // An adapter is code of somebody else: what it hands over may break its own promises.
    private Answer<T> Checked<T>(Answer<T> answer, string system, Capability capability, Func<Answer<T>, Answer<T>> recheck)
    {
        try
        {
            return recheck(answer);
        }
        catch (Exception e)
        {
            log.AnswerUnusable(system, capability.ToString(), e);
            return Answer.Unreadable<T>("sent something that is not an answer") with { System = system, AsOf = answer.AsOf, Took = answer.Took };
        }
    }

    /// <summary>True when the system decided; else a write is tried again under the same key.</summary>
    private static bool IsDecided(Outcome outcome) => outcome is Outcome.Found or Outcome.NotFound or Outcome.Denied or Outcome.Conflict;
}
