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
  /// The one word of the role, where it stands right in front of the name as a title does.
  var address: String?
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
  /// The title asked for last, and in which way those listed under it took part.
  private var latestTitle: (range: TextRange, presence: Person.Presence?)?
  /// Who bears which name; nil as long as nobody is recorded.
  private var bearers: Bearers?
  private var byStatedInitials: [String: Int] = [:]
  private var groups: Set<String> = []

  /// Who bears a name, by its hash: so that looking up stays linear in the list.
  private struct Bearers {
    /// What is said of a person.
    enum Kind: UInt64 {
      case name
      /// The first person of a surname, and the last.
      case surname
      case latestOfSurname
      case initials
      case role
      /// The letters of a post, or a half of one.
      case partOfRole
      case given
    }

    private var table = HashTable<Int32>(capacity: Bearers.usualCount, filler: 0)
    /// For each person the next one of that surname; -1 where there is none.
    private var nextOfSurname: [Int32] = []
    /// What stands for more than one person.
    private static let several: Int32 = -1
    /// Names of as many people as most meetings have.
    private static let usualCount = 64

    /// The only one of whom it is said.
    subscript(kind: Kind, hash: UInt64) -> Int? {
      guard let person = table.value(of: key(kind, hash)), person != Self.several else {
        return nil
      }
      return Int(person)
    }

    private func key(_ kind: Kind, _ hash: UInt64) -> UInt64 {
      var key = WordHash()
      key.add(hash)
      return key.value ^ (kind.rawValue &* 0x9E37_79B9_7F4A_7C15)
    }

    private mutating func set(_ kind: Kind, _ hash: UInt64, _ person: Int) {
      table.insert(key(kind, hash), value: Int32(truncatingIfNeeded: person))
    }

    mutating func add(_ kind: Kind, _ hash: UInt64, _ person: Int) {
      let person = Int32(truncatingIfNeeded: person)
      let key = key(kind, hash)
      let known = table.value(of: key) ?? person
      table.insert(key, value: known == person ? person : Self.several)
    }

    mutating func add(_ name: NameKey, person: Int) {
      set(.name, name.whole, person)
      if let latest = self[.latestOfSurname, name.surname] {
        nextOfSurname[latest] = Int32(truncatingIfNeeded: person)
      } else {
        set(.surname, name.surname, person)
      }
      set(.latestOfSurname, name.surname, person)
      nextOfSurname.append(-1)
      add(.initials, name.initials, person)
      if let given = name.firstGiven { add(.given, given, person) }
    }

    /// The first of those who bear a surname, in order.
    func bearers(ofSurname surname: UInt64, atMost count: Int) -> [Int] {
      guard var person = self[.surname, surname] else { return [] }
      var result = [person]
      while result.count < count, nextOfSurname[person] >= 0 {
        person = Int(nextOfSurname[person])
        result.append(person)
      }
      return result
    }
  }

  /// Adds a record or completes the person it is of.
  ///
  /// - Parameter listed: Those of the list that the record stands in: nobody is in it twice.
  /// - Returns: The person's index.
  mutating func add(_ record: consuming PersonRecord, listed: [Int]? = nil) -> Int {
    var key = NameKey(record.name)
    if let known = find(key, title: record.title),
      !(listed.map { isOther(known, record, listed: $0) } ?? false)
    {
      merge(record, into: known)
      return known
    }
    if record.presence == .apologies, let name = replaced(record.name) {
      record.name = name
      key = NameKey(name)
    }
    let index = people.count
    keys.append(key)
    if bearers == nil { bearers = Bearers() }
    bearers?.add(key, person: index)
    note(initials: record.initials, role: record.role, group: record.group, at: index)
    // Records are large: this one is handed on, and not copied.
    people.append(record)
    return index
  }

  /// Whether somebody of a list is not the one of the same surname: “P. Pike, Mrs Pike” in one list are two, and so are
  /// “Cllr Ada Pike” among those present and “Cllr A Pike” among the apologies.
  private func isOther(_ known: Int, _ record: PersonRecord, listed: [Int]) -> Bool {
    let person = people[known]
    guard person.name != record.name else { return false }
    if listed.contains(known) {
      return (person.title == nil) != (record.title == nil)
        && person.name.utf8.contains(0x20) != record.name.utf8.contains(0x20)
    }
    return record.presence == .apologies && person.presence == .present && !person.isMention
      && record.movements.isEmpty && person.movements.isEmpty && person.title == record.title
      && record.name.utf8.contains(0x20) && Self.isShortened(record.name, person.name)
  }

  /// Whether one name has an initial where the other has a first name in full.
  private static func isShortened(_ one: String, _ other: String) -> Bool {
    let lengths = [one, other].map { name in
      name.utf8.prefix { $0 != 0x20 }.count { $0 != UInt8(ascii: ".") }
    }
    return lengths.min() == 1 && (lengths.max() ?? 0) > 2
  }

  private static let servants = [
    "facilitator", "minute", "note", "scribe", "chair", "moderator", "host", "secretary",
  ]

  /// The full name of whoever was named with a post in front of the list that has the first name alone: “Facilitator:
  /// Ada Pike” over “Here: Ada, Ben Dove”.
  func fullName(of record: PersonRecord) -> String? {
    guard record.title == nil, !record.name.utf8.contains(0x20),
      let known = find(given: record.name),
      people[known].name != record.name,
      // “Here: Ada Pike, Ben Dove” over “Scribe: Ada” as well
      [people[known].role, record.role].contains(where: { role in
        role.map { role in Self.servants.contains { role.lowercased().hasPrefix($0) } } ?? false
      })
    else { return nil }
    return people[known].name
  }

  private static let mostReplaced = 50

  /// “Apologies from Mrs Abbot” after “Mr Pike (substitute for Mrs Ada Abbot)”: the name in full.
  private func replaced(_ surname: String) -> String? {
    guard !surname.utf8.contains(UInt8(ascii: " ")) else { return nil }
    let names = people.prefix(Self.mostReplaced).compactMap(\.substituteFor).filter {
      $0.hasSuffix(" " + surname)
    }
    return names.count == 1 ? names[0] : nil
  }

  /// In which way those listed under a title took part: all blocks of a section ask for the same.
  mutating func presence(_ page: Page, under title: TextRange) -> Person.Presence? {
    if let latestTitle, latestTitle.range == title { return latestTitle.presence }
    let presence = AttendanceLabels.presence(page, title: title)
    latestTitle = (title, presence)
    return presence
  }

  /// Hashes of the first names of those recorded without a title, in full or by that name alone.
  var forenames: Set<UInt64> {
    var hashes: Set<UInt64> = []
    for index in people.indices where people[index].title == nil {
      let words = people[index].name.utf8.split(separator: UInt8(ascii: " "), maxSplits: 1)
      if !words.isEmpty, words[0].count > 2 {
        hashes.insert(WordHash.of(Substring(words[0]).lowercased()))
      }
    }
    return hashes
  }

  /// “ABSENT: Director Ada Pike”, where those present were addressed as directors: a title.
  func address(_ record: inout PersonRecord) {
    guard record.title == nil, let address = record.address, record.role == address,
      people.contains(where: { $0.title == address })
    else { return }
    record.title = address
    record.role = nil
  }

  /// The only person of that first name, who is recorded without a title.
  func find(given: String) -> Int? {
    guard let bearer = bearers?[.given, NameKey(given).whole], people[bearer].title == nil else {
      return nil
    }
    return bearer
  }

  /// Remembers the list that was read last.
  mutating func noteList(presence: Person.Presence, end: Int) {
    latestPresence = presence
    latestEnd = end
  }

  /// Completes a record with a code behind the name that is known from another list as that of a body.
  func complete(_ record: inout PersonRecord) {
    guard record.group == nil, let code = record.initials, groups.contains(code) else { return }
    record.group = code
    record.initials = nil
  }

  /// How many of one surname a name is compared with; more than any meeting has.
  private static let bearersCompared = 50

  /// The person of that name: the same words, or the same surname where only that is given and
  /// just one person bears it.
  ///
  /// Complexity: O(1) in the people.
  func find(_ name: String, title: String? = nil) -> Int? {
    people.isEmpty ? nil : find(NameKey(name), title: title)
  }

  private func find(_ key: NameKey, title: String?) -> Int? {
    guard let known = self.bearers else { return nil }
    if let exact = known[.name, key.whole], !isSpouse(exact, title) { return exact }
    let bearers = known.bearers(ofSurname: key.surname, atMost: Self.bearersCompared)
      .filter { keys[$0].canBe(key) && !isSpouse($0, title) }
    if bearers.count == 1 { return bearers[0] }
    // “Mr Gale” and “Mrs Gale” are told apart by their titles.
    let titled = bearers.filter {
      people[$0].title.map(NameKey.folded) == title.map(NameKey.folded)
    }
    return title != nil && titled.count == 1 ? titled[0] : nil
  }

  private static let women: Set<String> = ["mrs", "miss", "ms", "mrs.", "ms."]
  private static let men: Set<String> = ["mr", "mr."]

  /// “Mr Pike” and “Mrs Pike” are two, where nothing but the surname is known.
  private func isSpouse(_ person: Int, _ title: String?) -> Bool {
    guard let title, let own = people[person].title, title != own else { return false }
    let (one, other) = (own.lowercased(), title.lowercased())
    return Self.men.contains(one) && Self.women.contains(other)
      || Self.women.contains(one) && Self.men.contains(other)
  }

  /// The person whose initials are given in the list, or the only one whose name has them.
  func find(initials: String) -> Int? {
    if people.isEmpty { return nil }
    if let stated = byStatedInitials[initials] { return stated }
    return bearers?[.initials, NameKey.initials(initials)]
  }

  /// The only person with that footnote.
  func find(footnote: String) -> Int? {
    let bearers = people.indices.filter { people[$0].footnote == footnote }
    return bearers.count == 1 ? bearers[0] : nil
  }

  /// Whether a note below the list may speak of somebody by a mark.
  var hasFootnotes: Bool { people.contains { $0.footnote != nil } }

  /// The only person with that post.
  func find(role: String) -> Int? {
    guard !people.isEmpty else { return nil }
    let key = NameKey.folded(role)
    return bearers?[.role, key] ?? bearers?[.partOfRole, key]
  }

  /// Keeps what of a record people are found by.
  private mutating func note(
    initials: String?, role: String?, group: String?, at index: Int
  ) {
    if let initials, byStatedInitials[initials] == nil { byStatedInitials[initials] = index }
    if let role { note(role: role, at: index) }
    if let group { groups.insert(group) }
  }

  /// Keeps a post, its letters, and its halves: “The Clerk” is the Clerk and Proper Officer, “the CEO” the Chief
  /// Executive Officer.
  private mutating func note(role: String, at index: Int) {
    bearers?.add(.role, NameKey.folded(role), index)
    if let letters = Self.letters(of: role) {
      bearers?.add(.partOfRole, NameKey.folded(letters), index)
    }
    if let (first, second) = Self.halves(of: role) {
      bearers?.add(.partOfRole, NameKey.folded(first), index)
      bearers?.add(.partOfRole, NameKey.folded(second), index)
    }
  }

  /// “Clerk” and “Treasurer” of “Clerk and Treasurer”.
  private static func halves(of role: String) -> (String, String)? {
    let joint = " and ".utf8
    let bytes = role.utf8
    guard
      let start = bytes.indices.first(where: {
        bytes[$0] == UInt8(ascii: " ") && bytes[$0...].starts(with: joint)
      })
    else { return nil }
    return (String(role[..<start]), String(role[bytes.index(start, offsetBy: joint.count)...]))
  }

  private static let fewestLetters = 3

  /// “CEO” for a Chief Executive Officer.
  private static func letters(of role: String) -> String? {
    // Most are of fewer words.
    guard role.utf8.count(where: { $0 == UInt8(ascii: " ") }) >= fewestLetters - 1 else {
      return nil
    }
    let words = role.utf8.split(separator: UInt8(ascii: " "))
    guard (fewestLetters...fewestLetters + 1).contains(words.count),
      words.allSatisfy({ $0.first?.isASCIIUpper == true })
    else { return nil }
    return String(decoding: words.compactMap(\.first), as: UTF8.self)
  }

  /// Those of whom a declaration says that they left for the matter.
  var leavers: Set<Int> = []

  /// Whether the list already states a movement that the body now records.
  func settles(_ kind: Person.Movement.Kind, time: String?, of person: Int) -> Bool {
    people[person].movements.contains {
      $0.kind == kind && ($0.time == nil || time == nil || Self.isSame($0.time, time))
    }
  }

  /// “until 8.10” in a list is the evening's where the body says “8.10 p.m.”.
  private static func isSame(_ time: String?, _ other: String?) -> Bool {
    guard let time, let other, time != other else { return time == other }
    let clocks = [time, other].map { $0.split(separator: ":").compactMap { Int($0) } }
    guard clocks.allSatisfy({ $0.count == 2 }) else { return false }
    return clocks[0][1] == clocks[1][1] && abs(clocks[0][0] - clocks[1][0]) == 12
  }

  /// Whether anybody is recorded as present.
  var hasPresent: Bool { people.indices.contains { people[$0].presence == .present } }

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
    // “Present: No” in the list, and the apology under its item.
    if record.presence == .apologies, people[index].presence == .absent {
      people[index].presence = .apologies
    }
    note(
      initials: record.initials, role: people[index].role == record.role ? record.role : nil,
      group: record.group, at: index)
  }
}

/// Indices of people, each once, in the order in which they were added.
struct PeopleInOrder {
  private(set) var indices: [Int] = []
  /// A bit for each person that was added.
  private var known: [UInt64] = []

  mutating func add(_ person: Int) {
    let place = person >> 6
    while known.count <= place { known.append(0) }
    let bit = UInt64(1) << UInt64(person & 63)
    if known[place] & bit == 0 { indices.append(person) }
    known[place] |= bit
  }
}
