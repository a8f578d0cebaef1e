internal import MinutesModel

/// Lists of people with a box in front of each name: “- [x] Ada Pike, Elder Mills” ⏎ “- [ ] Ben Dove, Quarry Trust”.
/// Who is ticked was there.
enum AttendanceBoxes {
  private static let fewest = 2

  /// Whether some blocks begin with a box, or with the head of a class over one.
  static func begin(_ page: Page, _ blocks: Range<Int>) -> Bool {
    blocks.first.map {
      Checkbox.state(page, page.blocks[$0]) != nil || isClass(page, $0, blocks)
    } ?? false
  }

  /// The list that some blocks begin with; nil where nobody is ticked, as before the meeting.
  static func read(
    _ page: Page, _ blocks: Range<Int>, defaults: NameListDefaults
  ) -> AttendanceList.Found? {
    var people: [PersonRecord] = []
    var end = blocks.lowerBound
    var isAnyTicked = false
    while end < blocks.upperBound, !page.blocks[end].isFurniture {
      if isClass(page, end, blocks) {
        end += 1
        continue
      }
      guard let box = Checkbox.state(page, page.blocks[end]) else { break }
      var entry = defaults
      entry.isOneAnEntry = true
      entry.hasNicks = page.wordIndices(box.body).count == 1
      if !box.isTicked { entry.presence = .absent }
      let reading = NameList.read(page, [box.body], defaults: entry)
      guard reading.isWhole, !reading.people.isEmpty else { break }
      isAnyTicked = isAnyTicked || box.isTicked
      people.append(person(page, reading.people, box.body))
      end += 1
    }
    while end > blocks.lowerBound, page.blocks[end - 1].kind == .heading { end -= 1 }
    guard isAnyTicked, end - blocks.lowerBound >= fewest else { return nil }
    return AttendanceList.Found(
      people: people,
      text: page.blocks[blocks.lowerBound].range.through(page.blocks[end - 1].range), end: end,
      presence: defaults.presence)
  }

  /// The one person behind a box: what seems another name is for whom they are there, “Ada Pike – Elder Mills (EM)”.
  private static func person(
    _ page: Page, _ people: [PersonRecord], _ body: TextRange
  ) -> PersonRecord {
    var person = people[0]
    guard people.count > 1, person.role == nil else { return person }
    let rest = page.text.bytes[person.range.upper..<max(person.range.upper, body.upper)]
    guard let start = rest.firstIndex(where: { $0.isASCIILetter || $0 >= 0xC3 && $0 < 0xE2 }) else {
      return person
    }
    person.group = page.string(TextRange(start, body.upper))
    return person
  }

  /// “### Project representatives” over boxes: who the members below it are.
  private static func isClass(_ page: Page, _ index: Int, _ blocks: Range<Int>) -> Bool {
    let block = page.blocks[index]
    return
      (block.kind == .heading && block.level > 1
      || block.kind == .paragraph && page.isEmphasised(block.text))
      && index + 1 < blocks.upperBound
      && page.wordIndices(block.range).count <= 8
      && AttendanceLabels.read(page, block.text)?.isStrong != true
      && Checkbox.state(page, page.blocks[index + 1]) != nil
  }
}
