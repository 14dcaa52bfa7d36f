#!/usr/bin/env python3
"""Small multi-layer perceptrons in PyTorch, as a yardstick for ClaimsSuite's own (docs/performance.md).

    python3 eng/peers/mlp.py 1 2                          # thread counts
    python3 eng/peers/mlp.py 1 --processes 2              # two processes of one thread as well, which is what a careful user would run
    python3 eng/peers/mlp.py 1 2 --only fit-24 --runs 3 --out peers.json

The loops are those of `claims bench`, without regularisers: training by minibatches in a new order each epoch, then accuracy
and loss on the training set, and in some on validation examples; and, as csr, a search for critical samples alone.
For each of them, it prints the rate in GFLOP/s of matrix products (2 M N K forward, twice that backward, none for the
gradient by the inputs) beside the rate of 1024 x 1024 products measured right before and after.
"""
import argparse
from dataclasses import dataclass, replace

import torch
from torch import nn

import measuring

CLASSES = 10


@dataclass(frozen=True)
class Loop:
    """What a workload trains; with fit, until the training set is fitted, and validated at the end only; unfollowed, looked at once."""
    inputs: int
    hidden: int
    examples: int
    batch: int
    epochs: int
    rate: float
    networks: int
    validation: int = 500
    deviation: float = 0.3
    fit: bool = False
    followed: bool = True


LOOPS = {
    "difficulty": Loop(784, 128, 1000, 25, 1, 0.05, networks=100, validation=0, followed=False),
    "regularised-plain": Loop(196, 64, 400, 40, 40, 0.2, networks=10, deviation=1),
    "dynamics-plain": Loop(784, 64, 1000, 25, 80, 0.1, networks=3),
    **{f"fit-{hidden}": Loop(784, hidden, 1000, 25, 400, 0.1, networks=5, validation=100, fit=True) for hidden in (24, 48, 96)},
}


def made_up(loop, count):
    """Gaussian inputs, and labels that have nothing to do with them."""
    return torch.randn(count, loop.inputs) * loop.deviation, torch.arange(count) % CLASSES


def evaluate(net, inputs, labels):
    """Accuracy and loss."""
    with torch.no_grad():
        logits = net(inputs)
        return (logits.argmax(1) == labels).float().mean().item(), nn.functional.cross_entropy(logits, labels).item()


def network(loop):
    """An untrained network."""
    return nn.Sequential(
        nn.Linear(loop.inputs, loop.hidden), nn.ReLU(),
        nn.Linear(loop.hidden, loop.hidden), nn.ReLU(),
        nn.Linear(loop.hidden, CLASSES))


def train(net, loop, training, validation):
    """Trains a network; the epochs that it took."""
    optimizer, loss = torch.optim.SGD(net.parameters(), lr=loop.rate), nn.CrossEntropyLoss()
    inputs, labels = training

    def follow():
        if not loop.followed:
            return 0
        accuracy, _ = evaluate(net, inputs, labels)
        if not loop.fit:
            evaluate(net, *validation)
        return accuracy

    accuracy, epoch = follow(), 0
    while epoch < loop.epochs and not (loop.fit and accuracy == 1):
        order = torch.randperm(loop.examples)
        for start in range(0, loop.examples, loop.batch):
            batch = order[start:start + loop.batch]
            optimizer.zero_grad()
            loss(net(inputs[batch]), labels[batch]).backward()
            optimizer.step()
        epoch += 1
        accuracy = follow()
    if loop.fit:
        evaluate(net, *validation)
    if not loop.followed:
        evaluate(net, inputs, labels)
    return epoch


def operations(loop, epochs):
    """Multiplications and additions, twice: of training for so many epochs, and of what is evaluated on the way."""
    first, rest = 2 * loop.inputs * loop.hidden, 2 * loop.hidden * (loop.hidden + CLASSES)
    evaluated = (epochs + 1 if loop.followed else 1) * loop.examples + (1 if loop.fit else epochs + 1) * loop.validation
    return epochs * loop.examples * (2 * first + 3 * rest) + evaluated * (first + rest)


def search(net, inputs, radius, iterations):
    """LASS around inputs, each until it is found: how many times an input went forward, and how many times back."""
    alpha, beta = radius * 0.25 / 0.3, radius * 0.2 / 0.3
    centres, points, forward, back = inputs, inputs, 0, 0
    predicted = None
    for iteration in range(iterations + 1):
        points = points.detach().requires_grad_()
        logits = net(points)
        forward += len(points)
        predicted = logits.argmax(1) if predicted is None else predicted
        is_open = logits.argmax(1) == predicted
        if iteration == iterations or not is_open.any():
            break
        gradient, = torch.autograd.grad(nn.functional.cross_entropy(logits[is_open], predicted[is_open], reduction="sum"), points)
        back += int(is_open.sum())
        centres, predicted, points, gradient = (values[is_open] for values in (centres, predicted, points, gradient))
        steps = alpha * gradient.sign() + beta * torch.randn_like(points)
        points = centres + (points - centres + steps).clamp(-radius, radius)
    return forward, back


def searches():
    """The work of csr: 20 searches around 300 inputs, on a network after 10 epochs."""
    loop = replace(LOOPS["dynamics-plain"], epochs=10, followed=False)
    net, inputs = network(loop), made_up(loop, 300)[0]
    train(net, loop, made_up(loop, loop.examples), None)
    net.requires_grad_(False)
    once = 2 * loop.inputs * loop.hidden + 2 * loop.hidden * (loop.hidden + CLASSES)
    return lambda: sum(once * sum(search(net, inputs, 2.5 / 255, 10)) for _ in range(20))


def measure(name, runs):
    """Seconds, rate and share of a workload, on the threads that PyTorch is set to."""
    if name == "csr":
        torch.manual_seed(1)
        return measuring.measure(searches(), runs)
    loop = LOOPS[name]
    torch.manual_seed(1)
    training, validation = made_up(loop, loop.examples), made_up(loop, loop.validation)
    return measuring.measure(
        lambda: sum(operations(loop, train(network(loop), loop, training, validation)) for _ in range(loop.networks)), runs)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("threads", type=int, nargs="+")
    parser.add_argument("--processes", type=int, help="so many processes of one thread side by side, too")
    parser.add_argument("--only", choices=[*LOOPS, "csr"], action="append", help="may be given again")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--out", help="write a file for claims bench --markdown --peers")
    args = parser.parse_args()
    ways = [(f"{threads} thread{'s' if threads > 1 else ''}", threads, 1) for threads in args.threads]
    if args.processes:
        ways.append((f"{args.processes} processes", 1, args.processes))
    peers = []
    for name in args.only or [*LOOPS, "csr"]:
        print(f"PyTorch {torch.__version__}, {name}")
        for way, threads, processes in ways:
            measuring.set_threads(threads)
            told = measuring.side_by_side(processes, measure, name, args.runs) if processes > 1 else [measure(name, args.runs)]
            took, rate, share = (sum(values) / processes for values in zip(*told))
            print(f"  {way}: {took:.2f} s, {processes * rate:.1f} GFLOP/s, {share:.2f} of the rate of a product", flush=True)
            peers.append(measuring.peer(name, way, threads * processes, processes * rate))
    if args.out:
        measuring.write(args.out, peers)


if __name__ == "__main__":
    main()
