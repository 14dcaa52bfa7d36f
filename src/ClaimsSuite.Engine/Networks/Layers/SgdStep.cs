namespace ClaimsSuite.Engine.Networks.Layers;

/// <summary>
/// One step of stochastic gradient descent: v = m v + g, w = w - r v, with the gradient g of the mean loss over a minibatch. The paper
/// does not say whether the rate is part of the velocity; here, as in PyTorch, it is not.
/// </summary>
/// <param name="LearningRate">r, the step size.</param>
/// <param name="Momentum">m, the share of its velocity that a weight keeps, 0 ... 1, without 1.</param>
public readonly record struct SgdStep(double LearningRate, double Momentum = 0);
