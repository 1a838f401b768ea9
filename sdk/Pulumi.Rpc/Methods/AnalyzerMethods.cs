using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc.Proto;

namespace Pulumi.Rpc;

/// <summary>The methods of pulumirpc.Analyzer, which policy packs serve to the engine.</summary>
public static class AnalyzerMethods
{
    const string Service = "pulumirpc.Analyzer";

    /// <summary>Tells the pack where the engine is.</summary>
    public static RpcMethod<AnalyzerHandshakeRequest, AnalyzerHandshakeResponse> Handshake { get; } =
        new(Service, nameof(Handshake), AnalyzerHandshakeRequest.Parser, AnalyzerHandshakeResponse.Parser);

    /// <summary>Tells the pack about the stack.</summary>
    public static RpcMethod<AnalyzerStackConfigureRequest, AnalyzerStackConfigureResponse> ConfigureStack { get; } =
        new(Service, nameof(ConfigureStack), AnalyzerStackConfigureRequest.Parser, AnalyzerStackConfigureResponse.Parser);

    /// <summary>Lists the policies.</summary>
    public static RpcMethod<Empty, AnalyzerInfo> GetAnalyzerInfo { get; } =
        new(Service, nameof(GetAnalyzerInfo), Empty.Parser, AnalyzerInfo.Parser);

    /// <summary>The version of the pack.</summary>
    public static RpcMethod<Empty, PluginInfo> GetPluginInfo { get; } =
        new(Service, nameof(GetPluginInfo), Empty.Parser, PluginInfo.Parser);

    /// <summary>Sets levels and properties of the policies.</summary>
    public static RpcMethod<ConfigureAnalyzerRequest, Empty> Configure { get; } =
        new(Service, nameof(Configure), ConfigureAnalyzerRequest.Parser, Empty.Parser);

    /// <summary>Checks the inputs of one resource.</summary>
    public static RpcMethod<AnalyzeRequest, AnalyzeResponse> Analyze { get; } =
        new(Service, nameof(Analyze), AnalyzeRequest.Parser, AnalyzeResponse.Parser);

    /// <summary>Corrects the inputs of one resource.</summary>
    public static RpcMethod<AnalyzeRequest, RemediateResponse> Remediate { get; } =
        new(Service, nameof(Remediate), AnalyzeRequest.Parser, RemediateResponse.Parser);

    /// <summary>Checks the outputs of all resources.</summary>
    public static RpcMethod<AnalyzeStackRequest, AnalyzeResponse> AnalyzeStack { get; } =
        new(Service, nameof(AnalyzeStack), AnalyzeStackRequest.Parser, AnalyzeResponse.Parser);

    /// <summary>Ends the pack.</summary>
    public static RpcMethod<Empty, Empty> Cancel { get; } =
        new(Service, nameof(Cancel), Empty.Parser, Empty.Parser);
}
