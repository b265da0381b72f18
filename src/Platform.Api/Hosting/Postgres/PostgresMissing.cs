namespace Platform.Api.Hosting.Postgres;

/// <summary>This machine has no PostgreSQL programs that fit; the message says exactly what to install.</summary>
public sealed class PostgresMissing : Exception
{
    PostgresMissing(string message) : base(message)
    {
    }

    public static PostgresMissing Entirely() => new(
        $"""
        There are no PostgreSQL programs on this machine, and ConnectionStrings__Platform is not set. Do one of these:
          Debian or Ubuntu:  apt-get install postgresql
          with Node.js:      npm install --prefix .data/npm {PostgresBinaries.NpmPackage}
          your own server:   set ConnectionStrings__Platform to its connection string
        """);

    public static PostgresMissing InVersion(string major, string folder, IEnumerable<string> found) => new(
        $"""
        The databases in {folder} were made by PostgreSQL {major}, but this machine has only {string.Join(", ", found)}.
        Do one of these:
          Debian or Ubuntu:  apt-get install postgresql-{major}
          start afresh:      ./dev run --reset
        """);
}
