// swift-tools-version:6.1

import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "lede", path: "..")],
  targets: [
    .executableTarget(
      name: "makelibrary",
      dependencies: [.product(name: "LedeStore", package: "lede")]),
    .executableTarget(
      name: "readpages",
      dependencies: [.product(name: "LedeMarkup", package: "lede")]),
  ]
)
