using AgentHub.Core.Nodes;

namespace AgentHub.Core.Tests.Nodes;

public sealed class NewsBoxTests
{
    [Fact]
    public void Many_changes_of_one_document_are_told_once_with_the_highest_version()
    {
        var box = new NewsBox(100);

        foreach (var version in new[] { 1, 3, 2 }) box.Add(new(NodeNewsKind.Document, "contact/con_1", version));
        box.Add(new(NodeNewsKind.Contact, "contact/con_1", 9));

        Assert.Equal([new(NodeNewsKind.Document, "contact/con_1", 3), new(NodeNewsKind.Contact, "contact/con_1", 9)], box.Take(10));
        Assert.Equal(0, box.Count);
    }

    [Fact]
    public void What_could_not_be_sent_does_not_hide_what_came_meanwhile()
    {
        var box = new NewsBox(100);
        box.Add(new(NodeNewsKind.Contact, "con_1", 1));
        var unsent = box.Take(10);
        box.Add(new(NodeNewsKind.Contact, "con_1", 2));

        box.Return(unsent);

        Assert.Equal(new(NodeNewsKind.Contact, "con_1", 2), Assert.Single(box.Take(10)));
    }

    [Fact]
    public void Too_much_becomes_the_one_word_that_news_was_missed()
    {
        var box = new NewsBox(100);

        for (var i = 0; i < 1000; i++) box.Add(new(NodeNewsKind.Contact, $"con_{i}", 1));

        Assert.Equal(new(NodeNewsKind.Missed, "", 0), Assert.Single(box.Take(1000)));
    }

    [Fact]
    public void Nothing_is_taken_twice_or_left_behind()
    {
        var box = new NewsBox(1000);
        for (var i = 0; i < 250; i++) box.Add(new(NodeNewsKind.Contact, $"con_{i}", i));

        var taken = new[] { box.Take(100), box.Take(100), box.Take(100) };

        Assert.Equal([100, 100, 50], taken.Select(t => t.Count));
        Assert.Equal(250, taken.SelectMany(t => t).Distinct().Count());
    }
}
