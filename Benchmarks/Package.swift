// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "minutes-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "minutes", path: "..")],
  targets: [
    .executableTarget(
      name: "minutes-bench", dependencies: [.product(name: "MinutesIndex", package: "minutes")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ])
  ]
)
