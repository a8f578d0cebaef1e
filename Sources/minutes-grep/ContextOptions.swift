internal import ArgumentParser

/// How many elements beside a hit are shown.
struct ContextOptions: ParsableArguments {
  @Option(
    name: [.customShort("A", allowingJoined: true), .customLong("after-context")],
    help: ArgumentHelp("Show so many elements behind each hit.", valueName: "n"))
  var after: Int?

  @Option(
    name: [.customShort("B", allowingJoined: true), .customLong("before-context")],
    help: ArgumentHelp("Show so many elements before each hit.", valueName: "n"))
  var before: Int?

  @Option(
    name: [.customShort("C", allowingJoined: true), .customLong("context")],
    help: ArgumentHelp("Show so many elements on both sides of each hit.", valueName: "n"))
  var both: Int?

  /// Elements before a hit and behind it.
  var counts: (before: Int, after: Int) { (before ?? both ?? 0, after ?? both ?? 0) }

  /// The options, as far as they are given.
  var chosen: [String] {
    [("-A", after), ("-B", before), ("-C", both)].filter { $0.1 != nil }.map(\.0)
  }

  func validate() throws {
    for count in [after, before, both].compactMap(\.self) where !(0...1000).contains(count) {
      throw ValidationError("-A, -B and -C take a number of elements from 0 to 1000, not \(count).")
    }
  }
}
