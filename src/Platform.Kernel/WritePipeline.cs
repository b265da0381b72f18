using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel;

/// <summary>
/// Every write of <c>/v1</c> runs in here: its key is claimed, the action runs in one transaction, the reply is kept
/// with the effect, and only then is it sent. A refusal that is thrown undoes what was done; one that is returned
/// (a declined card) keeps it. With <c>Dry-Run: true</c> everything is done and then rolled back.
/// </summary>
public sealed class WritePipeline(RequestDelegate next)
{
    private const string SealedReply = "idempotency_reply";

    public async Task InvokeAsync(HttpContext http, CallContext call, Write write, PlatformDb db)
    {
        if (!IsWrite(http) || !call.HasCaller)
        {
            await next(http);
            return;
        }

        using var body = await WholeBodyAsync(http.Request, http.RequestAborted); // before the transaction: a slow sender holds no connection
        call.IsDryRun = IsDryRun(http.Request);
        call.Reason = ReasonIn(http.Request);
        call.SentBody = body.GetBuffer().AsMemory(0, (int)body.Length);
        call.SentKey = RevealsSecret(http) ? null : (string?)http.Request.Headers["Idempotency-Key"];
        call.IfMatch = EntityTags.TagsIn(http.Request.Headers.IfMatch.ToString());
        call.IfNoneMatchAny = http.Request.Headers.IfNoneMatch == "*";
        write.Key = call.IsDryRun ? null : KeyOf(http, call, body);
        await write.BeginAsync(http.RequestAborted);

        try
        {
            if (write.Key is { } key)
            {
                var claim = await key.ClaimAsync(db, http.RequestAborted);
                if (claim.Replay is { } first)
                {
                    await write.RollbackAsync();
                    var reply = Opened(http, key, first);
                    call.ProblemCode = reply.ProblemCode();
                    await SendAgain(http, reply);
                    return;
                }

                write.ResumePoint = claim.ResumePoint;
            }

            await RunAsync(http, call, write, db);
        }
        finally
        {
            await write.RollbackAsync(); // does nothing after a commit
        }
    }

    private async Task RunAsync(HttpContext http, CallContext call, Write write, PlatformDb db)
    {
        using var buffer = new MemoryStream();
        var wire = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(buffer));
        var undone = false;
        var isRace = false;

        try
        {
            await next(http);
        }
        catch (Exception exception) when (ProblemDocument.RefusalOf(exception) is { Kind.Status: < 500 } refusal)
        {
            undone = true;
            isRace = refusal.Kind == RequestErrors.Conflict; // chance, and not what the request deserves
            await ProblemDocument.WriteAsync(http, refusal);
        }
        finally
        {
            http.Features.Set(wire);
        }

        if (call.IsDryRun)
        {
            await db.TryLastAsync(CancellationToken.None);
            await write.RollbackAsync();
            http.Response.Headers["Dry-Run"] = "true";
        }
        else if (undone)
        {
            var mayGoOn = write.HasCheckpoint || write.ResumePoint is not null;
            await write.RollbackAsync();
            if (write.Key is not null && !mayGoOn && http.Response.StatusCode != 429 && !isRace)
            {
                await write.BeginAsync(CancellationToken.None);
                write.Key.KeepRefusal(db, ReplyOf(http, call, write.Key, buffer));
                await write.CommitAsync(CancellationToken.None);
            }
        }
        else
        {
            write.Key?.KeepReply(db, ReplyOf(http, call, write.Key, buffer));
            await write.CommitAsync(CancellationToken.None);
        }

        if (buffer.Length == 0)
            return;

        buffer.Position = 0;
        http.Response.ContentLength = buffer.Length;
        await buffer.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private static bool IsWrite(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
        && (HttpMethods.IsPost(http.Request.Method) || HttpMethods.IsPut(http.Request.Method)
            || HttpMethods.IsPatch(http.Request.Method) || HttpMethods.IsDelete(http.Request.Method));

    private static bool IsDryRun(HttpRequest request)
    {
        var header = request.Headers["Dry-Run"];
        return header.Count == 0 ? false
            : header is ["true"] or ["?1"] ? true
            : header is ["false"] or ["?0"] ? false
            : throw RequestErrors.Malformed.Because("Dry-Run is true or false.");
    }

    private static string? ReasonIn(HttpRequest request)
    {
        var sent = request.Headers["Audit-Reason"].ToString();
        if (sent.Length == 0)
            return null;

        var reason = Uri.UnescapeDataString(sent);
        return sent.All(character => character is >= ' ' and <= '~') && reason.Length <= CallContext.ReasonLengthMax && !reason.Contains('\0')
            ? reason
            : throw RequestErrors.Malformed.Because($"Audit-Reason is at most {CallContext.ReasonLengthMax} characters of text; percent-encode those beyond ASCII (RFC 3986).");
    }

    private static IdempotencyKey? KeyOf(HttpContext http, CallContext call, MemoryStream body)
    {
        var request = http.Request;
        var sent = request.Headers["Idempotency-Key"];
        if (sent.Count == 0)
        {
            return http.GetEndpoint()!.Metadata.GetMetadata<NeedsIdempotencyKeyAttribute>() is null
                ? null
                : throw RequestErrors.KeyRequired.Because(
                    "Send an Idempotency-Key header: a fresh UUID for every new request, and the same one when you retry it.");
        }

        // The header is a structured-field string (quoted); the bare form is taken too.
        var key = sent is [{ Length: >= 3 } quoted] && quoted[0] == '"' && quoted[^1] == '"' ? quoted[1..^1] : sent.ToString();
        if (sent.Count != 1 || key.Length is 0 or > 255 || key.Any(character => character is < ' ' or > '~'))
            throw RequestErrors.KeyInvalid.Because("Send one Idempotency-Key of 1 to 255 printable ASCII characters, such as a UUID.");

        var rights = RevealsSecret(http) ? string.Join(' ', call.Caller.Scopes.Order(StringComparer.Ordinal)) + "\n" : ""; // whoever could not have made it is not shown it
        var conditions = Encoding.UTF8.GetBytes($"{request.QueryString}\n{request.Headers.IfMatch}\n{request.Headers.IfNoneMatch}\n{rights}");
        var actor = call.Caller.Actor;
        return new IdempotencyKey(actor.OnBehalfOf is { } other ? $"{actor.Id} for {other}" : actor.Id, OperationOf(http), key, [.. conditions, .. body.GetBuffer().AsSpan(0, (int)body.Length)]);
    }

    /// <summary>The operation and what its path names, however the path is spelled.</summary>
    private static string OperationOf(HttpContext http)
    {
        var route = ((RouteEndpoint)http.GetEndpoint()!).RoutePattern;
        var named = route.Parameters.Select(parameter => $"{parameter.Name}={http.Request.RouteValues[parameter.Name]}");
        return $"{http.Request.Method} {route.RawText} {string.Join('&', named)}";
    }

    private static async Task<MemoryStream> WholeBodyAsync(HttpRequest request, CancellationToken cancel)
    {
        var body = new MemoryStream((int)Math.Clamp(request.ContentLength ?? 0, 0, StrictBody.BytesMax));
        var chunk = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            while (await request.Body.ReadAsync(chunk, cancel) is > 0 and var read)
            {
                body.Write(chunk.AsSpan(0, read));
                if (body.Length > StrictBody.BytesMax)
                    throw RequestErrors.TooLarge.Because(StrictBody.TooLarge);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        body.Position = 0;
        request.Body = body;
        return body;
    }

    private static StoredReply ReplyOf(HttpContext http, CallContext call, IdempotencyKey key, MemoryStream body)
    {
        var headers = http.Response.Headers;
        var bytes = RevealsSecret(http) ? Box(http).Seal(body.ToArray(), SealedReply, key.Row) : body.ToArray();
        return new StoredReply(http.Response.StatusCode, headers.ContentType, headers.Location, headers.ETag, call.Version.Text, bytes);
    }

    private static StoredReply Opened(HttpContext http, IdempotencyKey key, StoredReply reply) =>
        RevealsSecret(http) ? reply with { Body = Box(http).Open(reply.Body, SealedReply, key.Row) } : reply;

    private static bool RevealsSecret(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<RevealsSecretAttribute>() is not null;

    private static SecretBox Box(HttpContext http) => http.RequestServices.GetRequiredService<SecretBox>();

    private static async Task SendAgain(HttpContext http, StoredReply reply)
    {
        var response = http.Response;
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        if (reply.Location is not null)
            response.Headers.Location = reply.Location;
        if (reply.ETag is not null)
            response.Headers.ETag = reply.ETag;
        response.Headers[ApiVersion.Header] = reply.ApiVersion ?? ApiVersion.Known[0].Text; // there was one when replies did not say
        response.Headers["Idempotent-Replayed"] = "true";
        if (reply.Body.Length == 0)
            return;

        response.ContentLength = reply.Body.Length;
        await response.Body.WriteAsync(reply.Body, http.RequestAborted);
    }
}
