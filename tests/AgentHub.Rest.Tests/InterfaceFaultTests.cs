namespace AgentHub.Rest.Tests;

/// <summary>A wrong interface is refused when the client is made, not when it is first called.</summary>
public sealed class InterfaceFaultTests
{
    private static readonly HttpClient Client = new() { BaseAddress = new Uri("http://127.0.0.1") };

    private static string FaultsOf<T>() where T : class => Assert.Throws<ArgumentException>(() => RestService.For<T>(Client)).Message;

    [Fact]
    public void Every_fault_is_listed_at_once_with_its_method_and_what_to_do()
    {
        var faults = FaultsOf<IWrong>();

        Assert.Contains("IWrong.NoAttribute: has no [Get]", faults);
        Assert.Contains("IWrong.Unknown: the path names {id}, but no parameter has that name. Add one, or rename one with [AliasAs(\"id\")].", faults);
        Assert.Contains("IWrong.NoSlash: the path \"things\" must begin with /.", faults);
        Assert.Contains("IWrong.NotATask: returns String.", faults);
        Assert.Contains("IWrong.TwoBodies: has more than one [Body].", faults);
        Assert.Contains("IWrong.Complex: the parameter thing is a Version", faults);
        Assert.Contains("IWrong.Collection: the parameter ids is a collection.", faults);
        Assert.Contains("IWrong.Named: {names} is a dictionary", faults);
        Assert.Contains("IWrong.Header: \"X Bad\" cannot be the name of a header.", faults);
        Assert.Contains("IWrong.Generic: is generic", faults);
        Assert.Contains("IWrong.Open: the path has a { without a }.", faults);
        Assert.Contains("IWrong.GetBody: GET with a body", faults);
        Assert.Contains("IWrong.Twice: two parameters are called a.", faults);
        Assert.Contains("properties and events cannot be requests", faults);
    }

    [Fact]
    public void A_class_is_not_an_interface() => Assert.Contains("must be an interface", FaultsOf<Loopback>());

    [Fact]
    public void The_methods_of_base_interfaces_belong_to_the_client()
    {
        Assert.Contains("IInherits.NoAttribute", FaultsOf<IInherits>());
    }

    internal interface IWrong
    {
        int Property { get; }
        Task NoAttribute();
        [Get("/things/{id}")] Task Unknown(string key);
        [Get("things")] Task NoSlash();
        [Get("/")] string NotATask();
        [Post("/")] Task TwoBodies([Body] object a, [Body] object b);
        [Get("/")] Task Complex(Version thing);
        [Get("/")] Task Collection(int[] ids);
        [Get("/{names}")] Task Named(Dictionary<string, string> names);
        [Get("/"), Headers("X Bad: 1")] Task Header();
        [Get("/")] Task<T> Generic<T>();
        [Get("/{a")] Task Open(string a);
        [Get("/")] Task GetBody([Body] object body);
        [Get("/")] Task Twice(int a, [AliasAs("a")] int b);
    }

    internal interface IBase
    {
        Task NoAttribute();
    }

    internal interface IInherits : IBase
    {
        [Get("/")] Task Fine();
    }
}
