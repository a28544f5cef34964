#!/usr/bin/env python3
"""Measures a refresh of many feeds by lede and by newsboat on the same server of this machine, and prints a Markdown table.

usage: Benchmarks/refresh.py [--lede PATH] [--newsboat PATH] [--feeds 500] [--items 30] [--latency 50] [--runs 5]

The server makes its feeds up, one on each address of 127.0.0.0/8 (Linux), and answers each after a latency in
milliseconds. Three refreshes are measured: of nothing yet ("new"), of feeds that have not changed (answered with 304),
and of feeds that got three items more ("changed"). Standard library only.
"""
import argparse, asyncio, gzip, hashlib, multiprocessing, os, random, resource, shutil, statistics, subprocess, sys
import tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
# newsboat's threads, and the hosts lede asks at once.
AT_ONCE = 16
NEW_ITEMS = 3
SECTIONS = 20
# Nothing here takes this long (seconds); it ends a run that hangs.
DEADLINE = 300
WORDS = ("the a of in to and harbour quay pier lamp gull tide boat fog moss bell clock wind ferry letter council night "
         "morning said asked found kept mended counted wrote turned opened closed eleven seven old new small grey two "
         "between under without again never always water stone rope paint window door street bridge island").split()


def sentence(chance):
    words = [chance.choice(WORDS) for _ in range(chance.randint(6, 18))]
    return " ".join(words).capitalize() + "."


def item(feed, number):
    chance = random.Random(feed * 100_000 + number)
    title = sentence(chance)[:-1]
    paragraphs = "".join(
        "<p>" + " ".join(sentence(chance) for _ in range(4)) + f' <a href="/{number}/{index}">more</a></p>'
        for index in range(6))
    date = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(1_700_000_000 + number * 3600 + feed))
    return (f"<item><title>{title}</title><link>http://paper{feed}.example/{number}</link>"
            f"<guid isPermaLink=\"false\">{feed}-{number}</guid><pubDate>{date}</pubDate>"
            f"<description><![CDATA[{paragraphs}]]></description></item>")


def body(feed, count):
    items = "".join(item(feed, number) for number in range(count, 0, -1))
    text = (f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Paper {feed}</title>'
            f"<link>http://paper{feed}.example/</link><description>Made up</description>{items}</channel></rss>")
    return gzip.compress(text.encode(), 6, mtime=0)


def serve(port, feeds, items, latency, changed):
    """Serves the feeds; their bodies are made before the first question."""
    bodies = [[body(feed, items + extra) for extra in (0, NEW_ITEMS)] for feed in range(feeds)]
    tags = [['"' + hashlib.md5(data).hexdigest() + '"' for data in pair] for pair in bodies]

    async def answer(reader, writer):
        try:
            while request := await reader.readuntil(b"\r\n\r\n"):
                lines = request.decode("latin-1").split("\r\n")
                feed = int(lines[0].split(" ")[1].lstrip("/"))
                headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:])}
                state = changed.value
                await asyncio.sleep(latency / 1000)
                if headers.get("if-none-match") == tags[feed][state]:
                    writer.write(f"HTTP/1.1 304 Not Modified\r\nETag: {tags[feed][state]}\r\n\r\n".encode())
                else:
                    data = bodies[feed][state]
                    writer.write((
                        "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Encoding: gzip\r\n"
                        f"ETag: {tags[feed][state]}\r\nContent-Length: {len(data)}\r\n\r\n").encode() + data)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def run():
        server = await asyncio.start_server(answer, "0.0.0.0", 0, backlog=1024)
        port.value = server.sockets[0].getsockname()[1]
        await server.serve_forever()

    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    asyncio.run(run())


def measure(command, environment):
    """Wall seconds, CPU seconds and peak MiB of a command."""
    start = time.perf_counter()
    with open(os.devnull, "wb") as nothing:
        process = subprocess.Popen(command, env=environment, stdout=nothing, stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"refresh: {' '.join(command)} ended with {status}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


class Lede:
    name = "lede"

    def __init__(self, binary, folder, urls):
        self.binary, self.library = binary, os.path.join(folder, "library.sqlite")
        self.environment = dict(os.environ, HOME=folder, XDG_CONFIG_HOME=folder, XDG_DATA_HOME=folder)
        measure([binary, "import", "--store", self.library, urls], self.environment)

    def refresh(self):
        return measure([self.binary, "refresh", "--quiet", "--store", self.library], self.environment)


class Newsboat:
    name = "newsboat"

    def __init__(self, binary, folder, urls):
        config = os.path.join(folder, "config")
        with open(config, "w") as file:
            file.write(f"reload-threads {AT_ONCE}\n")
        self.command = [binary, "-q", "-u", urls, "-C", config, "-c", os.path.join(folder, "cache.db"), "-x", "reload"]
        self.environment = dict(os.environ, HOME=folder)

    def refresh(self):
        return measure(self.command, self.environment)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lede", default=os.path.join(os.path.dirname(HERE), ".build/release/lede"))
    parser.add_argument("--newsboat", default=shutil.which("newsboat"))
    parser.add_argument("--feeds", type=int, default=500)
    parser.add_argument("--items", type=int, default=30)
    parser.add_argument("--latency", type=float, default=50)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()

    port, changed = multiprocessing.Value("i", 0), multiprocessing.Value("i", 0)
    server = multiprocessing.Process(
        target=serve, args=(port, arguments.feeds, arguments.items, arguments.latency, changed), daemon=True)
    server.start()
    while port.value == 0:
        if not server.is_alive():
            sys.exit("refresh: the server ended")
        time.sleep(0.05)

    programs = [(Lede, arguments.lede), (Newsboat, arguments.newsboat)]
    figures = {}
    for _ in range(arguments.runs):
        for program, binary in programs:
            if not binary:
                continue
            with tempfile.TemporaryDirectory() as folder:
                urls = os.path.join(folder, "urls")
                with open(urls, "w") as file:
                    for feed in range(arguments.feeds):
                        host = f"127.1.{feed // 200}.{feed % 200 + 1}"
                        file.write(f"http://{host}:{port.value}/{feed} \"Section {feed % SECTIONS}\"\n")
                changed.value = 0
                subject = program(binary, folder, urls)
                for kind, state in (("new", 0), ("unchanged", 0), ("changed", 1)):
                    changed.value = state
                    figures.setdefault((program.name, kind), []).append(subject.refresh())
    server.terminate()

    print("| refresh | program | seconds | CPU seconds | peak MiB |\n|---|---|---:|---:|---:|")
    for kind in ("new", "unchanged", "changed"):
        for program, binary in programs:
            if not binary:
                continue
            seconds, cpu, memory = (statistics.median(column) for column in zip(*figures[program.name, kind]))
            print(f"| {kind} | {program.name} | {seconds:.2f} | {cpu:.2f} | {memory:.0f} |")


if __name__ == "__main__":
    main()
