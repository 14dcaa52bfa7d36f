using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Engine.Networks.Perceptron;
using ClaimsSuite.Engine.Sensitivity.Kernels;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;
using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Engine.Networks.Perceptron;

/// <summary>The perceptron on arrays is held to the one on tensors, whose gradients are held to autograd.</summary>
public sealed class ArrayMlpTests
{
    private const int Size = 6, Hidden = 21, Classes = 3;

    public static TheoryData<int, double, double> Steps => new()
    {
        { 7, 0, 0 }, { 32, 0, 0 }, { 7, 0, 0.3 }, { 7, 0.9, 0 }, { 32, 0.9, 0.3 },
    };

    [Theory, MemberData(nameof(Steps))]
    public void Steps_come_to_the_same_weights(int inputs, double momentum, double decay)
    {
        var perturbation = new StepPerturbation { WeightDecay = decay };
        Logits(inputs, momentum, perturbation, onArrays: true).Should()
            .Equal(Logits(inputs, momentum, perturbation, onArrays: false), (a, b) => Math.Abs(a - b) < 2e-5);
    }

    [Fact]
    public void Noise_masks_and_weights_of_examples_act_as_on_tensors()
    {
        using var noise = tensor(Normal(Size * Hidden, 4), [1, Size, Hidden]);
        using var mask = tensor(Array.ConvertAll(Normal(Size * Hidden, 5), value => value > 0 ? 2f : 0), [1, Size, Hidden]);
        using var weights = tensor(new[] { 0f, 2, 0.5f, 1.5f, 1, 1 }, [Size, 1]);
        var perturbations = new[]
        {
            new StepPerturbation { Hidden = [new(noise, null), LayerPerturbation.None] },
            new StepPerturbation { Hidden = [LayerPerturbation.None, new(null, mask)] },
            new StepPerturbation { Hidden = [new(noise, mask), new(noise, mask)], ExampleWeights = weights },
        };
        var plain = Logits(7, 0, StepPerturbation.None, onArrays: true);
        foreach (var perturbation in perturbations)
        {
            var logits = Logits(7, 0, perturbation, onArrays: true);
            logits.Should().Equal(Logits(7, 0, perturbation, onArrays: false), (a, b) => Math.Abs(a - b) < 2e-5);
            logits.Zip(plain, (a, b) => Math.Abs(a - b)).Max().Should().BeGreaterThan(1e-3f, "it changes the step");
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(32)]
    public void What_goes_back_to_the_inputs_is_the_same_and_rows_stay_what_they_are(int inputs)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        using INetwork arrays = Create(inputs, onArrays: true), tensors = Create(inputs, onArrays: false);
        var x = tensor(Normal(Size * inputs, 3), [Size, inputs]);
        var delta = tensor(Normal(Size * Classes, 8), [Size, Classes]);

        var all = arrays.Forward(0, x).InputGradient(delta).data<float>().ToArray();
        all.Should().Equal(tensors.Forward(0, x).InputGradient(delta).data<float>().ToArray(), (a, b) => Math.Abs(a - b) < 1e-5);

        var rows = tensor(new long[] { 4, 1 });
        var some = arrays.Forward(0, x).Take(rows);
        some.Logits.data<float>().ToArray().Should().Equal(arrays.Logits(0, x.index_select(0, rows)).data<float>().ToArray());
        some.InputGradient(delta.index_select(0, rows)).data<float>().ToArray().Should()
            .Equal([.. all[(4 * inputs)..(5 * inputs)], .. all[inputs..(2 * inputs)]]);
    }

    [Fact]
    public void Its_bits_depend_neither_on_the_width_of_registers_nor_on_its_neighbours()
    {
        var (x, targets) = (Normal(Size * 7, 3), new float[Size * Classes]);
        for (var n = 0; n < Size; n++)
            targets[(n * Classes) + (n % Classes)] = 1;
        var widest = After(KernelPath.Widest);

        After(KernelPath.Vector).Should().Equal(widest);
        using var alone = Trained(KernelPath.Widest).Forward(x.AsSpan(7, 7));
        alone.Logits.ToArray().Should().Equal(widest[Classes..(2 * Classes)]);

        ArrayMlp Trained(KernelPath path)
        {
            var network = new ArrayMlp(7, Hidden, Classes, new SeededRandom(1), path);
            for (var step = 0; step < 3; step++)
                network.Step(x, targets, new SgdStep(0.1), ArrayPerturbation.None);
            return network;
        }

        float[] After(KernelPath path)
        {
            using var pass = Trained(path).Forward(x);
            return pass.Logits.ToArray();
        }
    }

    [Fact]
    public void What_is_no_minibatch_is_refused()
    {
        var network = new ArrayMlp(7, Hidden, Classes, new SeededRandom(1));

        Refused(() => network.Step(new float[7], new float[2], new SgdStep(0.1), ArrayPerturbation.None));
        Refused(() => network.Step(new float[8], new float[3], new SgdStep(0.1), ArrayPerturbation.None));
        Refused(() => network.Step(new float[7], new float[3], new SgdStep(0.1), new ArrayPerturbation { ExampleWeights = [1, 1] }));
        Refused(() => network.Forward([]));

        static void Refused(Action act) => act.Should().Throw<ArgumentException>();
    }

    /// <summary>Logits after some steps of a network whose weights begin the same either way.</summary>
    private static float[] Logits(int inputs, double momentum, StepPerturbation perturbation, bool onArrays)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        using var network = Create(inputs, onArrays);
        var targets = nn.functional.one_hot(tensor(new long[] { 0, 1, 2, 2, 1, 0 }), Classes).to(ScalarType.Float32);
        for (var step = 0; step < 4; step++)
            network.TrainStep(
                tensor(Normal(Size * inputs, 20 + (ulong)step), [1, Size, inputs]), targets.view(1, Size, -1), new SgdStep(0.1, momentum),
                perturbation);
        return network.Logits(0, tensor(Normal(Size * inputs, 3), [Size, inputs])).data<float>().ToArray();
    }

    private static INetwork Create(int inputs, bool onArrays) => onArrays
        ? new ArrayNetworks([new ArrayMlp(inputs, Hidden, Classes, new SeededRandom(1))])
        : new MlpEnsemble(new MlpShape(inputs, Hidden, Classes), [new SeededRandom(1)]);

    private static float[] Normal(int count, ulong seed)
    {
        var values = new float[count];
        new SeededRandom(seed).FillGaussian(values);
        return values;
    }
}
