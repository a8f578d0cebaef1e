extension MarkdownBlocks {
  /// Reads front matter at the top of the page, a block a line: YAML between rules of dashes, TOML between rules of
  /// plus signs, or the lines that some programs want in front of the text without any rule. The rules show nothing.
  ///
  /// - Returns: Where the page goes on: 0 where there is none.
  mutating func readFrontMatter() -> Int {
    var lines = MarkdownLines(page, from: 0)
    guard let first = lines.next() else { return 0 }
    let opening = MarkdownLine(page, first)
    guard let sign = fence(opening), sign != UInt8(ascii: ".") else { return readLabels() }
    var found: [MarkdownLine] = []
    while let bounds = lines.next() {
      let line = MarkdownLine(page, bounds)
      if let closing = fence(line),
        closing == sign || closing == UInt8(ascii: ".") && sign == UInt8(ascii: "-")
      {
        guard !found.isEmpty else { return 0 }
        for line in found { append(MarkdownLeaf(.frontMatter, .yaml, line.range)) }
        return lines.offset
      }
      if line.isBlank { continue }
      // The first line tells front matter from text between two rules.
      if found.isEmpty, sign == UInt8(ascii: "+") ? !isAssignment(line) : !isField(line) {
        return 0
      }
      found.append(line)
    }
    return 0
  }

  /// The sign of which a line of three makes a rule around front matter.
  private func fence(_ line: MarkdownLine) -> UInt8? {
    guard line.range.count == 3, line.indent == 0 else { return nil }
    let sign = page[line.text]
    guard sign == UInt8(ascii: "-") || sign == UInt8(ascii: ".") || sign == UInt8(ascii: "+"),
      line.range.allSatisfy({ page[$0] == sign })
    else { return nil }
    return sign
  }

  private static let fewestLabels = 3
  private static let mostLabels = 24
  private static let fewestShared = 2

  /// Keys that a generator of pages reads and no minutes have: `Slug: may-meeting`, `save_as: may.html`.
  private static let machineKeys: Set<[UInt8]> = Set(
    [
      "slug", "modified", "save_as", "layout", "template", "permalink", "hidetitle",
      "sidebar_label",
    ].map { Array($0.utf8) })

  /// Keys that a head of minutes may have as well, once: `Category: Finance`.
  private static let sharedKeys: Set<[UInt8]> = Set(
    ["tags", "category", "categories", "url"].map { Array($0.utf8) })

  /// Labels of people, of the time and of the place: whatever else stands there, it is the head of minutes.
  private static let labelsOfMeeting: Set<[UInt8]> = Set(
    [
      "present", "attending", "attendees", "attendance", "apologies", "absent", "chair", "chairman",
      "chairperson", "members", "participants", "time", "venue", "location", "place",
    ].map { Array($0.utf8) })

  /// “Title: May meeting” ⏎ “Date: 2016-05-03 10:20” ⏎ “Slug: may-meeting” on top of a page, a blank line below: what a
  /// generator of pages reads. One key at least is of a kind that no head of minutes has.
  private mutating func readLabels() -> Int {
    var lines = MarkdownLines(page, from: 0)
    var found: [MarkdownLine] = []
    var isForMachine = false
    var shared = 0
    while let bounds = lines.next(), found.count <= Self.mostLabels {
      let line = MarkdownLine(page, bounds)
      if line.isBlank {
        guard isForMachine || shared >= Self.fewestShared, found.count >= Self.fewestLabels else {
          return 0
        }
        // As text it would be read with its mark-up, so it is here.
        for line in found { append(MarkdownLeaf(.frontMatter, .inline, line.range)) }
        return lines.offset
      }
      guard line.indent == 0, isField(line) else { return 0 }
      let key = key(line)
      if Self.labelsOfMeeting.contains(key) { return 0 }
      if Self.machineKeys.contains(key) { isForMachine = true }
      if Self.sharedKeys.contains(key) { shared += 1 }
      found.append(line)
    }
    return 0
  }

  /// The key of a line in small letters.
  private func key(_ line: MarkdownLine) -> [UInt8] {
    line.range.prefix { page[$0] != UInt8(ascii: ":") }.map { page[$0].asciiLowercased }
  }

  /// `key = value`, `[table]` or `# remark`.
  private func isAssignment(_ line: MarkdownLine) -> Bool {
    let first = page[line.text]
    if first == UInt8(ascii: "#") { return true }
    if first == UInt8(ascii: "[") { return page[line.end - 1] == UInt8(ascii: "]") }
    var offset = line.text
    while offset < line.end, isKeyByte(page[offset]) { offset += 1 }
    guard offset > line.text else { return false }
    while offset < line.end, MarkdownLine.isBlank(page[offset]) { offset += 1 }
    return offset < line.end && page[offset] == UInt8(ascii: "=")
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// `key: value`.
  private func isField(_ line: MarkdownLine) -> Bool {
    var offset = line.text
    while offset < line.end, page[offset] != UInt8(ascii: ":") {
      guard isKeyByte(page[offset]) else { return false }
      offset += 1
    }
    return offset < line.end && offset > line.text
      && (offset + 1 == line.end || MarkdownLine.isBlank(page[offset + 1]))
  }
}

extension MarkdownInlines {
  /// Where the quotation marks around a value stand: `title: "Board minutes"`, `- 'parish-council'`, in TOML
  /// `title = "Board minutes"`.
  ///
  /// The rules are those of YAML 1.2.2 for flow scalars on one line, sections 7.3.1 and 7.3.2. A value with a quotation
  /// mark inside it is left as it stands.
  static func quotes(_ page: Page, _ line: Range<Int>) -> (open: Int, close: Int)? {
    var end = line.upperBound
    while end > line.lowerBound, MarkdownLine.isBlank(page[end - 1]) { end -= 1 }
    guard end > line.lowerBound, isQuote(page[end - 1]) else { return nil }
    guard let open = line.first(where: { isQuote(page[$0]) }), open < end - 1,
      page[open] == page[end - 1], open > line.lowerBound, MarkdownLine.isBlank(page[open - 1]),
      !(open + 1..<end - 1).contains(where: { page[$0] == page[open] })
    else { return nil }
    var before = open - 1
    while before > line.lowerBound, MarkdownLine.isBlank(page[before]) { before -= 1 }
    guard
      page[before] == UInt8(ascii: ":") || page[before] == UInt8(ascii: "-")
        || page[before] == UInt8(ascii: "=")
    else { return nil }
    return (open, end - 1)
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}
