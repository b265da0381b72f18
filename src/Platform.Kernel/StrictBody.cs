using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Net.Http.Headers;

namespace Platform.Kernel;

/// <summary>
/// Reads a request's body: JSON in UTF-8, at most 1 MiB, and nothing that the operation does not know. What is valid
/// is read once; of what is not, every fault is named.
/// </summary>
internal sealed class StrictBody : IInputFormatter, IApiRequestFormatMetadataProvider
{
    [Limit("Bytes in a request's body")]
    public const int BytesMax = 1024 * 1024;

    internal const string TooLarge = "Send at most 1 MiB in one request: split larger loads.";

    /// <summary>Whatever comes is ours, so that refusing a media type is, too.</summary>
    public bool CanRead(InputFormatterContext context) => true;

    public IReadOnlyList<string> GetSupportedContentTypes(string? contentType, Type objectType) => ["application/json"];

    public async Task<InputFormatterResult> ReadAsync(InputFormatterContext context)
    {
        var request = context.HttpContext.Request;
        if (request.ContentLength > BytesMax)
            throw RequestErrors.TooLarge.Because(TooLarge);

        var body = await ReadToEndAsync(request.Body, (int)(request.ContentLength ?? 4096), context.HttpContext.RequestAborted);
        try
        {
            return Read(request, body, context);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(body.Array!);
        }
    }

    private static InputFormatterResult Read(HttpRequest request, ArraySegment<byte> body, InputFormatterContext context)
    {
        if (body.Count == 0)
        {
            return context.TreatEmptyInputAsDefaultValue
                ? InputFormatterResult.NoValue()
                : throw RequestErrors.Malformed.Because("The body is empty. Send a JSON object as application/json.");
        }

        DemandJson(request);
        var json = OldVersions.Of(request.HttpContext)?.Up(body, context.ModelType) ?? body;
        var value = BodyReader.Read(json, context.ModelType);
        return value is not null || context.TreatEmptyInputAsDefaultValue
            ? InputFormatterResult.Success(value!)
            : throw Refusal.Invalid(new Fault("", "required", "Send a JSON object, not null."));
    }

    private static void DemandJson(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw RequestErrors.MediaType.Because("Send Content-Type: application/json.");
        }

        var charset = HeaderUtilities.RemoveQuotes(type.Charset);
        if (charset.Length > 0 && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw RequestErrors.MediaType.Because("Send the body in UTF-8: Content-Type: application/json; charset=utf-8.");
        if (request.Headers.ContentEncoding is { Count: > 0 } coding && coding != "identity")
            throw RequestErrors.MediaType.Because("Send the body as it is, without a Content-Encoding.");
    }

    private static async Task<ArraySegment<byte>> ReadToEndAsync(Stream stream, int expected, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(expected + 1);
        var length = 0;
        try
        {
            while (await stream.ReadAsync(buffer.AsMemory(length), cancel) is > 0 and var read)
            {
                length += read;
                if (length > BytesMax)
                    throw RequestErrors.TooLarge.Because(TooLarge);
                if (length == buffer.Length)
                    buffer = Grown(buffer);
            }

            return new ArraySegment<byte>(buffer, 0, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static byte[] Grown(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
