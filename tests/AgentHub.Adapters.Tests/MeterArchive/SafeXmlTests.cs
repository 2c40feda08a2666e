using System.Text;
using AgentHub.Adapters.MeterArchive;

namespace AgentHub.Adapters.Tests.MeterArchive;

/// <summary>What an old system sends as XML is read without its being able to make us read files, ask hosts, or grow.</summary>
public sealed class SafeXmlTests
{
    [Theory]
    [InlineData("<!DOCTYPE readings [<!ENTITY file SYSTEM \"file:///etc/hostname\">]><readings>&file;</readings>")]
    [InlineData("<!DOCTYPE readings SYSTEM \"http://127.0.0.1:1/x.dtd\"><readings/>")]
    [InlineData("<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><r>&b;</r>")]
    [InlineData("<!DOCTYPE html><html><body>Back soon</body></html>")]
    [InlineData("<readings>&unknown;</readings>")]
    [InlineData("<readings total=\"1\"")]
    [InlineData("<a/><b/>")]
    [InlineData("{\"readings\":[]}")]
    [InlineData("<readings>\u0001</readings>")]
    [InlineData("")]
    public void What_is_not_plain_XML_is_not_read(string text)
    {
        Assert.Equal("sent something that is not XML, or XML that is not read: with a document type, or too long", Refusal(text));
    }

    [Fact]
    public void What_refers_to_a_file_is_not_resolved_without_a_document_type_either()
    {
        var root = SafeXml.Read("<readings xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"file:///etc/hostname\"/></readings>").Root!;

        Assert.Equal("", root.Value);
    }

    [Theory]
    [InlineData(SafeXml.MostDepth, true)]
    [InlineData(SafeXml.MostDepth + 2, false)]
    [InlineData(100_000, false)]
    public void It_is_read_as_deep_as_is_said_and_no_deeper(int levels, bool isRead)
    {
        var text = new StringBuilder().Insert(0, "<a>", levels).Insert(3 * levels, "</a>", levels).ToString();

        if (isRead) Assert.Equal("a", SafeXml.Read(text).Root!.Name);
        else Assert.Contains("levels", Refusal(text));
    }

    [Fact]
    public void Neither_too_many_parts_nor_too_many_letters_are_read()
    {
        var many = "<r>" + string.Concat(Enumerable.Repeat("<a b=\"\"/>", SafeXml.MostNodes / 2)) + "</r>";
        var attributes = "<r " + string.Join(' ', Enumerable.Range(0, SafeXml.MostNodes).Select(i => $"a{i}=\"\"")) + "/>";
        var large = "<r>" + new string('x', SafeXml.MostChars) + "</r>";

        Assert.Contains("parts", Refusal(many));
        Assert.Contains("parts", Refusal(attributes));
        Assert.Contains("too long", Refusal(large));
    }

    [Fact]
    public void Letters_of_every_script_and_marked_up_signs_are_read_as_written() =>
        Assert.Equal("Müller & 王 <1>", SafeXml.Read("<?xml version=\"1.0\" encoding=\"utf-8\"?><r>Müller &amp; 王 &#60;1&#62;</r>").Root!.Value);

    /// <summary>What is said of a text that is not read. The exception is compiled into every adapter, so that it has no name here.</summary>
    private static string Refusal(string text)
    {
        var problem = Assert.ThrowsAny<Exception>(() => SafeXml.Read(text));
        Assert.Equal("UnreadableException", problem.GetType().Name);
        return problem.Message;
    }
}
