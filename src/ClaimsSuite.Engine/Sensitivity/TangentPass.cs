using System.Numerics;
using ClaimsSuite.Engine.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>
/// One update, backwards, for one adjoint v = dL/dtheta after the update: the R-operator (Pearlmutter, Neural
/// Computation 6, 1994) runs the batch's forward and backward pass once more, differentiated in the direction v. It gives
/// the Hessian times v, and the derivative of g . v with respect to the examples, g being the batch's gradient.
/// </summary>
/// <param name="kernels">The arithmetic.</param>
/// <param name="shape">The widths.</param>
/// <param name="capacity">The most examples in a batch.</param>
internal sealed class TangentPass<T>(Kernels<T> kernels, NetworkShape shape, int capacity)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // The constant 1 below a layer's values has no tangent: the last rows of these two stay zero.
    private readonly Matrix<T> _values1 = new(shape.Hidden1 + 1, capacity);
    private readonly Matrix<T> _values2 = new(shape.Hidden2 + 1, capacity);
    private readonly Matrix<T> _outputs = new(shape.Classes, capacity);
    private readonly Matrix<T> _outputsTransposed = new(capacity, shape.Classes);
    private readonly Matrix<T> _derivatives1 = new(shape.Hidden1, capacity);
    private readonly Matrix<T> _derivatives2 = new(shape.Hidden2, capacity);
    private readonly Matrix<T> _derivatives2Transposed = new(capacity, shape.Hidden2);

    /// <summary>
    /// Takes <paramref name="adjoint"/> from after the update to before it, and adds what the update passes on to its
    /// examples to their rows of <paramref name="inputDerivatives"/>, [N, D + 1].
    /// </summary>
    /// <param name="pass">The update's batch after its backward pass, scaled by -(learning rate) / B.</param>
    /// <param name="weights">The weights before the update.</param>
    /// <param name="adjoint">v, changed in place.</param>
    /// <param name="inputDerivatives">dL/dx so far.</param>
    /// <param name="examples">The batch's examples, [B].</param>
    public void Propagate(
        BatchPass<T> pass, Parameters<T> weights, Parameters<T> adjoint, MatrixView<T> inputDerivatives, ReadOnlySpan<int> examples)
    {
        Forward(pass, weights, adjoint, examples.Length);
        Backward(pass, weights, adjoint, examples.Length);
        kernels.AddToRows(
            inputDerivatives,
            examples,
            Product.OfTransposed(pass.Layer1.Derivatives, adjoint.Layer1),
            Product.OfTransposed(_derivatives1.Columns(examples.Length), weights.Layer1));
        AddHessianProduct(pass, adjoint, examples.Length);
    }

    private void Forward(BatchPass<T> pass, Parameters<T> weights, Parameters<T> adjoint, int size)
    {
        MatrixView<T> values1 = _values1.Columns(size).Top(shape.Hidden1), values2 = _values2.Columns(size).Top(shape.Hidden2);
        var outputs = _outputs.Columns(size);
        kernels.Set(values1, Product.Of(adjoint.Layer1, pass.XTransposed));
        kernels.Scale(values1, pass.Layer1.Mask);
        kernels.Set(values2, Product.OfTransposed(adjoint.Layer2, pass.Layer1.Values), Product.OfTransposed(weights.Layer2, values1));
        kernels.Scale(values2, pass.Layer2.Mask);
        kernels.Set(outputs, Product.OfTransposed(adjoint.Layer3, pass.Layer2.Values), Product.OfTransposed(weights.Layer3, values2));
    }

    private void Backward(BatchPass<T> pass, Parameters<T> weights, Parameters<T> adjoint, int size)
    {
        var outputs = _outputs.Columns(size);
        MatrixView<T> derivatives2 = _derivatives2.Columns(size), derivatives1 = _derivatives1.Columns(size);
        pass.Loss.Tangent(outputs);
        kernels.Set(
            derivatives2,
            Product.Of(adjoint.Layer3, pass.Outputs.Derivatives),
            Product.Of(weights.Layer3, outputs));
        kernels.Scale(derivatives2, pass.Layer2.Mask);
        kernels.Set(
            derivatives1,
            Product.Of(adjoint.Layer2, pass.Layer2.Derivatives),
            Product.Of(weights.Layer2, derivatives2));
        kernels.Scale(derivatives1, pass.Layer1.Mask);
    }

    /// <summary>The tangent of values times derivatives has two terms.</summary>
    private void AddHessianProduct(BatchPass<T> pass, Parameters<T> adjoint, int size)
    {
        MatrixView<T> derivatives2 = _derivatives2Transposed.Rows(size), outputs = _outputsTransposed.Rows(size);
        derivatives2.SetTransposed(_derivatives2.Columns(size));
        outputs.SetTransposed(_outputs.Columns(size));
        kernels.Add(adjoint.Layer1, Product.Of(_derivatives1.Columns(size), pass.X));
        kernels.Add(
            adjoint.Layer2,
            Product.Of(pass.Layer1.Values, derivatives2),
            Product.Of(_values1.Columns(size), pass.Layer2.DerivativesTransposed));
        kernels.Add(
            adjoint.Layer3,
            Product.Of(pass.Layer2.Values, outputs),
            Product.Of(_values2.Columns(size), pass.Outputs.DerivativesTransposed));
    }
}
