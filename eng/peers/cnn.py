#!/usr/bin/env python3
"""The paper's convolutional network in PyTorch, as a yardstick for ClaimsSuite's own (docs/performance.md).

    python3 eng/peers/cnn.py 1 2              # thread counts
    python3 eng/peers/cnn.py 1 --filters 200 --stride 2 --channels-last
    python3 eng/peers/cnn.py 1 --out peers.json

For each thread count it prints the rate of a training step (forward, backward, update) and that of evaluation
with the gradient by the inputs, in GFLOP/s of convolutions and dense layers, beside the rate of 1024 x 1024
matrix products measured right before and after.
"""
import argparse

import torch
from torch import nn

import measuring

BATCH, CHANNELS, SIDE, CROP, CLASSES, DENSE1, DENSE2 = 50, 3, 32, 2, 10, 384, 192


def network(filters, stride):
    """Layers that are normalised have no bias, as in ClaimsSuite."""
    side = SIDE - 2 * CROP
    for _ in range(2):
        side = (side - 3) // stride + 1
    return nn.Sequential(
        nn.ZeroPad2d(-CROP),
        nn.Conv2d(CHANNELS, filters, 5, padding=2, bias=False), nn.BatchNorm2d(filters), nn.ReLU(), nn.MaxPool2d(3, stride),
        nn.Conv2d(filters, filters, 5, padding=2, bias=False), nn.BatchNorm2d(filters), nn.ReLU(), nn.MaxPool2d(3, stride),
        nn.Flatten(),
        nn.Linear(filters * side * side, DENSE1, bias=False), nn.BatchNorm1d(DENSE1), nn.ReLU(),
        nn.Linear(DENSE1, DENSE2, bias=False), nn.BatchNorm1d(DENSE2), nn.ReLU(),
        nn.Linear(DENSE2, CLASSES))


def operations(filters, stride):
    """Multiplications and additions for one example: forward, and of the first convolution alone."""
    side1 = SIDE - 2 * CROP
    side2 = (side1 - 3) // stride + 1
    side3 = (side2 - 3) // stride + 1
    first = 2 * side1 ** 2 * 25 * CHANNELS * filters
    second = 2 * side2 ** 2 * 25 * filters ** 2
    dense = 2 * (filters * side3 ** 2 * DENSE1 + DENSE1 * DENSE2 + DENSE2 * CLASSES)
    return first + second + dense, first


def repeat(work, flops, times):
    """Does the work so many times; the operations of all of them."""
    for _ in range(times):
        work()
    return times * flops


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("threads", type=int, nargs="+")
    parser.add_argument("--filters", type=int, default=32)
    parser.add_argument("--stride", type=int, default=3, choices=[2, 3])
    parser.add_argument("--channels-last", action="store_true")
    parser.add_argument("--out", help="write a file for claims bench --markdown --peers")
    args = parser.parse_args()
    torch.manual_seed(1)
    net = network(args.filters, args.stride)
    inputs, labels = torch.randn(BATCH, CHANNELS, SIDE, SIDE), torch.arange(BATCH) % CLASSES
    if args.channels_last:
        net, inputs = net.to(memory_format=torch.channels_last), inputs.to(memory_format=torch.channels_last)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9)
    loss = nn.CrossEntropyLoss()

    def step():
        net.train()
        optimizer.zero_grad()
        loss(net(inputs), labels).backward()
        optimizer.step()

    def input_gradient():
        net.eval()
        x = inputs.clone().requires_grad_()
        torch.autograd.grad(loss(net(x), labels), x)

    forward, first = operations(args.filters, args.stride)
    works = {
        "cnn-step": ("training step", step, BATCH * (3 * forward - first)),
        "cnn-gradient": ("evaluation and gradient by the inputs", input_gradient, BATCH * 2 * forward),
    }
    layout = ", channels last" if args.channels_last else ""
    peers = []
    for threads in args.threads:
        measuring.set_threads(threads)
        print(f"PyTorch {torch.__version__}, {threads} threads, F = {args.filters}, stride {args.stride}{layout}")
        for workload, (name, work, flops) in works.items():
            _, rate, share = measuring.measure(lambda: repeat(work, flops, max(1, 400 // args.filters)))
            print(f"  {name}: {flops / rate / 1e6:.1f} ms, {rate:.1f} GFLOP/s, {share:.2f} of the rate of a product", flush=True)
            peers.append(measuring.peer(workload, f"{threads} thread{'s' if threads > 1 else ''}{layout}", threads, rate))
    if args.out:
        measuring.write(args.out, peers)


if __name__ == "__main__":
    main()
