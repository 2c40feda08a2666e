using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

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
        string document, Func<CancellationToken, ValueTask<DocumentContent?>> render, CancellationToken cancellationToken)
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
            string document, string? timeMember, Func<CancellationToken, ValueTask<DocumentContent?>> render, CancellationToken cancellationToken)
        {
            await _line.WaitAsync(cancellationToken);
            try
            {
                if (await render(cancellationToken) is not { } content) return _last = null;
                var next = new DocumentSnapshot(document, _epoch, _n + 1, content.Body) { Parts = content.Parts };
                if (_last is not null && Same(_last, next, timeMember)) return _last;
                _n++;
                return _last = next;
            }
            finally
            {
                _line.Release();
            }
        }

        /// <summary>Called before <paramref name="next"/> is handed out, so its time may still be set.</summary>
        private static bool Same(DocumentSnapshot last, DocumentSnapshot next, string? timeMember)
        {
            if (timeMember is null || next.Body[timeMember]?.DeepClone() is not { } time) return MergePatch.Diff(last, next) is null;
            next.Body[timeMember] = last.Body[timeMember]?.DeepClone();
            if (MergePatch.Diff(last, next) is null) return true;
            next.Body[timeMember] = time;
            return false;
        }
    }
}
