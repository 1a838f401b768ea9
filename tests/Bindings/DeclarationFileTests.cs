using Bindgen.Extract;

namespace SecurityPlatform.Tests.Bindings;

public sealed class DeclarationFileTests
{
    const string Source = """
        import * as pulumi from "@pulumi/pulumi";
        import { Bucket, Topic as SnsTopic } from "./index";
        export declare const Ring: typeof import("./ring").Ring;
        export * from "./provider";
        /**
         * A ring.
         *
         * @deprecated Use Chain
         *             instead.
         */
        export declare class Ring extends pulumi.CustomResource {
            static get(name: string, id: pulumi.Input<pulumi.ID>): Ring;
            static isInstance(obj: any): obj is Ring;
            /** @deprecated size is old. */
            readonly size: pulumi.Output<number | undefined>;
            readonly "cost-centre": pulumi.Output<string>;
            constructor(name: string, args: RingArgs);
            method(): pulumi.Output<Ring.Result>;
        }
        export interface RingArgs {
            /** The owner; not @ deprecated. */
            owner: pulumi.Input<string>;
            size?: pulumi.Input<number | undefined>;
        }
        export declare namespace deep {
            interface Outer {
                name: pulumi.Input<string>;
            }
            namespace deeper {
                interface Inner {
                    flag?: boolean;
                }
            }
        }
        """;

    static DeclarationFile File => new(Source, "ring.d.ts");

    [Fact]
    public void Reads_the_members_of_a_class_and_passes_over_its_methods() =>
        Assert.Equal(
            ["size? n (size is old.)", "cost-centre s ()"],
            Members("Ring"));

    [Fact]
    public void Reads_what_is_required_in_an_interface() => Assert.Equal(["owner s ()", "size? n ()"], Members("RingArgs"));

    [Fact]
    public void Reads_interfaces_in_namespaces()
    {
        Assert.Equal(["name s ()"], Members("deep.Outer"));
        Assert.Equal(["flag? b ()"], Members("deep.deeper.Inner"));
    }

    [Fact]
    public void Knows_where_names_come_from()
    {
        Assert.Equal("./index", File.Imports["SnsTopic"]);
        Assert.Equal("./ring", File.Files["Ring"]);
        Assert.Equal("./provider", File.Files["Provider"]);
    }

    [Fact]
    public void Reads_why_a_class_is_deprecated() => Assert.Equal("Use Chain instead.", File.DeprecationOf("Ring"));

    [Fact]
    public void Has_no_members_for_an_unknown_name() => Assert.Null(File.Members("Chain", new SampleScope()));

    static IEnumerable<string> Members(string name) =>
        File.Members(name, new SampleScope())!.Select(m => $"{m.Name}{(m.Optional ? "?" : "")} {m.Type.Code} ({m.Deprecated})");
}
