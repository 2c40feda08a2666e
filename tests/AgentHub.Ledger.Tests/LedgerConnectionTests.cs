namespace AgentHub.Ledger.Tests;

public sealed class LedgerConnectionTests
{
    [Theory]
    [InlineData("Data Source=data/agenthub.db", false)]
    [InlineData("data source=:memory:", false)]
    [InlineData("Host=db.example;Database=agenthub", true)]
    [InlineData("Server=db.example;Port=6432;Database=agenthub;Username=hub;Password=s3cret", true)]
    [InlineData("host=a,b;database=agenthub;Target Session Attributes=primary", true)]
    public void A_connection_string_says_itself_which_database_it_means(string connectionString, bool postgres)
    {
        Assert.Null(LedgerConnection.Problem(connectionString));
        Assert.Equal(postgres, LedgerConnection.IsPostgres(connectionString));
    }

    [Theory]
    [InlineData("", "must name a file")]
    [InlineData("Data Source=", "must name a file")]
    [InlineData("Username=hub;Password=s3cret", "must name a file")]
    [InlineData("no connection string s3cret", "is not a connection string")]
    [InlineData("Host=db;Database=agenthub;Data Source=x.db;Password=s3cret", "names a server and a file")]
    [InlineData("Host=db.example;Password=s3cret", "names no Database")]
    [InlineData("Host=;Database=agenthub;Password=s3cret", "must name a file")]
    [InlineData("Server=.;Database=agenthub;Trusted_Connection=True;Password=s3cret", "'trusted_connection'")]
    [InlineData("Host=db;Database=agenthub;Port=s3cret", "'port'")]
    [InlineData("postgresql://hub:s3cret@db.example/agenthub", "is an address; write its parts")]
    public void One_that_means_none_is_refused_in_words_that_repeat_no_value(string connectionString, string problem)
    {
        Assert.Contains(problem, LedgerConnection.Problem(connectionString), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("s3cret", LedgerConnection.Problem(connectionString), StringComparison.Ordinal);
        Assert.Throws<LedgerException>(() => new SqlLedger(connectionString));
    }
}
