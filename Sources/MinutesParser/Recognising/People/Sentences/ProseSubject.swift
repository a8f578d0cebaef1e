/// The persons of whom a sentence tells: “Councillors A and B”, “TD”, “the Chairman”.
struct ProseSubject: Sendable {
  enum Member: Sendable {
    /// Written with title and name.
    case named(PersonRecord)
    /// Known from the lists: by initials, by name alone, by post.
    case known(Int)
  }

  var members: [Member]
  /// Offset behind the last of them.
  var end: Int

  /// The subject at the start of a range.
  static func read(_ page: Page, _ range: TextRange, _ register: PeopleRegister) -> ProseSubject? {
    var members: [Member] = []
    var governing: String?
    var end = range.lower
    var start = page.skipBlanks(range.lower, range.upper)
    while start < range.upper, members.count < 60 {
      let rest = TextRange(start, range.upper)
      guard let found = member(page, rest, register, &governing) else { break }
      members.append(found.member)
      end = bracketEnd(page, found.end, range.upper)
      guard let next = joint(page, end, range.upper) else { break }
      start = next
    }
    return members.isEmpty ? nil : ProseSubject(members: members, end: end)
  }

  /// Adds the members to the register.
  func indices(_ register: inout PeopleRegister) -> [Int] {
    members.map { member in
      switch member {
      case .named(let record): register.add(record)
      case .known(let index): index
      }
    }
  }

  /// Names as written, without titles.
  func names(_ register: PeopleRegister) -> [String] {
    members.map { member in
      switch member {
      case .named(let record): record.name
      case .known(let index): register.people[index].name
      }
    }
  }

  /// A name without the “'s” of the genitive at its end; nil where it has none.
  static func withoutGenitive(_ page: Page, _ name: TextRange) -> TextRange? {
    guard page.byte(name.upper - 1).asciiLowercased == UInt8(ascii: "s"), name.count > 4 else {
      return nil
    }
    if page.byte(name.upper - 2) == UInt8(ascii: "'") { return name.prefix(upTo: name.upper - 2) }
    return page.has("’", at: name.upper - 4) ? name.prefix(upTo: name.upper - 4) : nil
  }

  private static var article: UInt64 { WordHash.of("the") }

  private static func member(
    _ page: Page, _ range: TextRange, _ register: PeopleRegister, _ governing: inout String?
  ) -> (member: Member, end: Int)? {
    let words = page.wordIndices(range)
    guard let first = words.first, page.words[first].range.lower == range.lower else { return nil }
    let word = page.words[first]
    let demand: PersonName.Demand = governing == nil ? .title : .oneWord
    if let name = PersonName.parse(page, range, demand: demand) {
      // “Cllr Ash's connection was lost”: of what is theirs something is told.
      if withoutGenitive(page, name.name) != nil { return nil }
      var title = governing
      if let titles = name.titles {
        if titles.isPlural, !titles.isClass {
          governing = Titles.singular(page.string(titles.first), titles.plural)
          title = titles.others.isEmpty ? governing : page.string(titles.others)
        } else if !titles.isPlural {
          title = titles.isClass ? nil : page.string(titles.range)
        }
      }
      let text = page.string(name.name)
      let range =
        name.titles.map { $0.isPlural ? name.name : $0.range.through(name.name) } ?? name.name
      var record = PersonRecord(name: text, title: title, presence: .present, range: range)
      record.isMention = true
      return (.named(record), name.end)
    }
    if word.shape.contains(.allCapitals), (2...4).contains(word.range.count),
      let known = register.find(initials: page.string(word.range))
    {
      return (.known(known), word.range.upper)
    }
    if let name = PersonName.parse(page, range, demand: .oneWord), name.titles == nil,
      let known = register.find(page.string(name.name))
        ?? register.find(given: page.string(name.name))
    {
      return (.known(known), name.end)
    }
    // “Vice Chair Haverkamp”: an office in front of a name that the list has.
    let office =
      Offices.chairs.match(page.words, at: first, limit: words.upperBound)?.end
      ?? (Offices.words.contains(word) ? first + 1 : words.upperBound)
    if office < words.upperBound, word.shape.contains(.capitalised),
      page.words[office].range.lower == page.words[office - 1].range.upper + 1,
      let name = PersonName.parse(
        page, TextRange(page.words[office].range.lower, range.upper), demand: .oneWord),
      let known = register.find(page.string(name.name))
    {
      return (.known(known), name.end)
    }
    return post(page, words, register)
  }

  /// “The Chairman”, where one person has that post.
  private static func post(
    _ page: Page, _ words: Range<Int>, _ register: PeopleRegister
  ) -> (member: Member, end: Int)? {
    guard page.words[words.lowerBound].hash == article else { return nil }
    let start = words.lowerBound + 1
    var end = start
    while end < words.upperBound, end - start < 6, page.words[end].shape.contains(.capitalised) {
      end += 1
    }
    // “The Chairman Declared”: the post may be the first of the words in capitals.
    while end > start {
      let range = page.words[start].range.through(page.words[end - 1].range)
      if let known = register.find(role: page.string(range)) { return (.known(known), range.upper) }
      end -= 1
    }
    return nil
  }

  /// Behind a bracket that follows a name.
  private static func bracketEnd(_ page: Page, _ offset: Int, _ limit: Int) -> Int {
    let start = page.skipBlanks(offset, limit)
    guard page.byte(start) == UInt8(ascii: "("), start < limit else { return offset }
    var end = start
    // A bracket longer than this says more than who somebody is.
    let far = min(limit, start + 200)
    while end < far, page.byte(end) != UInt8(ascii: ")") { end += 1 }
    return end < far ? end + 1 : offset
  }

  private static let joints = WordSet("and also")

  /// Where the next name could begin: behind a comma, “and”, an ampersand.
  private static func joint(_ page: Page, _ offset: Int, _ limit: Int) -> Int? {
    var start = page.skipBlanks(offset, limit)
    var isJoint = false
    if page.byte(start) == UInt8(ascii: ",") || page.byte(start) == UInt8(ascii: "&") {
      start = page.skipBlanks(start + 1, limit)
      isJoint = true
    }
    let index = page.words.first(from: Int32(start))
    if index < page.words.count, page.words[index].range.lower == start,
      joints.contains(page.words[index])
    {
      start = page.skipBlanks(page.words[index].range.upper, limit)
      isJoint = true
    }
    return isJoint && start < limit ? start : nil
  }
}
