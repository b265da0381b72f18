using Microsoft.AspNetCore.Mvc;

namespace Platform.Kernel;

/// <summary>A refusal that is an outcome: what was done stays done, and the reply says no. Thrown refusals undo instead.</summary>
public sealed class KeptRefusal(Refusal refusal) : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context) => ProblemDocument.WriteAsync(context.HttpContext, refusal);
}
