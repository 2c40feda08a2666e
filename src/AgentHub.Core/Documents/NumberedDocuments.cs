using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace AgentHub.Core.Documents;

/// <summary>
/// Numbers documents that are computed from live state: the number grows when the body differs from the last one. Reads of
/// one document stand in line, so an older state is never numbered after a newer one. Thread safe.
/// </summary>
/// <remarks>Keeps at most 10,000 bodies; one that was let go comes back with a new epoch.</remarks>
/// <param name="timeMember">Member that says when the body last changed: a body in which only this differs has not changed.</param>
public sealed class NumberedDocuments(string? timeMember = null)
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, Numbered> _documents = new(StringComparer.Ordinal);

    /// <summary>Renders and numbers; null when there is nothing to render.</summary>
    public async ValueTask<DocumentSnapshot?> ReadAsync(
        string document, Func<CancellationToken, ValueTask<DocumentBody?>> render, CancellationToken cancellationToken)
    {
        if (_documents.Count >= Most && !_documents.ContainsKey(document)) _documents.Clear();
        return await _documents.GetOrAdd(document, static _ => new()).ReadAsync(document, timeMember, render, cancellationToken);
    }

    [SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle is never asked for holds nothing to release.")]
    private sealed class Numbered
    {
        private readonly SemaphoreSlim _line = new(1);
        private readonly string _epoch = Guid.NewGuid().ToString("n")[..12];
        private DocumentSnapshot? _last;
        private long _n;

        public async ValueTask<DocumentSnapshot?> ReadAsync(
            string document, string? timeMember, Func<CancellationToken, ValueTask<DocumentBody?>> render, CancellationToken cancellationToken)
        {
            await _line.WaitAsync(cancellationToken);
            try
            {
                if (await render(cancellationToken) is not { } body) return _last = null;
                if (_last is not null && Same(_last.Body, body, timeMember)) return _last;
                return _last = new(document, _epoch, ++_n, body);
            }
            finally
            {
                _line.Release();
            }
        }

        private static bool Same(DocumentBody last, DocumentBody next, string? timeMember) =>
            next.PatchFrom(last) is not { } patch || (timeMember is not null && patch.ChangesOnly(timeMember));
    }
}
