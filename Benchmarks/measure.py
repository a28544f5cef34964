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
BREATH = 0.3
# So many pages of the long article are turned; it has more.
PAGES = 9
DOWN, PAGE_DOWN, ENTER, ESCAPE = b"\x1b[B", b"\x1b[6~", b"\r", b"\x1b"
# Every article of these libraries begins with it.
BREADCRUMB = "Home ›".encode()
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
        """Waits until the screen has been sent a text, and for the rest of its frame; the moment of the last byte."""
        while text not in self.output:
            if not self.read(DEADLINE):
                sys.exit(f"measure: {text!r} did not come")
        return self.settle()

    def settle(self, quiet=QUIET):
        """Waits until the terminal is quiet; the moment of the last byte."""
        last = time.perf_counter()
        while self.read(quiet):
            last = time.perf_counter()
        return last

    def press(self, key, text=b""):
        """Sends a key; seconds until the last byte of the frame it brings, which is one with the text."""
        self.output = b""
        begin = time.perf_counter()
        os.write(self.terminal, key)
        if not self.read(DEADLINE):
            sys.exit(f"measure: the key {key!r} brought nothing")
        return self.wait_for(text) - begin

    def memory(self):
        """Resident memory in MiB: now, and its peak."""
        status = open(f"/proc/{self.pid}/status").read()
        return [int(re.search(name + r":\s+(\d+) kB", status)[1]) / 1024 for name in ("VmRSS", "VmHWM")]

    def quit(self):
        """Ends it; the processor time it took in all, in seconds."""
        os.kill(self.pid, signal.SIGTERM)
        while True:
            try:
                if not os.read(self.terminal, 1 << 16):
                    break
            except OSError:
                break
        usage = os.wait4(self.pid, 0)[2]
        os.close(self.terminal)
        return usage.ru_utime + usage.ru_stime


def first_title(binary, library):
    """The first word of the first headline: no row breaks it."""
    line = subprocess.run(
        [binary, "list", "--limit", "1", "--section", "Section 0", "--store", library],
        check=True, capture_output=True, text=True).stdout
    return line.split("\t")[3].split(" ")[0].encode()


def make_library(count, folder):
    path = os.path.join(folder, f"{count}.sqlite")
    if not os.path.exists(path):
        # Whole or not at all: what an interrupted run left is made anew.
        draft = path + ".draft"
        for suffix in ("", "-wal", "-shm"):
            if os.path.exists(draft + suffix):
                os.remove(draft + suffix)
        subprocess.run(
            ["swift", "run", "--package-path", HERE, "--configuration", "release", "makelibrary", str(count), draft],
            check=True, stdout=sys.stderr)
        os.rename(draft, path)
    return path


def start(binary, library, title):
    """Seconds from the start to the last byte of the first painted list, and processor time to the end after it."""
    reader = Reader(binary, library)
    seconds = reader.wait_for(title) - reader.started
    return seconds, reader.quit()


def arrow_keys_and_pages(binary, library, title, runs):
    """Seconds of each arrow key in the list and each page down in a long article; memory after all of them."""
    reader = Reader(binary, library)
    reader.wait_for(title)
    downs, pages = [], []
    for _ in range(runs):
        reader.settle(BREATH)
        downs.append(reader.press(DOWN))
    # The long article is the newest of the last section but one.
    for key in (b"G", b"[", b"[", DOWN, ENTER):
        reader.settle(BREATH)
        reader.press(key)
    for _ in range(min(runs, PAGES)):
        reader.settle(BREATH)
        pages.append(reader.press(PAGE_DOWN))
    memory = reader.memory()
    reader.quit()
    return downs, pages, memory


def openings(binary, library, title, runs):
    """Seconds of each Enter that opens an article, in a terminal so narrow that it gets a screen of its own."""
    reader = Reader(binary, library, columns=80, rows=24)
    reader.wait_for(title)
    seconds = []
    for _ in range(runs):
        reader.settle(BREATH)
        # Enter follows before the breath is over, after which the selected article would be read without it.
        reader.press(DOWN)
        seconds.append(reader.press(ENTER, BREADCRUMB))
        reader.settle(BREATH)
        reader.press(ESCAPE)
    reader.quit()
    return seconds


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sizes", default="1000,100000,1000000")
    arguments.add_argument("--runs", type=int, default=21)
    arguments.add_argument("--libraries", default=os.path.join(HERE, ".build-libraries"))
    arguments.add_argument("--binary", default=os.path.join(ROOT, ".build", "release", "lede"))
    given = arguments.parse_args()
    os.makedirs(given.libraries, exist_ok=True)

    libraries = {}
    for count in map(int, given.sizes.split(",")):
        path = make_library(count, given.libraries)
        libraries[count] = (path, first_title(given.binary, path))
    starts = {count: [] for count in libraries}
    # The sizes take turns, so that what else the machine does falls on all of them.
    for _ in range(given.runs):
        for count, (library, title) in libraries.items():
            starts[count].append(start(given.binary, library, title))

    print("| articles | first list | processor | arrow key | page down | open an article | resident | peak |")
    print("|---:|---:|---:|---:|---:|---:|---:|---:|")
    for count, (library, title) in libraries.items():
        downs, pages, memory = arrow_keys_and_pages(given.binary, library, title, given.runs)
        times = (*zip(*starts[count]), downs, pages, openings(given.binary, library, title, given.runs))
        cells = [f"{statistics.median(series) * 1000:.1f} ms" for series in times]
        cells += [f"{size:.0f} MiB" for size in memory]
        print(f"| {count:,} | " + " | ".join(cells) + " |", flush=True)


main()
