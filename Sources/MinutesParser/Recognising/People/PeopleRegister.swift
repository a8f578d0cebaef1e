/// A person in the making: what the record says, and where.
struct PersonRecord: Sendable {
  /// The name without title and post-nominals, white space collapsed.
  var name: String
  var title: String?
  var role: String?
  var group: String?
  var presence: Person.Presence
  /// Whether the role only says who was in the chair; an office printed for the person goes before it.
  var isInChair = false
  var substituteFor: String?
  var phone: String?
  var email: String?
  /// Letters in brackets behind the name, by which the text may call the person later.
  var initials: String?
  /// The mark of a footnote behind the name: `2` of “Ms A (2)”.
  var footnote: String?
  /// The glyph in front of the name.
  var mark: UInt32?
  /// Movements stated with the name: “(from 6.45 pm)”, “arrived 10:20”.
  var movements: [(kind: Person.Movement.Kind, time: String?)] = []
  /// Whether a sentence of the record names the person, and no list.
  var isMention = false
  /// Where the name stands.
  var range: TextRange
}

/// Everyone recorded in a document, each once, in order of first record.
struct PeopleRegister: Sendable {
  private(set) var people: [PersonRecord] = []
  /// What the marks in front of names mean on this page.
  var legend = AttendanceLegend()
  /// The folded name of each.
  private var keys: [NameKey] = []
  /// In which way those of the latest list took part; a label such as “Councillors:” goes on with it.
  private(set) var latestPresence: Person.Presence?
  /// Where the latest list ends.
  private(set) var latestEnd = 0
  /// By folded name, and by folded surname: so that looking up stays linear in the list.
  private var byName: [String: Int] = [:]
  private var bySurname: [String: [Int]] = [:]
  private var byInitials: [String: Bearer] = [:]
  private var byStatedInitials: [String: Int] = [:]
  private var byRole: [String: [Int]] = [:]
  private var groups: Set<String> = []
  private var byGiven: [String: Bearer] = [:]

  /// Who has a name of some kind.
  private enum Bearer {
    case one(Int)
    case several

    /// The only one.
    var only: Int? { if case .one(let person) = self { person } else { nil } }
  }

  /// Adds a record or completes the person it is of.
  ///
  /// - Returns: The person's index.
  mutating func add(_ record: PersonRecord) -> Int {
    let key = NameKey(record.name)
    if let known = find(key, title: record.title) {
      merge(record, into: known)
      return known
    }
    if people.isEmpty { reserve() }
    people.append(record)
    let index = people.count - 1
    keys.append(key)
    byName[key.whole] = index
    bySurname[key.surname, default: []].append(index)
    Self.add(index, to: &byInitials[NameKey.initials(of: record.name)])
    if let given = key.firstGiven { Self.add(index, to: &byGiven[given]) }
    note(record, at: index)
    return index
  }

  /// Makes room for as many as most meetings have.
  private mutating func reserve() {
    byName.reserveCapacity(Self.usualCount)
    bySurname.reserveCapacity(Self.usualCount)
    byInitials.reserveCapacity(Self.usualCount)
    byGiven.reserveCapacity(Self.usualCount)
  }

  private static let usualCount = 12

  /// The only person of that first name, who is recorded without a title.
  func find(given: String) -> Int? {
    guard let bearer = byGiven[NameKey(given).whole]?.only, people[bearer].title == nil else {
      return nil
    }
    return bearer
  }

  private static func add(_ person: Int, to bearer: inout Bearer?) {
    bearer = bearer == nil ? .one(person) : .several
  }

  /// Remembers the list that was read last.
  mutating func noteList(presence: Person.Presence, end: Int) {
    latestPresence = presence
    latestEnd = end
  }

  /// A record with a code behind the name that is known from another list as that of a body.
  func completed(_ record: PersonRecord) -> PersonRecord {
    guard record.group == nil, let code = record.initials,
      groups.contains(code)
    else { return record }
    var record = record
    record.group = code
    record.initials = nil
    return record
  }

  /// How many of one surname a name is compared with; more than any meeting has.
  private static let bearersCompared = 50

  /// The person of that name: the same words, or the same surname where only that is given and
  /// just one person bears it.
  ///
  /// Complexity: O(1) in the people.
  func find(_ name: String, title: String? = nil) -> Int? {
    find(NameKey(name), title: title)
  }

  private func find(_ key: NameKey, title: String?) -> Int? {
    if let exact = byName[key.whole] { return exact }
    guard let known = bySurname[key.surname] else { return nil }
    let bearers = known.prefix(Self.bearersCompared).filter { keys[$0].canBe(key) }
    if bearers.count == 1 { return bearers[0] }
    // “Mr Gale” and “Mrs Gale” are told apart by their titles.
    let titled = bearers.filter { people[$0].title.map(Self.fold) == title.map(Self.fold) }
    return title != nil && titled.count == 1 ? titled[0] : nil
  }

  /// The person whose initials are given in the list, or the only one whose name has them.
  func find(initials: String) -> Int? {
    if let stated = byStatedInitials[initials] { return stated }
    return byInitials[initials]?.only
  }

  /// The only person with that footnote.
  func find(footnote: String) -> Int? {
    let bearers = people.indices.filter { people[$0].footnote == footnote }
    return bearers.count == 1 ? bearers[0] : nil
  }

  /// The only person with that post.
  func find(role: String) -> Int? {
    let holders = byRole[Self.fold(role)] ?? []
    return holders.count == 1 ? holders[0] : nil
  }

  /// Keeps what of a record people are found by.
  private mutating func note(_ record: PersonRecord, at index: Int) {
    if let initials = record.initials, byStatedInitials[initials] == nil {
      byStatedInitials[initials] = index
    }
    if let role = record.role, people[index].role == role {
      let key = Self.fold(role)
      if byRole[key]?.contains(index) != true { byRole[key, default: []].append(index) }
    }
    if let group = record.group { groups.insert(group) }
  }

  /// Whether the list already states a movement that the body now records.
  func settles(_ kind: Person.Movement.Kind, time: String?, of person: Int) -> Bool {
    people[person].movements.contains {
      $0.kind == kind && ($0.time == nil || time == nil || $0.time == time)
    }
  }

  /// What is missing is taken over; who was to be absent and is recorded as taking part has come.
  private mutating func merge(_ record: PersonRecord, into index: Int) {
    // A list that gives no title goes before the sentences that do.
    if people[index].title == nil, !record.isMention || people[index].isMention {
      people[index].title = record.title
    }
    if people[index].group == nil { people[index].group = record.group }
    if people[index].substituteFor == nil { people[index].substituteFor = record.substituteFor }
    if people[index].initials == nil { people[index].initials = record.initials }
    if people[index].footnote == nil { people[index].footnote = record.footnote }
    if people[index].phone == nil { people[index].phone = record.phone }
    if people[index].email == nil { people[index].email = record.email }
    if people[index].movements.isEmpty { people[index].movements = record.movements }
    if let role = record.role,
      people[index].role == nil || people[index].isInChair && !record.isInChair
    {
      people[index].role = role
      people[index].isInChair = record.isInChair
    }
    if record.presence == .substitute, people[index].presence == .present {
      people[index].presence = .substitute
    }
    note(record, at: index)
  }

  private static func fold(_ text: String) -> String {
    FoldedWords(text) { $0 == UInt8(ascii: ".") }.text
  }
}

/// Indices of people, each once, in the order in which they were added.
struct PeopleInOrder {
  private(set) var indices: [Int] = []
  private var known: Set<Int> = []

  mutating func add(_ person: Int) {
    if known.insert(person).inserted { indices.append(person) }
  }
}

/// The words of a name or a post in small letters, with one blank between each two.
private struct FoldedWords {
  private(set) var text = ""
  /// Where each word begins in the UTF-8 of the text, and its hash.
  private var words: [(start: Int, hash: UInt64)] = []

  /// - Parameter divides: Whether a byte divides words, besides the space.
  @inline(__always)
  init(_ original: String, divides: (UInt8) -> Bool) {
    var source = original
    // Only letters outside ASCII need the Unicode tables.
    if !source.withUTF8({ $0.allSatisfy { $0 < 0x80 } }) { source = source.lowercased() }
    var words: [(start: Int, hash: UInt64)] = []
    words.reserveCapacity(4)
    text = source.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { out in
        var count = 0
        var start = 0
        var hash = WordHash()
        for byte in bytes {
          if byte == 0x20 || divides(byte) {
            guard count > start else { continue }
            words.append((start, hash.value))
            hash = WordHash()
            out[count] = 0x20
            count += 1
            start = count
          } else {
            out[count] = byte.asciiLowercased
            hash.add(out[count])
            count += 1
          }
        }
        if count > start {
          words.append((start, hash.value))
        } else if count > 0 {
          count -= 1
        }
        return count
      }
    }
    self.words = words
  }

  var count: Int { words.count }

  /// The word at a place.
  subscript(place: Int) -> Substring {
    let end = place + 1 < words.count ? words[place + 1].start - 1 : text.utf8.count
    let utf8 = text.utf8
    return text[
      utf8.index(
        utf8.startIndex, offsetBy: words[place].start)..<utf8.index(
          utf8.startIndex, offsetBy: end)]
  }

  /// Whether the word at a place is in a set.
  func isWord(at place: Int, of set: WordSet) -> Bool { set.contains(words[place].hash) }
}

/// A name folded for comparison.
private struct NameKey {
  private let words: FoldedWords
  /// Index of the surname among the words.
  private let last: Int
  let surname: String

  private static let particles = WordSet(
    "de del della di da dos du la le van von der den ter ten ap ab mac nic ní ni ó o uí st an te")
  private static let generations = WordSet("jr sr ii iii")

  init(_ name: String) {
    let hasCurls = name.utf8.contains(0xE2)
    words = FoldedWords(hasCurls ? name.replacing("’", with: "'") : name) {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    let isLast = words.count > 0 && words.isWord(at: words.count - 1, of: Self.generations)
    last = max(0, words.count - (isLast ? 2 : 1))
    surname = last < words.count ? String(words[last]) : words.text
  }

  var whole: String { words.text }

  /// The words in front of the surname and its particles.
  private var given: Range<Int> {
    var start = last
    while start > 0, words.isWord(at: start - 1, of: Self.particles) { start -= 1 }
    return 0..<min(start, words.count)
  }

  /// The first name, where it is more than an initial.
  var firstGiven: String? {
    given.first.map { words[$0] }.flatMap { $0.count > 1 ? String($0) : nil }
  }

  /// Whether two names with one surname can be one person: `J. Smith`, `John Smith` and `Smith`.
  func canBe(_ other: NameKey) -> Bool {
    if whole.hasSuffix(" " + other.whole) || other.whole.hasSuffix(" " + whole) { return true }
    for place in 0..<min(given.count, other.given.count) {
      let a = words[place]
      let b = other.words[place]
      let isInitial = a.count == 1 || b.count == 1
      guard a == b || isInitial && a.first == b.first else { return false }
    }
    return true
  }

  /// `TD` of “Tom Dunn”, `SFC` of “Stuart Femi-Cole”.
  static func initials(of name: String) -> String {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return unicodeInitials(of: name) }
    return String(unsafeUninitializedCapacity: name.utf8.count) { out in
      var count = 0
      var isInside = false
      for byte in name.utf8 {
        let divides =
          byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        if !divides, !isInside, byte.isASCIIUpper {
          out[count] = byte
          count += 1
        }
        isInside = !divides
      }
      return count
    }
  }

  private static func unicodeInitials(of name: String) -> String {
    var result = ""
    for word in name.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "." }) {
      if let first = word.first, first.isUppercase { result.append(first) }
    }
    return result
  }
}
