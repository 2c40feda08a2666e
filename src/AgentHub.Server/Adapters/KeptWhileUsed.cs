namespace AgentHub.Server.Adapters;

/// <summary>Lets something go when its owner has let it go and nobody uses it any more. Thread safe, without a lock.</summary>
/// <param name="letGo">Called once, by whoever is last.</param>
internal sealed class KeptWhileUsed(Action letGo)
{
    private int _users = 1; // the owner
    private int _isOwned = 1;

    /// <summary>False when it is gone; else end the use with <see cref="EndUse"/>.</summary>
    public bool TryUse()
    {
        for (var users = Volatile.Read(ref _users); users > 0;)
        {
            var before = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (before == users) return true;
            users = before;
        }
        return false;
    }

    public void EndUse()
    {
        if (Interlocked.Decrement(ref _users) == 0) letGo();
    }

    /// <summary>The owner's end; a second one changes nothing.</summary>
    public void LetGo()
    {
        if (Interlocked.Exchange(ref _isOwned, 0) == 1) EndUse();
    }
}
