internal import MinutesModel

/// Lists by groups: “Attendance” over “Primary heads”, “Academies”, each over its names, or “Austria: Dr Ada Pike” on a
/// line by itself.
extension AttendanceList {
  private static let fewestGroups = 2
  private static let wordsOfHead = 8
  static let mostBlocks = 400

  /// What a head says of those below it.
  struct Head {
    var presence: Person.Presence
    var title: String?
    var group: TextRange?
    /// Whether it is a label of the vocabulary.
    var isLabel = false
  }

  // MARK: Heads over names

  /// “Primary heads” ⏎ “- Ada Pike, Elder Primary” ⏎ “Academies” ⏎ “- Ben Dove, Elder Trust”: two heads or more below
  /// the label, each over entries that are names and nothing else.
  ///
  /// Complexity: linear in the text of the blocks taken.
  func grouped(_ blocks: Range<Int>) -> Found? {
    guard let first = blocks.first else { return nil }
    var all: [PersonRecord] = []
    // “The Mayor (Councillor A Pike) in the Chair” may stand in front of the groups.
    var start = first
    if headOfGroup(first, blocks) == nil, label.isStrong, first + 1 < blocks.upperBound,
      page.blocks[first].kind == .paragraph, page.lines(page.blocks[first].text).count == 1
    {
      all = entries(first, Head(presence: defaults.presence)) ?? []
      guard all.count == 1, isKnown(all[0]) else { return nil }
      start = first + 1
    }
    guard var head = headOfGroup(start, blocks) else { return nil }
    var groups = 0
    // What stands below a known label at the end, “Officers”, is a list by itself.
    var done = (people: 0, end: first)
    var end = start + 1
    var isBelowHead = true
    while end < blocks.upperBound, end - first < Self.mostBlocks {
      if !isBelowHead, let next = headOfGroup(end, blocks) {
        head = next
        isBelowHead = true
      } else if let found = entries(end, head) {
        all += found
        if isBelowHead, !head.isLabel { groups += 1 }
        isBelowHead = false
        if !head.isLabel { done = (all.count, end + 1) }
      } else {
        break
      }
      end += 1
    }
    let people = Array(all.prefix(done.people))
    end = done.end
    let known = people.count { $0.title != nil || $0.role != nil || $0.group != nil }
    guard groups >= Self.fewestGroups, people.count >= groups, known * 2 >= people.count else {
      return nil
    }
    return Found(
      people: people, text: page.blocks[first].range.through(page.blocks[end - 1].range), end: end,
      presence: defaults.presence)
  }

  /// The people of an entry below a head; nil where the block is something else. “Vacancy” is nobody.
  func entries(_ index: Int, _ head: Head) -> [PersonRecord]? {
    let block = page.blocks[index]
    guard block.kind == .listItem || block.kind == .paragraph, block.cell == cell,
      !block.isFurniture, !page.isEmphasised(block.text) || block.kind == .listItem
    else { return nil }
    var text = block.text
    if let marker = LeadingMarker.scan(page, block.range), !marker.rest.isEmpty,
      !opensWithName(block.text)
    {
      text = marker.rest
    }
    guard page.wordIndices(text).count <= Self.wordsOfEntry * max(1, page.lines(text).count) else {
      return nil
    }
    guard page.lastByte(text) != UInt8(ascii: ":"), AttendanceLabels.whole(page, text) == nil else {
      return nil
    }
    var defaults = NameListDefaults(head.presence, title: head.title)
    defaults.isOneAnEntry = true
    defaults.group = head.group
    let reading = NameList.read(page, text, defaults: defaults)
    if reading.people.isEmpty { return isAside(text) ? [] : nil }
    return reading.isWhole || label.isStrong && opensWithTitle(text) ? reading.people : nil
  }

  private static let servants = WordSet(
    """
    officers officials staff secretariat support advisers advisors consultants guests visitors observers partners \
    office directorate
    """)
  /// “Sabbatical officers” are members.
  private static let elected = WordSet("sabbatical elected honorary")
  private static let authorities = PhraseTable<Bool>([
    "local? education? authority officers?", "not|non voting", "local authority not|non voting",
  ])

  /// What a block says as the head of a group; nil where it is none, or no names stand below it.
  func headOfGroup(_ index: Int, _ blocks: Range<Int>) -> Head? {
    let block = page.blocks[index]
    guard index + 1 < blocks.upperBound, block.kind == .heading || block.kind == .paragraph,
      block.cell == cell, !block.isFurniture, let found = head(block.text),
      entries(index + 1, found)?.isEmpty == false
    else { return nil }
    return found
  }

  private static let ofMatters = WordSet(
    "agenda business items item minutes matters apologies preliminaries contents preamble introduction"
  )

  /// “Labour Group” of “Labour Group (3):-”.
  private func named(_ range: TextRange) -> TextRange {
    var end = range.upper
    while end > range.lower,
      [UInt8(ascii: ":"), UInt8(ascii: "-"), 0x20].contains(page.byte(end - 1))
    {
      end -= 1
    }
    if page.byte(end - 1) == UInt8(ascii: ")"),
      let open = page.first(.bracket, in: TextRange(range.lower, end)),
      open + 1 < end - 1, (open + 1..<end - 1).allSatisfy({ page.byte($0).isASCIIDigit })
    {
      return page.trimmed(TextRange(range.lower, open))
    }
    return range
  }

  func head(_ whole: TextRange) -> Head? {
    let range = named(whole)
    let words = page.wordIndices(range)
    guard !words.hold(Self.ofMatters, in: page), (1...Self.wordsOfHead).contains(words.count),
      let first = words.first,
      page.words[first].shape.contains(.capitalised), page.first(.lineEnd, in: range) == nil,
      page.first(.gap, in: range) == nil, PersonName.parse(page, range) == nil,
      !opensWithMember(range), isClosed(range),
      Fields.labelEnd(page, range).map({ $0 >= range.upper }) ?? true,
      !words.contains(where: { page.byte(page.words[$0].range.upper) == UInt8(ascii: ",") }),
      words.allSatisfy({ page.words[$0].shape.isDisjoint(with: .digits) })
    else { return nil }
    if let label = AttendanceLabels.whole(page, range) {
      guard !label.isStrong || label.presence == defaults.presence, !label.isPost else {
        return nil
      }
      let isSide = words.last.map { page.words[$0].hash == WordHash.of("side") } ?? false
      return Head(
        presence: label.presence ?? defaults.presence, title: label.title,
        group: isSide ? page.trimmed(range) : nil, isLabel: !isSide)
    }
    // “Local authority (not voting)”
    let isOfAuthority = page.opening(range, Self.authorities) != nil
    let isOfOthers =
      isOfAuthority || words.hold(Self.servants, in: page) && !words.hold(Self.elected, in: page)
    let isClass = AttendanceVocabulary.isClass(page, range)
    let isBody =
      !isClass && Offices.isBody(page, range) && !Offices.isRole(page, range)
      || words.contains { Self.secretariat == page.words[$0].hash }
    // “Una Pike” alone on a line is somebody, “Treasurer” what somebody is.
    // “Passenger representatives” are a class, “Passenger representative” is a post.
    let isPlural =
      words.count > 1 && words.last.map { Self.classes.contains(page.words[$0]) } ?? false
    guard
      isOfOthers || isClass || isBody || isPlural
        || PersonName.parse(page, range, demand: .words) == nil && !Offices.isRole(page, range)
    else { return nil }
    let presence =
      isOfOthers && defaults.presence == .present ? .inAttendance : defaults.presence
    // “Group A – Teachers’ associations” is a class, too.
    let isNamed =
      isBody && words.count > 1 && !isDivided(range)
      && (!isOfOthers || words.contains { Self.secretariat == page.words[$0].hash })
    let body = Remark.represented(page, range) ?? page.trimmed(range)
    return Head(presence: presence, group: isNamed ? body : nil)
  }

  private func isDivided(_ range: TextRange) -> Bool {
    range.bounds.contains { page.has("–", at: $0) || page.byte($0) == UInt8(ascii: "(") }
      || page.firstWord(range)?.hash == WordHash.of("group")
  }

  private static let secretariat = WordHash.of("secretariat")

  /// “Ada Pike (AP) – Elder Wildlife Trust”: somebody and the body, and no head of a group.
  private func opensWithMember(_ range: TextRange) -> Bool {
    guard let name = PersonName.parse(page, range, demand: .words),
      page.wordIndices(name.name).count >= 2
    else { return false }
    let rest = page.trimmed(TextRange(name.end, range.upper))
    return page.byte(rest.lower) == UInt8(ascii: "(") || page.hasDash(at: rest.lower)
  }

  /// Whether nothing breaks off behind a stretch, and no bracket in it names somebody.
  private func isClosed(_ range: TextRange) -> Bool {
    switch page.lastByte(range) {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"): return false
    default: break
    }
    guard let open = page.first(.bracket, in: range) else { return true }
    return PersonName.parse(page, TextRange(open + 1, range.upper)) == nil
  }

  // MARK: Heads in front of names

  /// “Headteachers, primary: Ada Pike (Chair), Ben Dove” ⏎ “Elder Council: Cllr Cy Ray”: the class of the members, or
  /// for whom they are there, in front of their names on each line below the label.
  func byClass(_ blocks: Range<Int>) -> Found? {
    var people: [PersonRecord] = []
    var classes = 0
    var sure = 0
    var end = blocks.lowerBound
    while end < blocks.upperBound, end - blocks.lowerBound < Self.mostBlocks {
      let block = page.blocks[end]
      guard block.kind == .paragraph || block.kind == .listItem, !block.isFurniture,
        block.cell == cell
      else { break }
      let named = entryLines(block.text).map(classified)
      guard named.allSatisfy({ $0 != nil }) else { break }
      people += named.compactMap { $0?.people }.joined()
      classes += named.count { $0?.isClass == true }
      sure += named.count { $0?.isClass == true && $0?.isSure == true }
      end += 1
    }
    guard end > blocks.lowerBound, classes >= Self.fewestGroups,
      sure * 2 >= classes || sure > 0 && classes > Self.fewestGroups
        || label.isStrong && classes > Self.fewestGroups && people.allSatisfy(isInFull)
    else { return nil }
    return Found(
      people: people,
      text: page.blocks[blocks.lowerBound].range.through(page.blocks[end - 1].range), end: end,
      presence: defaults.presence)
  }

  /// “Slovenia: Dr Ada Pike” behind “Excused:”.
  func ofGroup(_ rest: TextRange) -> [PersonRecord]? {
    guard page.wordIndices(rest).count <= Self.wordsOfEntry, let found = classified(rest),
      found.isClass, found.isSure
    else { return nil }
    return found.people
  }

  /// The lines of a block, each with those that a wrap cut from it.
  private func entryLines(_ text: TextRange) -> [TextRange] {
    var lines: [TextRange] = []
    for line in page.lines(text) {
      if let last = lines.last, isCut(last), Fields.labelEnd(page, line) == nil {
        lines[lines.count - 1] = last.through(line)
      } else {
        lines.append(line)
      }
    }
    return lines
  }

  private static let notHeads = WordSet(
    "by to from at of on with minutes date time venue note location place subject quorum")
  private static let representing = PhraseTable<Bool>(["representing the?", "for the?"])

  /// A line with a class, a body or a post in front of its names.
  private struct Classified {
    var people: [PersonRecord]
    var isClass: Bool
    /// Whether titles, posts or the class itself show that names are behind it.
    var isSure = true
  }

  /// The names of a line behind the class that they are of, and whether that is one; nil where it is no such line. A
  /// post in front of a name, “Clerk: Ms Ada Pike”, is no class.
  private func classified(_ line: TextRange) -> Classified? {
    guard let (head, names) = divided(line), !names.isEmpty,
      !(AttendanceLabels.read(page, line).map({ $0.isStrong || $0.isPost }) ?? false)
    else { return nil }
    // “Parish members: Mr A Pike” says no more than that; “Officers: Ms B Dove” begins another list.
    let known = AttendanceLabels.whole(page, head)
    if let known, known.presence != defaults.presence || known.title != nil { return nil }
    if known != nil || AttendanceVocabulary.isClass(page, head) {
      guard label.isStrong else { return nil }
      let reading = NameList.read(page, names, defaults: defaults)
      return reading.isWhole && !reading.people.isEmpty
        ? Classified(people: reading.people, isClass: true) : nil
    }
    let words = page.wordIndices(head)
    guard (1...Self.wordsOfHead).contains(words.count), let first = words.first,
      page.words[first].shape.contains(.capitalised), PersonName.parse(page, head) == nil,
      let last = words.last, !Self.notHeads.contains(page.words[last]),
      words.allSatisfy({ page.words[$0].shape.isDisjoint(with: .digits) })
    else { return nil }
    var defaults = defaults
    let body = bodyOfHead(head)
    if body == nil, Offices.isRole(page, head) {
      defaults.role = head
    } else {
      defaults.group = body ?? head
    }
    let reading = NameList.read(page, names, defaults: defaults)
    guard reading.isWhole, !reading.people.isEmpty,
      defaults.role == nil || reading.people.count == 1
    else { return nil }
    return Classified(
      people: reading.people, isClass: defaults.role == nil,
      isSure: defaults.role != nil || reading.people.allSatisfy(isKnown))
  }

  private func isInFull(_ person: PersonRecord) -> Bool {
    isKnown(person) || person.name.utf8.contains(UInt8(ascii: " "))
  }

  func isKnown(_ person: PersonRecord) -> Bool {
    person.title != nil || person.role != nil
  }

  /// The body that a head names: “Contractor (Elder Ltd)”, “Representing Elder Council”, “Elder Council”.
  private func bodyOfHead(_ head: TextRange) -> TextRange? {
    if page.lastByte(head) == UInt8(ascii: ")"),
      let open = head.bounds.first(where: { page.byte($0) == UInt8(ascii: "(") })
    {
      let inner = page.trimmed(TextRange(open + 1, head.upper - 1))
      return Offices.isBody(page, inner) ? inner : nil
    }
    if let body = Remark.represented(page, head) { return body }
    return Offices.isBody(page, head) && !Offices.isRole(page, head) ? head : nil
  }

  /// What stands in front of the colon and behind it; of “Representing Elder Council – Councillors A and B” the dash
  /// divides.
  private func divided(_ line: TextRange) -> (head: TextRange, names: TextRange)? {
    if let colon = Fields.labelEnd(page, line), colon < line.upper {
      return (
        page.trimmed(TextRange(line.lower, colon - 1)), page.trimmed(line.suffix(from: colon))
      )
    }
    guard
      let dash = line.bounds.first(where: { offset in
        page.byte(offset) == UInt8(ascii: "-") && page.byte(offset + 1).isBlank
          && page.byte(offset - 1).isBlank
          || page.hasLongDash(at: offset)
      })
    else { return nil }
    let behind = page.byte(dash) == UInt8(ascii: "-") ? dash + 1 : dash + 3
    let names = page.trimmed(line.suffix(from: behind))
    let head = page.trimmed(line.prefix(upTo: dash))
    // “Elder Parish Council – Mr A Pike”, but “Mr A Pike – Elder Council” and “Clerk to the Council – Mr A Pike”
    guard PersonName.parse(page, names) != nil,
      page.opening(line, Self.representing) != nil
        || PersonName.parse(page, head, demand: .words) == nil && Offices.isBody(page, head)
          && !Offices.isRole(page, head)
    else { return nil }
    return (head, names)
  }
}
