/// Lists of people by the places that they come from.
extension AttendanceRecogniser {
  private static let wordsOfPlace = 1...4
  private static let notPlaces = WordSet(
    "rota duty keeper timekeeper warden rep reps team host helpers scorer by to from of at on for minutes date time venue note location place subject quorum notes copies cc distribution"
  )

  /// “Port Elder: Ada Pike, Ben Dove” ⏎ “Vale Head: Cy Roe” below a list: words that name neither a post nor a class, over
  /// full names and nothing else, on two lines or more.
  static func areOfPlace(_ page: Page, _ block: SourceBlock) -> Bool {
    guard hasNames(page, block), let index = index(of: block, in: page) else { return false }
    return [index - 1, index + 1].contains { other in
      page.blocks[safe: other].map { $0.cell == block.cell && hasNames(page, $0) } ?? false
    }
  }

  private static func hasNames(_ page: Page, _ block: SourceBlock) -> Bool {
    guard block.kind == .paragraph, isPlace(page, block.text),
      let colon = Fields.labelEnd(page, block.text)
    else { return false }
    let reading = NameList.read(
      page, TextRange(colon, block.text.upper), defaults: NameListDefaults(.present))
    return reading.isWhole && !reading.people.isEmpty && reading.people.allSatisfy(isInFull)
  }

  private static func isInFull(_ person: PersonRecord) -> Bool {
    person.name.utf8.contains(0x20) && person.role == nil && person.group == nil
  }

  /// Whether a line opens with such a label.
  private static func isPlace(_ page: Page, _ text: TextRange) -> Bool {
    guard let colon = Fields.labelEnd(page, text), colon < text.upper else { return false }
    let label = TextRange(text.lower, colon - 1)
    let words = page.wordIndices(label)
    return wordsOfPlace.contains(words.count) && !words.hold(notPlaces, in: page)
      && words.allSatisfy { page.words[$0].shape.contains(.capitalised) }
      && !Offices.isRole(page, label) && Fields.known(page, label) == nil
      && AttendanceLabels.whole(page, label) == nil
      && !words.contains { Offices.words.contains(page.words[$0]) }
  }

  /// The index of a block by where it begins.
  private static func index(of block: SourceBlock, in page: Page) -> Int? {
    var (low, high) = (0, page.blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if page.blocks[middle].range.lower < block.range.lower {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return page.blocks[safe: low].map { $0.range.lower } == block.range.lower ? low : nil
  }
}
