// swift-tools-version: 6.2
import PackageDescription

/// The same strict settings for every Swift target: each file says what it imports, existential
/// types show themselves, and a warning stops the build.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "minutes",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "MinutesModel", targets: ["MinutesModel"]),
    .library(name: "MinutesParser", targets: ["MinutesParser"]),
    .library(name: "MinutesIndex", targets: ["MinutesIndex"]),
    .executable(name: "minutes", targets: ["minutes"]),
    .executable(name: "minutes-grep", targets: ["minutes-grep"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
  ],
  targets: [
    // The C libraries.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev", "pkgconf"]), .brew(["libxml2", "pkgconf"])]),
    .systemLibrary(
      name: "CMD4C", pkgConfig: "md4c",
      providers: [.apt(["libmd4c-dev", "pkgconf"]), .brew(["md4c", "pkgconf"])]),
    .systemLibrary(
      name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),

    // The libraries, each importing only what stands above it.
    .target(name: "MinutesModel", swiftSettings: strict),
    .target(
      name: "MinutesParser",
      dependencies: [
        "MinutesModel", "CLibXML2", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "MinutesIndex", dependencies: ["CStemmer", "MinutesModel"], swiftSettings: strict),
    .target(
      name: "MinutesArchive", dependencies: ["MinutesIndex", "MinutesModel", "MinutesParser"],
      swiftSettings: strict),

    // The commands, and what both do alike.
    .target(
      name: "MinutesProgram",
      dependencies: [
        "MinutesArchive", "MinutesModel", "MinutesParser",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "minutes",
      dependencies: [
        "MinutesArchive", "MinutesIndex", "MinutesModel", "MinutesParser", "MinutesProgram",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "minutes-grep",
      dependencies: [
        "MinutesArchive", "MinutesIndex", "MinutesModel", "MinutesParser", "MinutesProgram",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),

    // The programs that the guides show, so that they are known to compile.
    .executableTarget(
      name: "decisions-example", dependencies: ["MinutesParser"], path: "Examples/Decisions",
      swiftSettings: strict),
    .executableTarget(
      name: "embedding-example", dependencies: ["MinutesIndex", "MinutesParser"],
      path: "Examples/Embedding", swiftSettings: strict),

    // The tests.
    .target(
      name: "MinutesTestSupport", dependencies: ["MinutesIndex", "MinutesModel", "MinutesParser"],
      path: "Tests/MinutesTestSupport", exclude: ["validate.py"], swiftSettings: strict),
    .executableTarget(
      name: "reliability", dependencies: ["MinutesIndex", "MinutesTestSupport"],
      path: "Tests/Reliability", swiftSettings: strict),
    .testTarget(
      name: "ModelTests", dependencies: ["MinutesModel", "MinutesParser", "MinutesTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ParserTests",
      dependencies: ["CMD4C", "MinutesModel", "MinutesParser", "MinutesTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "IndexTests",
      dependencies: ["MinutesIndex", "MinutesModel", "MinutesParser", "MinutesTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "MinutesArchive", "MinutesIndex", "MinutesModel", "MinutesParser", "MinutesTestSupport",
        "minutes", "minutes-grep",
      ],
      swiftSettings: strict),
  ]
)
