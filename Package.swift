// swift-tools-version:6.1

import PackageDescription

/// Every Swift target builds in the Swift 6 language mode, which the tools version implies: strict concurrency is on.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "lede",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "lede", targets: ["lede"]),
    // For Benchmarks/, which fills libraries and reads pages, and for Tests/Fuzz/.
    .library(name: "LedeStore", targets: ["Store", "Articles"]),
    .library(name: "LedeMarkup", targets: ["Markup", "Articles"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
    // What AsyncHTTPClient is built on: the tests' own server speaks it, too.
    .package(url: "https://github.com/apple/swift-nio", from: "2.81.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CGumbo", providers: [.apt(["libgumbo-dev"])]),
    // The headers lie in a folder of their own, which pkg-config knows.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CText", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),

    .target(name: "Articles", swiftSettings: strict),
    .target(name: "Markup", dependencies: ["Articles", "CText", "CGumbo", "CLibXML2"], swiftSettings: strict),
    .target(
      name: "Store",
      dependencies: ["Articles", "CText", "CZlib", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(
      name: "Newsboat", dependencies: ["Markup", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(
      name: "Newswire",
      dependencies: [
        "Articles", "Markup", "Store", "ConfigurationFile", "YAMLFiles", "CProgram", "CText", "CZlib",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      swiftSettings: strict),
    .target(name: "Typesetting", dependencies: ["Articles", "CText"], swiftSettings: strict),
    .target(
      name: "Themes", path: "themes",
      resources: [
        .embedInCode("clear.yaml"),
        .embedInCode("clear-dark.yaml"),
        .embedInCode("dusk.yaml"),
        .embedInCode("frost.yaml"),
        .embedInCode("harbour.yaml"),
        .embedInCode("ink.yaml"),
        .embedInCode("meadow.yaml"),
        .embedInCode("mono.yaml"),
        .embedInCode("paper.yaml"),
        .embedInCode("terminal.yaml"),
      ],
      swiftSettings: strict),
    .target(
      name: "Exchange", dependencies: ["Articles", "Markup", "Newsboat", "Store", "ConfigurationFile"],
      swiftSettings: strict),
    .target(name: "YAMLFiles", dependencies: ["Yams"], swiftSettings: strict),
    .target(name: "ConfigurationFile", dependencies: ["YAMLFiles", "Yams"], swiftSettings: strict),
    .target(
      name: "Interface", dependencies: ["Articles", "Typesetting", "Themes", "YAMLFiles", "Yams"],
      swiftSettings: strict),
    .target(name: "CProgram"),
    .target(name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(
      name: "Terminal", dependencies: ["Interface", "CNcurses", "CTerminal", "CProgram", "CText"], swiftSettings: strict
    ),
    .target(
      name: "SampleEdition",
      resources: [.embedInCode("pages")],
      swiftSettings: strict),
    .target(
      name: "Reader",
      dependencies: [
        "Articles", "Interface", "Store", "Markup", "Newswire", "ConfigurationFile", "SampleEdition", "CProgram",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "lede",
      dependencies: [
        "Articles", "Markup", "Store", "Newsboat", "Newswire", "Exchange", "Typesetting", "Interface", "Terminal",
        "Reader",
        "ConfigurationFile", "YAMLFiles", "CProgram",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "screenshots", dependencies: ["Interface", "Reader", "Store", "Newswire"], swiftSettings: strict),

    .testTarget(name: "ArticlesTests", dependencies: ["Articles"], swiftSettings: strict),
    .testTarget(
      name: "MarkupTests", dependencies: ["Articles", "Markup", "CText"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "StoreTests", dependencies: ["Articles", "Store", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "TypesettingTests", dependencies: ["Articles", "Typesetting", "CText"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ExchangeTests",
      dependencies: [
        "Articles", "Markup", "Newsboat", "Store", "Exchange", "ConfigurationFile",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ConfigurationFileTests", dependencies: ["ConfigurationFile", "YAMLFiles"], swiftSettings: strict),
    .testTarget(
      name: "InterfaceTests", dependencies: ["Articles", "Typesetting", "Interface", "Themes", "YAMLFiles"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .systemLibrary(name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"]), .brew(["libvterm"])]),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(
      name: "EmulatedTerminal", dependencies: ["CVTerm", "CPseudoTerminal"], path: "Tests/EmulatedTerminal",
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Interface", "CNcurses", "Terminal", "EmulatedTerminal", "CPseudoTerminal"], swiftSettings: strict),
    .target(
      name: "LoopbackServer",
      dependencies: [
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      path: "Tests/LoopbackServer", exclude: ["Identities"], swiftSettings: strict),
    .testTarget(
      name: "NewswireTests",
      dependencies: [
        "Articles", "Markup", "Store", "Newswire", "LoopbackServer", "CZlib",
        .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "NewsboatTests",
      dependencies: ["Articles", "Markup", "Newsboat", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "SampleEditionTests", dependencies: ["Articles", "Markup", "SampleEdition"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["Articles", "Store", "EmulatedTerminal", "LoopbackServer", "lede"],
      swiftSettings: strict),
    .testTarget(
      name: "ReaderTests",
      dependencies: [
        "Articles", "Interface", "Store", "Markup", "Newswire", "ConfigurationFile", "SampleEdition", "Reader",
        "LoopbackServer",
      ],
      swiftSettings: strict),
  ]
)
