using Bindgen.Extract;
using Bindgen.Schema;

namespace SecurityPlatform.Tests.Bindings;

/// <summary>A small npm package in a folder of its own, deleted at the end.</summary>
sealed class SamplePackage : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bindings");
    readonly string _package;

    public SamplePackage()
    {
        _package = Path.Combine(_folder.FullName, "node_modules", "@pulumi", "aws");
        Add("../../.package-lock.json", """{ "packages": { "node_modules/@pulumi/aws": { "integrity": "sha512-x" } } }""");
        Add("package.json", """{ "name": "@pulumi/aws", "version": "1.2.3" }""");
        Add("jewel/index.d.ts", """
            export declare const Ring: typeof import("./ring").Ring;
            export declare const getRing: typeof import("./getRing").getRing;
            """);
        Add("jewel/ring.d.ts", """
            import * as pulumi from "@pulumi/pulumi";
            import * as inputs from "../types/input";
            export declare class Ring extends pulumi.CustomResource {
                readonly arn: pulumi.Output<string>;
                readonly stones: pulumi.Output<outputs.jewel.RingStone[] | undefined>;
            }
            export interface RingState {
                arn?: pulumi.Input<string | undefined>;
                owner?: pulumi.Input<string | undefined>;
            }
            export interface RingArgs {
                owner: pulumi.Input<string>;
                stones?: pulumi.Input<pulumi.Input<inputs.jewel.RingStone>[] | undefined>;
            }
            """);
        Add("jewel/ring.js", """
            static __pulumiType = 'aws:jewel/ring:Ring';
            if (args?.owner === undefined && !opts.urn) {
            """);
        Add("jewel/getRing.d.ts", """
            export interface GetRingArgs {
                filters?: inputs.jewel.GetRingFilter[];
            }
            export interface GetRingOutputArgs {
                filters?: pulumi.Input<pulumi.Input<inputs.jewel.GetRingFilterArgs>[] | undefined>;
            }
            export interface GetRingResult {
                readonly id: string;
            }
            """);
        Add("jewel/getRing.js", "pulumi.runtime.invoke(\"aws:jewel/getRing:getRing\", {");
        Add("types/input.d.ts", """
            export declare namespace jewel {
                interface RingStone {
                    cut: pulumi.Input<enums.jewel.Cut>;
                    setting?: pulumi.Input<inputs.jewel.RingStoneSetting | undefined>;
                }
                interface RingStoneSetting {
                    metal?: pulumi.Input<string | undefined>;
                }
                interface GetRingFilter {
                    name: string;
                }
                interface GetRingFilterArgs {
                    name: pulumi.Input<string>;
                }
            }
            """);
        Add("types/output.d.ts", """
            export declare namespace jewel {
                interface RingStone {
                    cut: string;
                    setting: outputs.jewel.RingStoneSetting;
                }
                interface RingStoneSetting {
                    metal: string;
                }
            }
            """);
        Add("types/enums/jewel/index.js", """
            exports.Cut = {
                Oval: "oval",
            };
            """);
    }

    public void Add(string path, string text)
    {
        var file = Path.Combine(_package, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public PackageSchema Extract(string list, string trim = "{}") =>
        Extractor.Extract(new NpmPackage(_package), ResourceList.Parse(list), new TrimTable(trim));

    public void Dispose() => _folder.Delete(recursive: true);
}
