using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SecurityPlatform.Cli.Organizations;

/// <summary>Reads an answer, and the three places where services put the name of an error.</summary>
sealed class AwsAnswerUnmarshaller : JsonResponseUnmarshaller
{
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input) => new AwsAnswer { Body = Read(input) };

    public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var body = Read(input);
        var name = input.ResponseData?.GetHeaderValue("x-amzn-ErrorType") is { Length: > 0 } header
            ? header
            : (string?)body["__type"] ?? (string?)body["code"] ?? statusCode.ToString();
        var reason = (string?)body["Reason"];
        var message = (string?)body["message"] ?? (string?)body["Message"] ?? "no message";
        return new(reason is null ? message : $"{reason}: {message}", innerException, ErrorType.Unknown, Short(name), "", statusCode);
    }

    static string Short(string name)
    {
        var end = name.IndexOf(':', StringComparison.Ordinal);
        var whole = end < 0 ? name : name[..end];
        return whole[(whole.IndexOf('#', StringComparison.Ordinal) + 1)..];
    }

    static JObject Read(JsonUnmarshallerContext input)
    {
        using var reader = new StreamReader(input.Stream, leaveOpen: true);
        var text = reader.ReadToEnd();
        try
        {
            return text.Length == 0 ? [] : JObject.Parse(text);
        }
        catch (JsonReaderException)
        {
            // A proxy's page, not a service's answer.
            return new JObject { ["message"] = text.Length > 200 ? text[..200] : text };
        }
    }
}
