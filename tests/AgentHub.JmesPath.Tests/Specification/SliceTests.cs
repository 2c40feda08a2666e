namespace AgentHub.JmesPath.Tests.Specification;

/// <summary>Chapter Slices.</summary>
public sealed class SliceTests
{
    [Theory]
    [InlineData("[0,1,2,3,4,5]", "[0:3]", "[0,1,2]")]
    [InlineData("[0,1,2,3,4,5]", "[2:4]", "[2,3]")]
    [InlineData("[0,1,2,3,4,5]", "[:2]", "[0,1]")]
    [InlineData("[0,1,2,3,4,5]", "[4:]", "[4,5]")]
    [InlineData("[0,1,2,3,4,5]", "[:]", "[0,1,2,3,4,5]")]
    [InlineData("[0,1,2,3,4,5]", "[::]", "[0,1,2,3,4,5]")]
    [InlineData("[0,1,2,3,4,5]", "[3:3]", "[]")]
    [InlineData("[0,1,2,3,4,5]", "[4:2]", "[]")]
    [InlineData("[0,1,2,3,4,5]", "[-2:]", "[4,5]")]
    [InlineData("[0,1,2,3,4,5]", "[:-4]", "[0,1]")]
    [InlineData("[0,1,2,3,4,5]", "[-3:-1]", "[3,4]")]
    public void A_slice_takes_from_start_to_before_stop(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("[0,1,2,3,4,5]", "[::2]", "[0,2,4]")]
    [InlineData("[0,1,2,3,4,5]", "[1::2]", "[1,3,5]")]
    [InlineData("[0,1,2,3,4,5]", "[1:4:2]", "[1,3]")]
    [InlineData("[0,1,2,3,4,5]", "[::-1]", "[5,4,3,2,1,0]")]
    [InlineData("[0,1,2,3,4,5]", "[4:1:-1]", "[4,3,2]")]
    [InlineData("[0,1,2,3,4,5]", "[::-2]", "[5,3,1]")]
    [InlineData("[0,1,2,3,4,5]", "[1::-1]", "[1,0]")]
    [InlineData("[0,1,2,3,4,5]", "[:3:-1]", "[5,4]")]
    [InlineData("[0,1,2,3,4,5]", "[1:4:-1]", "[]")]
    [InlineData("[0,1,2,3,4,5]", "[::100]", "[0]")]
    public void A_step_leaves_out_and_below_0_goes_backwards(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("[0,1,2,3,4,5]", "[2:100]", "[2,3,4,5]")]
    [InlineData("[0,1,2,3,4,5]", "[-100:2]", "[0,1]")]
    [InlineData("[0,1,2,3,4,5]", "[100:-100:-1]", "[5,4,3,2,1,0]")]
    [InlineData("[0,1,2,3,4,5]", "[10:20]", "[]")]
    [InlineData("[0,1,2,3,4,5]", "[0:99999999999999999999]", "[0,1,2,3,4,5]")]
    [InlineData("[0,1,2,3,4,5]", "[99999999999999999999:0:-99999999999999999999]", "[5]")]
    [InlineData("[]", "[::]", "[]")]
    [InlineData("[]", "[::-1]", "[]")]
    public void Ends_beyond_the_array_are_its_ends(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"a":1}""", "[0:1]", "null")]
    [InlineData("\"text\"", "[0:1]", "null")]
    [InlineData("null", "[:]", "null")]
    [InlineData("""{"a":5}""", "a[:2]", "null")]
    public void A_slice_of_what_is_no_array_is_null(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""[{"a":1},{"a":2},{"b":3}]""", "[:].a", "[1,2]")]
    [InlineData("""[{"a":1},{"a":2},{"b":3}]""", "[::-1].a", "[2,1]")]
    [InlineData("""{"x":[{"y":{"z":1}},{"y":{"z":2}},{"y":{"z":3}}]}""", "x[:2].y.z", "[1,2]")]
    [InlineData("[[1,2],[3,4],[5,6]]", "[1:][0]", "[3,5]")]
    [InlineData("[[1,2],[3,4],[5,6]]", "[1:] | [0]", "[3,4]")]
    [InlineData("[1,null,2]", "[:]", "[1,2]")]
    public void A_slice_is_a_projection(string given, string expression, string expected) => Ask.Gives(given, expression, expected);
}
