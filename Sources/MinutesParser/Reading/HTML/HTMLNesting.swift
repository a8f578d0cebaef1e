/// The open elements of a page, as libxml2 will see them, and a bound to their number.
///
/// libxml2's time for an end tag that ends nothing grows with the open elements, and newer versions
/// stop at some depth; so what is nested deeper than `limit` is flattened beforehand.
struct HTMLNesting {
  static let limit = 200

  /// What becomes of a tag.
  enum Verdict {
    case pass
    /// Passes under a name for which libxml2 has no rule.
    case rename
    /// Leaves no trace.
    case leaveOut
    /// Leaves no trace but the end of a block.
    case flatten
  }

  private struct Open {
    var hash: HTMLHash
    var element: HTMLElement
    var isPassed: Bool
    var isRenamed: Bool
  }

  /// The elements by name, held here for speed.
  let names = HTMLElement.names
  /// Number of tags that were nested too deeply.
  private(set) var flattened = 0
  private var open: [Open] = []
  /// How many of the open elements libxml2 sees.
  private var passed = 0
  /// Elements beyond the limit that wait for their end tags.
  private var beyond = 0

  /// Opens an element.
  ///
  /// - Parameters:
  ///   - isPassed: Whether libxml2 is to see it.
  ///   - staysOpen: False for `<p/>`.
  mutating func start(
    _ hash: HTMLHash, _ element: HTMLElement, isPassed: Bool, staysOpen: Bool
  ) -> Verdict {
    let isRenamed = isPassed && element == .p && innermostOutlivesParagraphs
    if isPassed, !isRenamed { close(before: element) }
    if isPassed ? passed >= Self.limit : beyond > 0 {
      if staysOpen, !element.hasOptionalEnd { beyond += 1 }
      if isPassed { flattened += 1 }
      return isPassed ? .flatten : .leaveOut
    }
    if staysOpen, isPassed || open.count - passed < Self.limit {
      open.append(
        Open(hash: hash, element: element, isPassed: isPassed, isRenamed: isRenamed))
      if isPassed { passed += 1 }
    }
    return isRenamed ? .rename : isPassed ? .pass : .leaveOut
  }

  /// Closes the element that an end tag names, with all that is open inside it.
  mutating func end(_ hash: HTMLHash, _ element: HTMLElement) -> Verdict {
    if beyond > 0 {
      if !element.hasOptionalEnd { beyond -= 1 }
      return element.isBlock ? .flatten : .leaveOut
    }
    let rank = element.endRank
    var index = open.count - 1
    while index >= 0, open[index].hash != hash {
      if open[index].isPassed, open[index].element.endRank > rank { index = 0 }
      index -= 1
    }
    // An end tag that ends nothing counts for nothing, but `</p>` is an empty paragraph.
    guard index >= 0 else { return element == .p ? .flatten : .leaveOut }
    let closed = open[index]
    close(from: index)
    return closed.isRenamed ? .rename : closed.isPassed ? .pass : .leaveOut
  }

  /// Closes what libxml2 closes before a start tag.
  private mutating func close(before element: HTMLElement) {
    while let index = innermostPassed, open[index].element.isClosed(by: element),
      !open[index].isRenamed
    {
      close(from: index)
    }
  }

  private mutating func close(from index: Int) {
    while open.count > index { if open.removeLast().isPassed { passed -= 1 } }
  }

  private var innermostPassed: Int? { open.lastIndex { $0.isPassed } }

  private var innermostOutlivesParagraphs: Bool {
    guard let index = innermostPassed else { return false }
    return open[index].element.outlivesParagraphs
  }
}

extension HTMLElement {
  /// Whether HTML lets one leave the end tag out.
  fileprivate var hasOptionalEnd: Bool {
    switch self {
    case .p, .li, .dt, .dd, .tr, .td, .th, .thead, .tbody, .tfoot, .colgroup, .option, .optgroup:
      true
    default: false
    }
  }
}
