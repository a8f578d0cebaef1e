/// Declarations of interest in a table, or in the cells of one that a converter set one below the
/// other: one declaration a row.
enum DeclarationTable {
  private static let heads = PhraseTable<Bool>([
    "name|names|member|members|councillor|councillors|enw|person", "declared by",
    "item|items", "agenda items|item", "eitem|item", "minute|minutes", "minute number|no",
    "item number|no",
    "interest|interests", "nature of interest|interests", "buddiant", "reason|reasons", "subject",
    "type of interest", "personal or prejudicial", "nature of the interest", "action taken|action",
    "reason for interest|declaration", "type", "agenda item no|number", "details",
    "enw name", "eitem item", "buddiant interest", "item reference|ref", "application",
    "natur y buddiant", "nature", "nature and reason|extent", "nature of conflict", "conflict",
    "type|kind of conflict|declaration", "kind of? interest?", "extent", "how managed",
    "managed by",
    "management", "mitigation|mitigations", "participation", "outcome", "left meeting|room",
    "director|directors|trustee|trustees|governor|governors|commissioner|commissioners",
  ])
  private static let names = PhraseTable<Bool>([
    "name|names|member|members|councillor|councillors|enw|person|director|directors|trustee|trustees",
    "governor|governors|commissioner|commissioners|who", "declared by", "enw name",
    "name of the? member|councillor|director|trustee|governor|person|officer",
    "member's|councillor's|board|committee name|member", "councillor|member name|officer",
  ])
  private static let interests = WordSet("interest interests buddiant nature reason reasons")

  /// The declarations that begin with the first of `blocks`, and how many blocks they take.
  ///
  /// - Parameter isUnderHead: Whether the blocks stand under a head such as “Declarations of interest”.
  static func recognise(
    _ page: Page, blocks: Range<Int>, isUnderHead: Bool, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first else { return nil }
    let rows =
      page.blocks[first].cell != nil
      ? cells(page, blocks, isUnderHead: isUnderHead)
      : isUnderHead && DeclarationEntry.opensWithLabel(page, page.blocks[first].text)
        ? lines(page, blocks) : flattened(page, blocks, isUnderHead: isUnderHead)
    guard let rows, let last = rows.last?.last else { return nil }
    let column = nameColumn(page, rows[0])
    var elements: [Element] = []
    var columnTitle: String?
    for row in rows {
      guard let start = row.first, let end = row.last else { continue }
      let whole = page.blocks[start].range.through(page.blocks[end].range)
      if row.allSatisfy({ isHead(page, page.blocks[$0].text) })
        || elements.isEmpty && isUnderHead && column != nil
      {
        columnTitle = Titles.ofHead(page, page.blocks[row[safe: column ?? 0] ?? start].text)
        elements.append(Element(.paragraph, text: whole))
        continue
      }
      var element = Element(.declaration, text: whole)
      let name = page.blocks[row[safe: column ?? 0] ?? start].text
      element.people =
        DeclarationEntry.behindLabel(page, name, register)?.indices(&register)
        ?? names(page, name, columnTitle).map { register.add($0) }
      guard !element.people.isEmpty || !elements.isEmpty else { return nil }
      element.movements = departures(page, whole, element.people)
      // What the record of the item says again.
      for movement in element.movements where movement.time == nil {
        register.leavers.insert(movement.person)
      }
      elements.append(element)
    }
    guard elements.contains(where: { $0.kind == .declaration && !$0.people.isEmpty }) else {
      return nil
    }
    return (elements, last + 1 - first)
  }

  private static let departures = PhraseTable<Bool>([
    "left|leaving|withdrew|vacated from? the? room|meeting|chamber", "withdrew",
    "left and took no part", "he|she|they left|withdrew from? the? room|meeting|chamber",
  ])

  /// “… Left the room.” in the row of somebody's interest.
  private static func departures(
    _ page: Page, _ row: TextRange, _ people: [Int]
  ) -> [(person: Int, kind: Person.Movement.Kind, time: String?)] {
    guard people.count == 1, let person = people.first else { return [] }
    for sentence in Sentences.split(page, row) where page.opening(sentence, departures) != nil {
      return [(person, .left, ClockTime.find(page, sentence).first?.time)]
    }
    return []
  }

  private static func isHead(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard let first = words.first else { return false }
    return heads.match(page.words, at: first, limit: words.upperBound)?.end == words.upperBound
  }

  private static func names(_ page: Page, _ range: TextRange, _ title: String?) -> [PersonRecord] {
    var defaults = NameListDefaults(.present, title: title)
    defaults.isOneAnEntry = true
    return NameList.parse(page, range, defaults: defaults)
  }

  /// Place of the head over the names in a row of heads; nil where the row has none.
  private static func nameColumn(_ page: Page, _ row: [Int]) -> Int? {
    row.firstIndex { page.isWhole(page.blocks[$0].text, names) != nil }
  }

  // MARK: A table

  /// More columns than this no such table has.
  private static let mostColumns = 16

  /// Words of the head of a column below a head that says that interests were declared.
  private static let longestHead = 5

  /// The rows of a table whose head speaks of interests, or that stands where they are declared and has a column of
  /// names.
  private static func cells(
    _ page: Page, _ blocks: Range<Int>, isUnderHead: Bool
  ) -> [[Int]]? {
    guard let first = blocks.first, let table = page.blocks[first].cell?.table else { return nil }
    let row = page.blocks[first].cell?.row
    let head = blocks.prefix(mostColumns + 1).prefix {
      page.blocks[$0].cell?.table == table && page.blocks[$0].cell?.row == row
    }
    let isHead =
      isInterestHead(page, Array(head))
      || isUnderHead && nameColumn(page, Array(head)) != nil
        && head.allSatisfy { page.wordIndices(page.blocks[$0].text).count <= longestHead }
    guard (2...mostColumns).contains(head.count), isHead else { return nil }
    let rows = AttendanceTable.rows(page, blocks)
    return rows.count > 1 ? rows : nil
  }

  private static func isInterestHead(_ page: Page, _ row: [Int]) -> Bool {
    row.allSatisfy { isHead(page, page.blocks[$0].text) }
      && row.contains { index in
        page.wordIndices(page.blocks[index].text).hold(interests, in: page)
      }
  }

  // MARK: Lines with labels

  /// “Name: Cr Ash” ¶ “Item: 6(b)” ¶ “Nature: tenant of the pit”: each name with the labelled lines below it.
  private static func lines(_ page: Page, _ blocks: Range<Int>) -> [[Int]]? {
    var rows: [[Int]] = []
    for index in blocks {
      let block = page.blocks[index]
      guard !block.isFurniture, block.cell == nil, block.kind != .heading else { break }
      if DeclarationEntry.opensWithLabel(page, block.text) {
        rows.append([index])
      } else if let end = Fields.labelEnd(page, block.text), !rows.isEmpty,
        isHead(page, TextRange(block.text.lower, end))
      {
        rows[rows.count - 1].append(index)
      } else {
        break
      }
    }
    return rows.contains { $0.count > 1 } ? rows : nil
  }

  // MARK: Cells one below the other

  private static func flattened(
    _ page: Page, _ blocks: Range<Int>, isUnderHead: Bool
  ) -> [[Int]]? {
    var index = blocks.lowerBound
    var head: [Int] = []
    while index < blocks.upperBound, head.count < 6, page.blocks[index].cell == nil,
      isHead(page, page.blocks[index].text)
    {
      head.append(index)
      index += 1
    }
    let hasHead = head.count >= 2 && isInterestHead(page, head)
    guard hasHead || isUnderHead && head.isEmpty else { return nil }
    var rows: [[Int]] = hasHead ? [head] : []
    while index < blocks.upperBound, PersonName.isWhole(page, page.blocks[index].text) {
      let width = hasHead ? head.count : rows.first?.count ?? 4
      var row = [index]
      index += 1
      while index < blocks.upperBound, row.count < width, isCell(page, index) {
        row.append(index)
        index += 1
      }
      rows.append(row)
    }
    let count = rows.count - (hasHead ? 1 : 0)
    return count > 0 && rows.dropFirst(hasHead ? 1 : 0).contains { $0.count > 1 } ? rows : nil
  }

  private static func isCell(_ page: Page, _ index: Int) -> Bool {
    let block = page.blocks[index]
    return block.kind != .heading && !block.isFurniture && block.cell == nil
      && !PersonName.isWhole(page, block.text) && page.wordIndices(block.text).count <= 40
      && DeclarationSentence.read(page, block.text, PeopleRegister()) == nil
  }
}
