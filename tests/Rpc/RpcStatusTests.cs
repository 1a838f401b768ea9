using Pulumi.Rpc;

namespace SecurityPlatform.Tests.Rpc;

public sealed class RpcStatusTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("50% off", "50%25 off")]
    [InlineData("line\nline", "line%0Aline")]
    [InlineData("ä", "%C3%A4")]
    [InlineData("", "")]
    public void Percent_encodes_what_a_header_cannot_hold(string message, string encoded)
    {
        Assert.Equal(encoded, RpcStatus.Encode(message));
        Assert.Equal(message, RpcStatus.Decode(encoded));
    }

    [Theory]
    [InlineData("100%", "100%")]
    [InlineData("%zz%41", "%zzA")]
    [InlineData("%4", "%4")]
    [InlineData("%e2%98%83", "\u2603")]
    public void Decodes_leniently(string encoded, string message) => Assert.Equal(message, RpcStatus.Decode(encoded));

    [Theory]
    [InlineData(new byte[] { 1 })]
    [InlineData(new byte[] { 1, 2 })]
    [InlineData(new byte[] { 1, 2, 3 })]
    [InlineData(new byte[0])]
    public void Carries_details_without_padding(byte[] details)
    {
        var encoded = RpcStatus.EncodeDetails(details);

        Assert.DoesNotContain('=', encoded);
        Assert.Equal(details, RpcStatus.DecodeDetails(encoded));
        Assert.Equal(details, RpcStatus.DecodeDetails(Convert.ToBase64String(details)));
    }

    [Theory]
    [InlineData(404, StatusCode.Unimplemented)]
    [InlineData(503, StatusCode.Unavailable)]
    [InlineData(403, StatusCode.PermissionDenied)]
    [InlineData(500, StatusCode.Unknown)]
    public void Maps_http_answers_that_are_not_gRPC(int http, StatusCode expected) => Assert.Equal(expected, RpcStatus.OfHttp(http));
}
