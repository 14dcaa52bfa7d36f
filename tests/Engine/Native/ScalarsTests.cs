using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Xunit;
using FluentAssertions;
using TorchSharp;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Native;

public sealed class ScalarsTests
{
    [Fact]
    public void The_engine_passes_no_number_to_libtorch_that_the_garbage_collector_may_free_during_the_call()
    {
        using var file = new PEReader(File.OpenRead(typeof(MlpShape).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var called = metadata.MemberReferences.Select(metadata.GetMemberReference).Select(member => Describe(metadata, member)).ToList();

        called.Should().NotContain("Scalar.op_Implicit", "a Scalar made on the way into a call is referred to by nothing during it");
        // These make the factor alpha = 1 inside TorchSharp, in the same way.
        called.Should().NotContain(["Tensor.add(1)", "Tensor.add_(1)", "Tensor.op_Addition(2)"]);
        called.Should().Contain("Tensor.add_(2)", "otherwise this test would look in the wrong place");
    }

    /// <summary><c>Type.Method</c>; for tensors with the number of parameters.</summary>
    private static string Describe(MetadataReader metadata, MemberReference member)
    {
        if (member.Parent.Kind != HandleKind.TypeReference || member.GetKind() != MemberReferenceKind.Method)
            return "";
        var type = metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name);
        var name = $"{type}.{metadata.GetString(member.Name)}";
        if (type != nameof(torch.Tensor))
            return name;
        var signature = metadata.GetBlobReader(member.Signature);
        signature.ReadSignatureHeader();
        return $"{name}({signature.ReadCompressedInteger()})";
    }
}
