/// The committee of a club as the first list of its minutes.
extension AttendanceRecogniser {
  /// “Committee: Ada Pike (Chair), Ben Dove (Treasurer)” as the first list, with the next label right below it.
  static func committeeLabel(_ page: Page, _ block: SourceBlock) -> AttendanceLabel? {
    guard let colon = Fields.labelEnd(page, block.text), colon < block.text.upper,
      page.isWhole(TextRange(block.text.lower, colon - 1), ownBodies) != nil,
      opensLabel(page, behind: block)
    else { return nil }
    let rest = page.trimmed(TextRange(colon, block.text.upper))
    let reading = NameList.read(page, rest, defaults: NameListDefaults(.present))
    guard reading.isWhole, reading.people.count >= fewestOfBody,
      reading.people.allSatisfy({ $0.name.contains(" ") && $0.group == nil })
    else { return nil }
    var label = AttendanceLabel(
      range: TextRange(block.text.lower, colon), presence: .present, rest: rest.lower)
    label.isStrong = false
    return label
  }

  private static let bytesOfLabel = 200

  /// Whether the next block is another list of people with its label.
  private static func opensLabel(_ page: Page, behind block: SourceBlock) -> Bool {
    let next = page.words.first(from: Int32(block.range.upper))
    guard next < page.words.count else { return false }
    let start = page.words[next].range.lower
    let line = page.firstLine(
      TextRange(start, min(start + bytesOfLabel, page.words[page.words.count - 1].range.upper)))
    guard let line, let below = AttendanceLabels.read(page, line) else { return false }
    return below.rest < line.upper
  }
}
