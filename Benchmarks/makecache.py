#!/usr/bin/env python3
"""Makes a cache of newsboat with invented articles, and the list of its feeds: what `lede import` is measured with.

    Benchmarks/makecache.py DIR [--articles N] [--feeds N] [--words N] [--seed N]

writes DIR/urls and DIR/cache.db in the form of newsboat 2.21. The same numbers give the same files.
"""
import argparse
import os
import random
import sqlite3

SYLLABLES = "ba be bo da de do fa fi ga go ha ka ke la le lo ma mi mo na ne no pa po ra re ro sa se so ta te to va vi".split()
FIRST_DATE = 1_600_000_000
SECONDS_APART = 1_200

SCHEMA = """
CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL, title VARCHAR(1024) NOT NULL,
  lastmodified INTEGER(11) NOT NULL DEFAULT 0, is_rtl INTEGER(1) NOT NULL DEFAULT 0, etag VARCHAR(128) NOT NULL DEFAULT '');
CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL,
  title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL,
  feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL, content VARCHAR(65535) NOT NULL, unread INTEGER(1) NOT NULL,
  enclosure_url VARCHAR(1024), enclosure_type VARCHAR(1024), enqueued INTEGER(1) NOT NULL DEFAULT 0, flags VARCHAR(52),
  deleted INTEGER(1) NOT NULL DEFAULT 0, base VARCHAR(128) NOT NULL DEFAULT '');
CREATE TABLE metadata (db_schema_version_major INTEGER NOT NULL, db_schema_version_minor INTEGER NOT NULL);
INSERT INTO metadata VALUES (2, 11);
"""


def vocabulary(chance, size=8_000):
    return ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(size)]


def sentences(chance, words, weights, count):
    """Text of about so many words, in sentences; every tenth is spoken by somebody."""
    drawn = chance.choices(words, cum_weights=weights, k=count)
    start = 0
    while start < count:
        length = chance.randint(6, 20)
        sentence = " ".join(drawn[start : start + length]).capitalize()
        start += length
        yield f"“{sentence},” said {chance.choice(words).capitalize()}." if chance.random() < 0.1 else sentence + "."


def content(chance, words, weights, mean):
    """HTML of an item: paragraphs with a link now and then, as feeds have them."""
    text = list(sentences(chance, words, weights, max(10, int(chance.expovariate(1 / mean)))))
    paragraphs = []
    while text:
        length = chance.randint(2, 5)
        body = " ".join(text[:length])
        text = text[length:]
        if chance.random() < 0.3:
            body += f' <a href="https://{chance.choice(words)}.example/{chance.randint(1, 9999)}">{chance.choice(words)}</a>'
        paragraphs.append(f"<p>{body}</p>")
    return "".join(paragraphs)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--feeds", type=int, default=200)
    parser.add_argument("--words", type=int, default=150, help="of an article, on average")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    words = vocabulary(chance)
    total = 0.0
    weights = []
    for rank in range(1, len(words) + 1):
        total += 1 / rank
        weights.append(total)
    os.makedirs(arguments.folder, exist_ok=True)
    path = os.path.join(arguments.folder, "cache.db")
    if os.path.exists(path):
        os.remove(path)
    cache = sqlite3.connect(path)
    cache.executescript(SCHEMA)
    feeds = [f"https://{chance.choice(words)}{number}.example/feed.xml" for number in range(arguments.feeds)]
    with open(os.path.join(arguments.folder, "urls"), "w", encoding="utf-8") as file:
        for number, feed in enumerate(feeds):
            file.write(f'{feed} section-{number % 20} "~{chance.choice(words).capitalize()} {number}"\n')
    cache.executemany(
        "INSERT INTO rss_feed (rssurl, url, title) VALUES (?, ?, ?)",
        [(feed, feed.removesuffix("feed.xml"), f"The {chance.choice(words).capitalize()}") for feed in feeds])

    def item(number):
        feed = chance.choice(feeds)
        link = f"{feed.removesuffix('feed.xml')}{number}"
        title = " ".join(chance.choices(words, k=chance.randint(3, 10))).capitalize()
        flags = chance.choice(["s", "ab", "X"]) if chance.random() < 0.02 else None
        return (
            link if chance.random() < 0.7 else f"tag:{number}", title, chance.choice(words).capitalize(), link, feed,
            FIRST_DATE + number * SECONDS_APART, content(chance, words, weights, arguments.words),
            int(chance.random() < 0.2), flags, int(chance.random() < 0.01))

    cache.executemany(
        "INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread, flags, deleted) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (item(number) for number in range(arguments.articles)))
    cache.commit()
    cache.close()


if __name__ == "__main__":
    main()
