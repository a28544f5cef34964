#!/usr/bin/env python3
"""Times the reading of pages in the process, beside trafilatura on the same pages, and the whole command.

usage: Benchmarks/pages.py CORPORA [--runs 3] [--binary .build/release/lede]

CORPORA holds article-extraction-benchmark/ and readability/ (see docs/benchmarks.md). Pages are read one after the
other, by `readpages` of this package and by trafilatura (`pip install trafilatura`) in this process; of each page the
best of so many runs counts, so that whatever else the machine does weighs less.
"""
import argparse, glob, gzip, os, statistics, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)


def pages(corpora, folder):
    """The pages as files without compression."""
    found = []
    for packed in sorted(glob.glob(os.path.join(corpora, "article-extraction-benchmark", "html", "*.html.gz"))):
        path = os.path.join(folder, os.path.basename(packed)[:-3])
        with gzip.open(packed) as source, open(path, "wb") as target:
            target.write(source.read())
        found.append(path)
    return found + sorted(glob.glob(os.path.join(corpora, "readability", "test", "test-pages", "*", "source.html")))


def row(name, times):
    times = sorted(times)
    print(f"| {name} | {statistics.median(times):.1f} ms | {statistics.mean(times):.1f} ms | {times[-1]:.0f} ms |")


def best(runs, action):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        action()
        times.append((time.perf_counter() - start) * 1000)
    return min(times)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpora")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--binary", default=os.path.join(ROOT, ".build", "release", "lede"))
    parser.add_argument("--reader", default=os.path.join(HERE, ".build", "release", "readpages"))
    options = parser.parse_args()
    if not os.path.exists(options.reader):
        subprocess.run(["swift", "build", "-c", "release", "--package-path", HERE, "--product", "readpages"], check=True)

    with tempfile.TemporaryDirectory() as folder:
        paths = pages(options.corpora, folder)
        print(f"{len(paths)} pages, {sum(map(os.path.getsize, paths)) / 1e6:.1f} MB; best of {options.runs}\n")
        print("| what | median | mean | slowest |\n|---|---:|---:|---:|")
        output = subprocess.run(
            [options.reader, str(options.runs)], input="\n".join(paths) + "\n", stdout=subprocess.PIPE, text=True, check=True)
        own = {path: float(time) for time, path in (line.split("\t") for line in output.stdout.splitlines())}
        row("Lede, in the process", own.values())
        try:
            import trafilatura
        except ImportError:
            trafilatura = None
        if trafilatura:
            others = {}
            for path in paths:
                with open(path, "rb") as source:
                    page = source.read()
                others[path] = best(options.runs, lambda: trafilatura.extract(page, with_metadata=True))
            row(f"trafilatura {trafilatura.__version__}, in the process", others.values())
            share = statistics.mean(own.values()) / statistics.mean(others.values())
            print(f"\nLede takes {share:.2f} of trafilatura's time; median of the pages {statistics.median(own[path] / others[path] for path in paths):.2f}.\n")
        if os.path.exists(options.binary):
            def command(path):
                subprocess.run([options.binary, "read", path, "--format", "json"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            row("`lede read FILE --format json`", [best(options.runs, lambda: command(path)) for path in paths])


if __name__ == "__main__":
    sys.exit(main())
