"""How the scripts of this folder measure: work beside the rate of matrix products, on threads or in processes side by side."""
import ctypes
import json
import multiprocessing
import os
import statistics
import time
from concurrent.futures import ProcessPoolExecutor

import torch

SCHEMA = 1


def set_threads(count):
    """Has an operation run on so many threads. Debian's OpenBLAS has threads of its own, of which PyTorch knows nothing."""
    torch.set_num_threads(count)
    try:
        ctypes.CDLL("libopenblas.so.0").openblas_set_num_threads(count)
    except (OSError, AttributeError):
        pass  # PyTorch was built with another BLAS.


def seconds(work):
    """What work returns, and its seconds: processor time on one thread, which others' work disturbs less; else the clock's."""
    clock = time.process_time if torch.get_num_threads() == 1 else time.perf_counter
    start = clock()
    result = work()
    return result, clock() - start


def product_rate():
    """GFLOP/s of matrix products."""
    a = torch.ones(1024, 1024)

    def products():
        for _ in range(5):
            a @ a
    return 5 * 2 * 1024 ** 3 / seconds(products)[1] / 1e9


def measure(work, runs=7):
    """Medians over runs of seconds, of the rate in GFLOP/s, and of its share of the products' rate around each run.

    The work returns the operations of its products.
    """
    work()
    times, rates, shares = [], [], []
    before = product_rate()
    for _ in range(runs):
        operations, took = seconds(work)
        after = product_rate()
        times.append(took)
        rates.append(operations / took / 1e9)
        shares.append(rates[-1] / ((before + after) / 2))
        before = after
    return statistics.median(times), statistics.median(rates), statistics.median(shares)


def side_by_side(processes, measured, *arguments):
    """What measured(*arguments) returns in each of some processes of one thread, all of which begin at the same time."""
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(processes)
    with ProcessPoolExecutor(processes, mp_context=context, initializer=_begin, initargs=(barrier,)) as pool:
        return [future.result() for future in [pool.submit(measured, *arguments) for _ in range(processes)]]


def _begin(barrier):
    set_threads(1)
    barrier.wait()


def write(path, peers):
    """Writes what `claims bench --markdown --peers` reads; under another name first, so that it is whole or not there."""
    with open(path + ".tmp", "w", encoding="utf-8") as file:
        json.dump({"schema": SCHEMA, "peers": peers}, file, indent=2)
        file.write("\n")
    os.replace(path + ".tmp", path)


def peer(workload, way, cores, rate):
    """One entry of such a file."""
    return {"workload": workload, "way": f"PyTorch {torch.__version__}, {way}", "cores": cores, "gigaflopsPerSecond": rate}
