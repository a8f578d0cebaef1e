/// Pairs the delimiters of emphasis: `*`, `_` and `~`.
///
/// Openers wait on one stack for each kind of run that the rules tell apart, so that the opener for
/// a closer is found by looking at the tops alone.
///
/// Complexity: O(n) in the delimiters: each run is pushed and popped once.
struct MarkdownEmphasis {
  /// A run of one delimiter.
  struct Run {
    var sign: UInt8
    /// How long it is in the page.
    var count: Int32
    var canOpen: Bool
    var canClose: Bool
    /// Delimiters that are not paired yet.
    var rest: Int32
    /// Delimiters at its end that open emphasis, and at its start that close it.
    var opens = Styles()
    var closes = Styles()
    /// The run below it on its stack.
    fileprivate var below: Int32 = -1
  }

  /// How many times each style begins or ends in a run, and how many delimiters that takes.
  struct Styles {
    var bold: Int32 = 0
    var italic: Int32 = 0
    var count: Int32 = 0

    fileprivate mutating func add(_ sign: UInt8, _ used: Int32) {
      count += used
      if sign == UInt8(ascii: "~") { return }
      if used == 2 { bold += 1 } else { italic += 1 }
    }
  }

  private(set) var runs: [Run] = []
  private var tops = [Int32](repeating: -1, count: 18)

  mutating func removeAll() { if !runs.isEmpty { runs.removeAll(keepingCapacity: true) } }

  mutating func append(_ sign: UInt8, count: Int, canOpen: Bool, canClose: Bool) -> Int {
    runs.append(
      Run(
        sign: sign, count: Int32(count), canOpen: canOpen, canClose: canClose, rest: Int32(count)))
    return runs.count - 1
  }

  /// Pairs the runs from `first` on among themselves; none of them is paired again.
  mutating func pair(from first: Int) {
    guard first < runs.count else { return }
    for index in tops.indices { tops[index] = -1 }
    for index in first..<runs.count {
      if runs[index].canClose {
        while runs[index].rest > 0, let opener = opener(for: index) { join(opener, index) }
      }
      if runs[index].canOpen, runs[index].rest > 0 { push(index) }
    }
    for index in first..<runs.count {
      runs[index].canOpen = false
      runs[index].canClose = false
    }
  }

  private func stack(_ sign: UInt8, canClose: Bool, length: Int32) -> Int {
    let family = sign == UInt8(ascii: "*") ? 0 : sign == UInt8(ascii: "_") ? 6 : 12
    return family + (canClose ? 3 : 0) + Int(length % 3)
  }

  private mutating func push(_ index: Int) {
    let run = runs[index]
    let stack = stack(run.sign, canClose: run.canClose, length: run.count)
    runs[index].below = tops[stack]
    tops[stack] = Int32(index)
  }

  /// The nearest run that the run at `index` may close.
  private func opener(for index: Int) -> Int? {
    let closer = runs[index]
    var best: Int32 = -1
    for canClose in [false, true] {
      for length in Int32(0)..<3 {
        if closer.sign == UInt8(ascii: "~") {
          if length != closer.count % 3 { continue }
        } else if (canClose || closer.canOpen) && (length + closer.count) % 3 == 0 && length != 0 {
          // The rule of three.
          continue
        }
        best = max(best, tops[stack(closer.sign, canClose: canClose, length: length)])
      }
    }
    return best < 0 ? nil : Int(best)
  }

  private mutating func join(_ opener: Int, _ closer: Int) {
    // What was opened in between stays as it is written.
    for stack in tops.indices {
      while tops[stack] > Int32(opener) { tops[stack] = runs[Int(tops[stack])].below }
    }
    let sign = runs[opener].sign
    let used: Int32 =
      sign == UInt8(ascii: "~")
      ? runs[closer].rest : runs[opener].rest >= 2 && runs[closer].rest >= 2 ? 2 : 1
    runs[opener].opens.add(sign, used)
    runs[closer].closes.add(sign, used)
    runs[opener].rest -= used
    runs[closer].rest -= used
    guard runs[opener].rest == 0 else { return }
    let stack = stack(sign, canClose: runs[opener].canClose, length: runs[opener].count)
    tops[stack] = runs[opener].below
  }
}
