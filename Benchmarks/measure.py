#!/usr/bin/env python3
"""Times the release binary in a pseudo-terminal over libraries of several sizes, and prints a Markdown table.

usage: Benchmarks/measure.py [--sizes 1000,100000,1000000] [--runs 21] [--libraries DIR] [--binary PATH]

Libraries are made by `makelibrary` (this package) where DIR has none of that size yet, and kept. A million articles
take about 10 GB and some minutes. Standard library only.
"""
import argparse, fcntl, os, pty, re, select, signal, statistics, struct, subprocess, sys, termios, time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
COLUMNS, ROWS = 120, 40
# A frame has arrived when the terminal has been quiet for so long (seconds). It is no part of what is measured.
QUIET = 0.03
# The list shows a selected article after a breath; keys are measured when that has been drawn.
BREATH = 0.5
# Nothing here takes this long (seconds); it ends a run that hangs.
DEADLINE = 20


class Reader:
    """The binary in a pseudo-terminal of its own."""

    def __init__(self, binary, library, columns=COLUMNS, rows=ROWS):
        self.started = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            environment = dict(os.environ, TERM="xterm-256color", LC_ALL="C.UTF-8")
            environment.pop("COLORTERM", None)
            os.execve(binary, [binary, "--store", library], environment)
        self.output = b""

    def read(self, timeout):
        """Takes what there is; tells whether there was anything within the time."""
        if not select.select([self.terminal], [], [], timeout)[0]:
            return False
        try:
            self.output += os.read(self.terminal, 1 << 16)
        except OSError:
            sys.exit("measure: the reader ended by itself:\n" + self.output.decode(errors="replace"))
        return True

    def wait_for(self, text):
        """Waits until the screen has been sent a text; seconds since the start."""
        while text not in self.output:
            if not self.read(DEADLINE):
                sys.exit(f"measure: {text!r} did not come")
        return time.perf_counter() - self.started

    def settle(self, quiet=QUIET):
        """Waits until the terminal is quiet; the moment of the last byte."""
        last = time.perf_counter()
        while self.read(quiet):
            last = time.perf_counter()
        return last

    def press(self, key):
        """Sends a key; seconds until the last byte of the frame it brings."""
        self.output = b""
        begin = time.perf_counter()
        os.write(self.terminal, key)
        if not self.read(DEADLINE):
            sys.exit(f"measure: the key {key!r} brought nothing")
        return self.settle() - begin

    def memory(self):
        """Resident memory in MiB: now, and its peak."""
        status = open(f"/proc/{self.pid}/status").read()
        return [int(re.search(name + r":\s+(\d+) kB", status)[1]) / 1024 for name in ("VmRSS", "VmHWM")]

    def quit(self):
        os.kill(self.pid, signal.SIGTERM)
        while True:
            try:
                if not os.read(self.terminal, 1 << 16):
                    break
            except OSError:
                break
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def first_title(binary, library):
    """The first word of the first headline: no row breaks it."""
    line = subprocess.run(
        [binary, "list", "--limit", "1", "--section", "Section 0", "--store", library],
        check=True, capture_output=True, text=True).stdout
    return line.split("\t")[3].split(" ")[0].encode()


def make_library(count, folder):
    path = os.path.join(folder, f"{count}.sqlite")
    if not os.path.exists(path):
        subprocess.run(
            ["swift", "run", "--package-path", HERE, "--configuration", "release", "makelibrary", str(count), path],
            check=True, stdout=sys.stderr)
    return path


def measure(binary, library, runs):
    title = first_title(binary, library)
    starts, downs, pages, opens, memory = [], [], [], [], (0, 0)
    for _ in range(runs):
        reader = Reader(binary, library)
        starts.append(reader.wait_for(title))
        reader.settle()
        reader.quit()

    reader = Reader(binary, library)
    reader.wait_for(title)
    reader.settle(BREATH)
    for _ in range(runs):
        downs.append(reader.press(b"\x1b[B"))
        reader.settle(BREATH)
    reader.press(b"g")
    reader.settle(BREATH)
    reader.press(b"\x1b[B")
    reader.settle(BREATH)
    reader.press(b"\r")
    reader.settle(BREATH)
    for _ in range(min(runs, 9)):
        pages.append(reader.press(b"\x1b[6~"))
    memory = reader.memory()
    reader.quit()

    # In a narrow terminal Enter opens the article on a screen of its own.
    reader = Reader(binary, library, columns=80, rows=24)
    reader.wait_for(title)
    reader.settle(BREATH)
    reader.press(b"\x1b[B")
    for _ in range(runs):
        reader.settle(BREATH)
        opens.append(reader.press(b"\r"))
        reader.settle(BREATH)
        reader.press(b"\x1b")
        reader.settle(BREATH)
        reader.press(b"\x1b[B")
    reader.quit()
    return starts, downs, pages, opens, memory


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sizes", default="1000,100000,1000000")
    arguments.add_argument("--runs", type=int, default=21)
    arguments.add_argument("--libraries", default=os.path.join(HERE, ".build-libraries"))
    arguments.add_argument("--binary", default=os.path.join(ROOT, ".build", "release", "lede"))
    given = arguments.parse_args()
    os.makedirs(given.libraries, exist_ok=True)

    print("| articles | first list | arrow key | page down | open an article | resident | peak |")
    print("|---:|---:|---:|---:|---:|---:|---:|")
    for count in map(int, given.sizes.split(",")):
        library = make_library(count, given.libraries)
        *times, memory = measure(given.binary, library, given.runs)
        cells = [f"{statistics.median(series) * 1000:.1f} ms" for series in times]
        cells += [f"{size:.0f} MiB" for size in memory]
        print(f"| {count:,} | " + " | ".join(cells) + " |", flush=True)


main()
