using Microsoft.Playwright;
using IPage = Microsoft.Playwright.IPage;

namespace Platform.Api.Tests.Hosting;

/// <summary>The machine's Chromium. None is ever downloaded: <c>./dev test</c> installs the system's.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    // A browser of its own accord asks its maker's hosts for this and that; a test asks one server only.
    private static readonly string[] Quiet =
        ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>Where it is on this machine.</summary>
    public static string Executable => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists) ?? throw new InvalidOperationException($"There is no {string.Join(" and no ", Names)} on PATH; ./dev test installs one where it can.");

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Quiet });
    }

    /// <summary>A tab of a reader who was never here.</summary>
    public async Task<Tab> OpenAsync(string baseUrl, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = baseUrl;
        return new Tab(await (await browser.NewContextAsync(options)).NewPageAsync(), baseUrl);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}

/// <summary>A tab, and all that went wrong in it.</summary>
public sealed class Tab : IAsyncDisposable
{
    private readonly List<string> faults = [];
    private readonly List<string> asked = [];

    public Tab(IPage page, string baseUrl)
    {
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.RequestFailed += (_, request) => Note(true, $"{request.Url} failed: {request.Failure}");
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status} {response.Url}");
        page.Request += (_, request) =>
        {
            lock (asked)
                asked.Add($"{request.Method} {request.Url}");
            Note(!request.Url.StartsWith(baseUrl + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal), $"asked {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings on the console, requests that failed or went elsewhere.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (faults)
                return [.. faults];
        }
    }

    /// <summary>What it asked the API itself.</summary>
    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (asked)
                return [.. asked.Where(request => request.Contains("/v1/", StringComparison.Ordinal))];
        }
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private void Note(bool isFault, string what)
    {
        if (!isFault)
            return;
        lock (faults)
            faults.Add(what);
    }
}
