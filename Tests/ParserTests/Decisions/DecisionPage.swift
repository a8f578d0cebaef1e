import MinutesModel
import Testing

@testable import MinutesParser

/// Reads paragraphs for decisions and writes each element as one line:
/// `resolution: lead-in > [marker] text > (a) clause | (b) clause`.
///
/// Every reading is checked to cover its blocks.
struct DecisionReading {
  var context = RecognitionContext(part: .minutes, documentKind: .minutes)
  var isUnderHead = false

  /// All elements; blocks that no rule claims are `-`.
  func all(_ paragraphs: [String]) -> [String] {
    let page = page(paragraphs)
    return elements(page).map { $0.map { line(page, $0) } ?? "-" }
  }

  /// The elements besides paragraphs and unclaimed blocks.
  func found(_ paragraphs: [String]) -> [String] {
    let page = page(paragraphs)
    return elements(page).compactMap { $0 }.filter { $0.kind != .paragraph }.map { line(page, $0) }
  }

  /// The elements themselves, without unclaimed blocks.
  func elements(_ paragraphs: [String]) -> [Element] {
    elements(page(paragraphs)).compactMap { $0 }
  }

  private func elements(_ page: Page) -> [Element?] {
    var result: [Element?] = []
    var index = 0
    while index < page.blocks.count {
      var context = context
      context.isUnderRecommendationHead = isUnderHead
      context.isFirstBelowHead = index == 0
      let found = Decisions.recognise(page, blocks: index..<page.blocks.count, context: context)
      guard let found else {
        result.append(nil)
        index += 1
        continue
      }
      #expect(found.consumed > 0)
      #expect(Tiling.covers(page, blocks: index..<(index + found.consumed), found.elements))
      result += found.elements.map { $0 }
      index += found.consumed
    }
    return result
  }

  private func line(_ page: Page, _ element: Element) -> String {
    var parts: [String] = []
    if !element.leadIn.isEmpty { parts.append(page.string(element.leadIn)) }
    let marker = element.marker.isEmpty ? "" : "[\(page.string(element.marker))] "
    let words = marker + page.string(element.text)
    if !words.isEmpty { parts.append(words) }
    if !element.points.isEmpty { parts.append(points(page, element.points)) }
    let flags = (element.joined ? "+" : "") + (element.continued ? "~" : "")
    return "\(element.kind)\(flags): "
      + parts.map { String($0.trimmingSuffix { $0 == " " }) }.joined(separator: " > ")
  }

  private func points(_ page: Page, _ points: [PointElement]) -> String {
    points.map { point in
      let marker = page.string(point.marker)
      let below = point.points.isEmpty ? "" : " {" + self.points(page, point.points) + "}"
      let flag = point.furniture ? "~" : ""
      return flag + (marker.isEmpty ? "" : marker + " ") + page.string(point.text) + below
    }.joined(separator: " | ")
  }
}

extension String {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
    var end = endIndex
    while end > startIndex, predicate(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}

/// What the minutes part of minutes decides.
func decided(_ paragraphs: String...) -> [String] { DecisionReading().found(paragraphs) }

/// The same with paragraphs shown, `-` for blocks that nothing claims.
func read(_ paragraphs: String...) -> [String] { DecisionReading().all(paragraphs) }

/// The first element that is no paragraph.
func firstDecision(_ paragraphs: String...) -> Element? {
  DecisionReading().elements(paragraphs).first { $0.kind != .paragraph }
}
