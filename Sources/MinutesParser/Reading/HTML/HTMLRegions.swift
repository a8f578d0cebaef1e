/// A part of the page that its mark-up says is not part of the text: a menu, a banner, a foot.
struct HTMLRegion {
  enum Kind: UInt8, Comparable {
    case none
    /// The head of the page: furniture, unless it holds the title.
    case head
    case furniture

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  var kind: Kind
  /// The region around it, or -1.
  var parent: Int32
  /// Where it begins in the visible text.
  var start: Int
  /// Lengths of its text and of what of it is in links; while it is open, those in front of it.
  var textCount: Int
  var linkCount: Int
  /// Level of the highest heading in it; 7 where it has none.
  var heading: UInt8 = 7
}

/// The regions of a page, in the order of their start tags.
struct HTMLRegions {
  private var regions: [HTMLRegion] = []
  /// For each level, where the last heading outside all regions begins.
  private var lastHeadings = [Int](repeating: -1, count: 7)

  /// Opens a region.
  mutating func open(
    _ kind: HTMLRegion.Kind, in parent: Int32, textCount: Int, linkCount: Int
  ) -> Int32 {
    regions.append(
      HTMLRegion(
        kind: kind, parent: parent, start: textCount, textCount: textCount, linkCount: linkCount))
    return Int32(regions.count - 1)
  }

  /// Closes a region: its counts become those of its own text.
  mutating func close(_ index: Int32, textCount: Int, linkCount: Int) {
    let region = regions[Int(index)]
    regions[Int(index)].textCount = textCount - region.textCount
    regions[Int(index)].linkCount = linkCount - region.linkCount
    if region.parent >= 0 { noteHeading(region.heading, at: textCount, in: region.parent) }
  }

  /// Notes a heading of the page.
  mutating func noteHeading(_ level: UInt8, at start: Int, in region: Int32) {
    if region < 0 {
      lastHeadings[Int(min(level, 6))] = start
    } else {
      regions[Int(region)].heading = min(regions[Int(region)].heading, level)
    }
  }

  /// The innermost region that holds both.
  func common(_ first: Int32, _ second: Int32) -> Int32 {
    var (first, second) = (first, second)
    // A region's parent has a lower number.
    while first != second {
      if first > second {
        first = regions[Int(first)].parent
      } else {
        second = regions[Int(second)].parent
      }
    }
    return first
  }

  /// Which regions are furniture, in their order.
  ///
  /// One that holds more than half of the page's text is not, unless that text is all links; nor is
  /// a head with a heading that none as high follows: it holds the title.
  func verdicts(textCount: Int) -> [Bool] {
    var verdicts: [Bool] = []
    verdicts.reserveCapacity(regions.count)
    for region in regions {
      let isInFurniture = region.parent >= 0 && verdicts[Int(region.parent)]
      let isMostOfText = region.textCount * 2 > textCount
      let isLinks = region.linkCount * 5 >= region.textCount * 4
      let isContent = isMostOfText && !isLinks || holdsTitle(region)
      verdicts.append(isInFurniture || !isContent)
    }
    return verdicts
  }

  /// Bytes that a head without links and headings has at least where it belongs to the document.
  private static let shortestHead = 24

  private func holdsTitle(_ region: HTMLRegion) -> Bool {
    guard region.kind == .head else { return false }
    guard region.heading < 7 else {
      // The head of the document itself leads nowhere and says more than a name: “TOWN OF MARLE” over
      // “STAFF REPORT”.
      return region.linkCount == 0 && region.textCount >= Self.shortestHead
    }
    return lastHeadings[...Int(region.heading)].allSatisfy { $0 < region.start }
  }
}
