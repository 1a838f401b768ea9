using Bindgen.Schema;

namespace Bindgen.Emit;

/// <summary>Writes a function: three ways to call it, two argument classes and the result.</summary>
sealed class FunctionClass(InputClass inputs, OutputClass outputs)
{
    public void Write(Code code, FunctionSpec function)
    {
        var name = function.Name;
        var result = name + "Result";
        var needsArgs = function.Args.Values.Any(p => p.Required);
        code.Block($"public static class {name}", () =>
        {
            Method(code, "Task<", "InvokeAsync", "Args", "InvokeOptions? options = null", !needsArgs);
            Method(code, "Output<", "Invoke", "InvokeArgs", "InvokeOptions? options = null", !needsArgs);
            Method(code, "Output<", "Invoke", "InvokeArgs", "InvokeOutputOptions options", false);
        });
        inputs.Write(code, new(name + "Args", function.Module, InputShape.Plain, function.Token), function.Args);
        inputs.Write(code, new(name + "InvokeArgs", function.Module, InputShape.Lifted, function.Token), function.OutputArgs);
        outputs.Write(code, result, function.Module, function.Token, function.Result, "Result");

        void Method(Code target, string wrapper, string method, string args, string options, bool optional) =>
            target.Line(
                $"public static {wrapper}{result}> {method}({name}{args}{(optional ? "? args = null" : " args")}, {options}) => "
                + $"global::Pulumi.Deployment.Instance.{method}<{result}>(\"{function.Token}\", args ?? new {name}{args}(), options.WithDefaults());");
    }
}
