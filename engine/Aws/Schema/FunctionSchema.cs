namespace SecurityPlatform.Engine.Aws.Schema;

/// <summary>What the provider package says of a function.</summary>
/// <param name="Token">Its token.</param>
/// <param name="Args">Its arguments.</param>
/// <param name="Result">What it gives.</param>
sealed record FunctionSchema(string Token, ObjectSchema Args, ObjectSchema Result);
