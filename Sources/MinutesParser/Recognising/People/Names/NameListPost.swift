/// Posts, nicks and counts where a list could have names.
enum NameListPost {
  // MARK: Openers

  private static var from: UInt64 { WordHash.of("from") }
  private static let openers = WordSet(
    "from by on behalf of also both namely and for among them amongst including incl whom being")
  private static let classes = PhraseTable<Bool>([
    "committee|board|council|ordinary|other|co-opted|team? members|member",
    "trustees|governors|directors|councillors",
  ])
  private static let wordsOfCount = 6
  private static let including = WordSet("including incl namely")
  private static let includers = WordSet("from including incl namely them whom")

  /// A stretch without the preposition that repeats the list's: “A, and from Mrs B”.
  static func openerDropped(_ page: Page, _ range: TextRange) -> TextRange {
    let words = page.wordIndices(range)
    var index = words.lowerBound
    // “23 members including Ada Pike”
    if let first = words.first, page.words[first].shape.contains(.digits),
      let last = words.prefix(wordsOfCount).first(where: { including.contains(page.words[$0]) }),
      last + 1 < words.upperBound, isCount(page, range.prefix(upTo: page.words[last].range.lower))
    {
      return TextRange(page.words[last + 1].range.lower, range.upper)
    }
    while index < words.upperBound, openers.contains(page.words[index]),
      !page.words[index].shape.contains(.capitalised)
    {
      index += 1
    }
    // “…; committee members Ada Pike, Ben Dove”
    if let name = classes.match(page.words, at: index, limit: words.upperBound)?.end,
      name < words.upperBound, !page.words[index].shape.contains(.capitalised),
      page.words[name].shape.contains(.capitalised)
    {
      return TextRange(page.words[name].range.lower, range.upper)
    }
    guard index > words.lowerBound, index < words.upperBound else { return range }
    let rest = TextRange(page.words[index].range.lower, range.upper)
    guard
      Titles.begins(page, at: index, limit: words.upperBound)
        || includers.contains(page.words[index - 1])
          && PersonName.parse(page, rest, demand: .words) != nil
    else { return range }
    return rest
  }

  /// “ALSO Cllr Ada Pike”: what stands behind the word that begins a list of others.
  static func behindAlso(_ page: Page, _ range: TextRange) -> TextRange? {
    guard let first = page.firstWord(range), first.hash == WordHash.of("also"),
      first.shape.contains(.allCapitals)
    else { return nil }
    let next = page.words.first(from: Int32(first.range.upper))
    guard Titles.canBegin(page, at: next), !page.words[next].shape.contains(.allCapitals) else {
      return nil
    }
    return page.text.trimmed(range.suffix(from: first.range.upper))
  }

  // MARK: Seats

  private static let seats = WordSet(
    "div division ward district dist area zone region riding seat position place subdistrict lot unit flat apt"
  )

  /// Offset behind the seat that somebody holds, in front of the name: “Div. 3”, “Ward B”.
  static func seatEnd(_ page: Page, _ range: TextRange) -> Int? {
    let words = page.wordIndices(range)
    guard words.count >= 2, let first = words.first, seats.contains(page.words[first]),
      page.words[first].shape.contains(.capitalised)
    else { return nil }
    let second = page.words[first + 1]
    let isLetter =
      second.range.count == 1 && second.shape.contains(.capitalised)
      && (words.count == 2 || Titles.begins(page, at: first + 2, limit: words.upperBound))
    guard second.shape.contains(.digits) && second.range.count <= 2 || isLetter else { return nil }
    return second.range.upper
  }

  // MARK: Posts

  /// The post in front of a name in the same stretch: “Chairman Councillor X”, “The Right
  /// Worshipful the Mayor Councillor X”.
  static func inFront(_ page: Page, _ range: TextRange) -> (role: TextRange, end: Int)? {
    let words = page.wordIndices(range)
    guard let first = words.first, words.count > 1 else { return nil }
    let titles = Titles.read(page, at: first, limit: words.upperBound)
    // “Deputy City Clerk Hugh Hall”
    if let titles, titles.kinds.first != .office || titles.kinds.count < 2 {
      return titles.kinds == [.office] && PersonName.parse(page, range) == nil
        ? job(page, range) : nil
    }
    // “Deputy Mayor Cr Ada Pike” is addressed so.
    if let titles, titles.kinds == [.office, .member] { return nil }
    for index in (first + 1)..<min(first + 10, words.upperBound) {
      guard Titles.begins(page, at: index, limit: words.upperBound) else { continue }
      let start = page.words[index].range.lower
      let role = withoutArticle(page, TextRange(range.lower, start))
      guard let name = PersonName.parse(page, TextRange(start, range.upper)),
        name.titles?.kinds.contains(where: { $0 == .member || $0 == .personal }) == true,
        Offices.isRole(page, role), !tells(page, first..<index)
      else { continue }
      return (role, start)
    }
    return chair(page, range, words) ?? job(page, range)
  }

  /// Words of a post in front of a name: “Director of Public Works” has four.
  private static let longestJob = 6

  /// “Town Attorney Miriam Katz”: a post in capitals, and a name of two words or more behind it.
  static func job(_ page: Page, _ range: TextRange) -> (role: TextRange, end: Int)? {
    let words = page.wordIndices(range)
    for index in words.prefix(longestJob) {
      let word = page.words[index]
      guard word.shape.contains(.capitalised) || FunctionWords.postJoiners.contains(word) else {
        return nil
      }
      guard Offices.words.contains(word), index + 2 < words.upperBound,
        page.words[index + 1].range.lower - word.range.upper == 1,
        page.byte(word.range.upper) == 0x20
      else { continue }
      let start = page.words[index + 1].range.lower
      let rest = TextRange(start, range.upper)
      guard !Offices.isRole(page, rest), !Offices.isBody(page, rest),
        let name = PersonName.parse(page, rest, demand: .words), name.titles == nil,
        page.wordIndices(name.name).count >= 2,
        page.trimmed(rest).upper == name.end
          || page.trimmed(rest).upper == name.end + 1 && page.lastByte(rest) == UInt8(ascii: ".")
      else { continue }
      return (page.trimmed(TextRange(range.lower, start)), start)
    }
    return nil
  }

  /// “City Manager Ash”: a post and a surname, in a list of surnames.
  static func jobAndSurname(_ page: Page, _ range: TextRange) -> (role: TextRange, end: Int)? {
    let words = page.wordIndices(range)
    guard (2...longestJob).contains(words.count), let last = words.last,
      page.trimmed(range).upper - page.words[last].range.upper <= 1,
      !(words.count == 2 && Offices.isGivenName(page, words.lowerBound, words.upperBound)),
      page.words[last].range.count > 1, !Titles.begins(page, at: words.lowerBound, limit: last),
      page.words[last].shape.contains(.capitalised), Offices.words.contains(page.words[last - 1]),
      page.byte(page.words[last - 1].range.upper) == 0x20,
      words.dropLast().allSatisfy({
        page.words[$0].shape.contains(.capitalised)
          || FunctionWords.postJoiners.contains(page.words[$0])
      }),
      !Offices.words.contains(page.words[last]), !Offices.bodies.contains(page.words[last]),
      PersonName.parse(page, page.words[last].range, demand: .oneWord) != nil
    else { return nil }
    let start = page.words[last].range.lower
    return (page.trimmed(TextRange(range.lower, start)), start)
  }

  private static let telling = WordSet(
    "were was is are had has been said received submitted that which who be by from attended welcomed thanked"
  )

  /// Whether words tell something, as a sentence does and a post does not.
  private static func tells(_ page: Page, _ words: Range<Int>) -> Bool {
    words.hold(telling, in: page)
  }

  /// “Chairman J. Smith”.
  private static func chair(
    _ page: Page, _ range: TextRange, _ words: Range<Int>
  ) -> (role: TextRange, end: Int)? {
    let first = words.lowerBound
    guard let post = Offices.chairs.match(page.words, at: first, limit: words.upperBound),
      post.end < words.upperBound
    else { return nil }
    let start = page.words[post.end].range.lower
    let gap = TextRange(page.words[post.end - 1].range.upper, start)
    guard gap.count == 1,
      PersonName.parse(page, TextRange(start, range.upper), demand: .words) != nil
    else { return nil }
    return (page.trimmed(TextRange(range.lower, start)), start)
  }

  /// Whether a stretch is a chair's office and the full name of its holder: “Chair Lev Brandt”, not
  /// “Chair Finance Committee”.
  static func isChairNamed(_ page: Page, _ range: TextRange) -> Bool {
    guard let post = chair(page, range, page.wordIndices(range)) else { return false }
    let rest = page.trimmed(TextRange(post.end, range.upper))
    guard !Offices.isRole(page, rest), !Offices.isBody(page, rest),
      let name = PersonName.parse(page, rest, demand: .words), name.titles == nil
    else { return false }
    return name.end == rest.upper && page.wordIndices(name.name).count >= 2
  }

  private static let named = WordSet(
    "clerk secretary treasurer administrator attorney solicitor foreman")

  /// Whether a stretch is the office of who serves the members, and a full name: “Parish Clerk Ada Pike”.
  static func isServantNamed(_ page: Page, _ range: TextRange) -> Bool {
    guard let post = job(page, range), let last = page.wordIndices(post.role).last else {
      return false
    }
    return named.contains(page.words[last]) || page.isWhole(post.role, ofTown) != nil
  }

  private static let ofTown = PhraseTable<Bool>([
    "assistant|deputy|interim|acting? city|town|village|county|township manager|engineer|planner|assessor",
    "assistant|deputy|interim|acting? borough|municipal|district|city manager|auditor|recorder",
    "assistant|deputy|interim|acting? police|fire chief",
    "assistant|deputy|interim|acting? superintendent",
  ])

  /// A stretch that is nothing but a post, without the article.
  static func alone(_ page: Page, _ range: TextRange) -> TextRange? {
    Offices.isRole(page, range) ? withoutArticle(page, range) : nil
  }

  private static let honorary = PhraseTable<Bool>([
    "the? hon|honorary|honourable secretary|treasurer|president|librarian|auditor|editor|solicitor|curator|clerk",
    "the? hon|honorary membership|general|assistant|minutes|publicity|programme secretary",
  ])

  /// “The Hon. Secretary”: an honorary office, and nobody called Secretary.
  static func isHonorary(_ page: Page, _ range: TextRange) -> Bool {
    page.isWhole(range, honorary) != nil
  }

  static func isChair(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard let first = words.first,
      let match = Offices.chairs.match(page.words, at: first, limit: words.upperBound)
    else { return false }
    return match.end == words.upperBound
  }

  private static let servants = WordSet(
    """
    clerk administrator cao ceo cfo rfo officer secretary foreman manager engineer director solicitor attorney auditor \
    assistant recorder superintendent accountant controller inspector planner
    """)

  /// Whether a post is that of somebody who serves the members: “Clerk”, “Assistant Administrator”.
  static func isServant(_ page: Page, _ role: TextRange) -> Bool {
    page.wordIndices(role).last.map { servants.contains(page.words[$0]) } ?? false
  }

  private static let styles = PhraseTable<Bool>(["his|her worship the?"])
  private static let articles = WordSet("the an y yr")
  private static let worshipful = WordSet("worshipful rt right")

  /// “The Worshipful the Mayor” keeps its article.
  private static func withoutArticle(_ page: Page, _ range: TextRange) -> TextRange {
    let words = page.wordIndices(range)
    let trimmed = page.trimmed(range)
    // “His Worship the Mayor” holds the office of Mayor.
    if let first = words.first,
      let style = styles.match(page.words, at: first, limit: words.upperBound),
      style.end < words.upperBound
    {
      return TextRange(page.words[style.end].range.lower, trimmed.upper)
    }
    guard let first = words.first, words.count > 1, articles.contains(page.words[first]),
      !worshipful.contains(page.words[first + 1])
    else { return trimmed }
    return TextRange(page.words[first + 1].range.lower, trimmed.upper)
  }

  // MARK: Names without anything between them

  private static let governing = WordSet(
    "of for to by from the and with vice place whom was is substitute substituting replacing")

  /// Offset of a name with its title inside a stretch that begins with a whole name or, behind a
  /// dash, with a remark: “Councillor M. ap Dafydd Councillor Mrs. S. Lee”.
  static func innerName(_ page: Page, _ range: TextRange, isRemark: Bool) -> Int? {
    let words = page.wordIndices(range)
    guard words.count >= 3, words.count <= 60,
      words.dropFirst().contains(where: { Titles.canBegin(page, at: $0) })
    else { return nil }
    let head =
      isRemark
      ? nil : PersonName.parse(page, range) ?? PersonName.parse(page, range, demand: .words)
    guard isRemark || head != nil else { return nil }
    for index in words.dropFirst(head == nil ? 1 : 2) {
      guard let titles = Titles.read(page, at: index, limit: words.upperBound),
        titles.kinds.first == .member || titles.kinds.first == .personal, !titles.isPlural
      else { continue }
      // “Sarah Thorpe Cllr Ben Long”: behind a name without a title nothing but a member's is believed.
      if let head, head.titles == nil, titles.kinds.first != .member { return nil }
      let start = page.words[index].range.lower
      let before = page.words[index - 1]
      guard !governing.contains(before), before.range.upper < start,
        !Titles.begins(page, at: index - 1, limit: words.upperBound),
        page.text.bytes[before.range.upper..<start].allSatisfy({ $0.isBlank || $0 == 0x2E }),
        PersonName.parse(page, TextRange(start, range.upper)) != nil
      else { continue }
      if let head, head.end > start || !page.text.isBlank(TextRange(head.end, start)) {
        // “Ms C Roe Director of Finance Mr D Finch Head of Estates”: a table run into one line.
        let between = TextRange(min(head.end, start), start)
        guard titles.kinds == [.personal], head.titles != nil, head.end < start,
          Offices.isRole(page, between), !Offices.isRole(page, page.words[index].range)
        else { return nil }
      }
      return start
    }
    return nil
  }

  // MARK: Substitutes named behind the absentee

  private static let behind = PhraseTable<Bool>([
    "for whom", "who was substituted|represented|replaced by",
    "substituted|represented|replaced by",
    "whose substitute was", "her|his|their substitute was", "substitute",
  ])
  private static let attended = PhraseTable<Bool>([
    "attended|attending|was|acted|acting|present as? a? the? substitute",
    "substituted|substituting",
    "attended in his|her|their place", "as a? substitute",
  ])

  /// The substitute in a remark on the absentee: “for whom X was substitute”, “X attended as
  /// substitute”.
  static func substitute(_ page: Page, _ range: TextRange) -> PersonName? {
    let words = page.wordIndices(range)
    guard let first = words.first else { return nil }
    if let match = behind.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound
    {
      return PersonName.parse(
        page, TextRange(page.words[match.end].range.lower, range.upper), demand: .words)
    }
    guard let name = PersonName.parse(page, range) else { return nil }
    let next = page.words.first(from: Int32(name.end))
    guard let match = attended.match(page.words, at: next, limit: words.upperBound),
      match.end == words.upperBound
    else { return nil }
    return name
  }

  // MARK: Nicks

  /// Whether a piece of a list can be nothing but a name typed in a chat: `Ama_Owusu`.
  static func isTyped(_ page: Page, _ atom: NameListAtom) -> Bool {
    guard case .text(let range) = atom, range.count <= 24,
      page.byte(range.lower).isASCIILetter
    else { return false }
    return range.bounds.contains { page.byte($0) == UInt8(ascii: "_") }
      && !range.bounds.contains { page.byte($0).isBlank }
  }

  private static let noNicks = WordSet(
    "none nil all everyone received noted accepted public press vacancy vacant quorate present n/a as above"
  )

  /// A single word in small letters or with signs in it, as typed in a chat.
  ///
  /// - Parameter isAlone: Whether nothing in the list shows yet that it is one of nicks; then a sign
  ///   is needed.
  static func nick(_ page: Page, _ range: TextRange, isAlone: Bool) -> PersonName? {
    if page.byte(range.lower) == UInt8(ascii: "@") { return address(page, range) }
    guard range.count <= 24, let first = page.firstWord(range), !first.shape.contains(.digits)
    else { return nil }
    var hasSign = false
    for offset in range.bounds {
      let byte = page.byte(offset)
      if byte.isBlank || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      {
        return nil
      }
      if byte.isASCIIDigit || byte.isASCIIPunctuation { hasSign = true }
    }
    if first.shape.contains(.capitalised), !hasSign { return nil }
    if noNicks.contains(first) || Offices.words.contains(first) || isAlone && !hasSign {
      return nil
    }
    return PersonName(titles: nil, name: range, end: range.upper)
  }

  private static let longestAddress = 64

  /// `@hildur:elder.example`: the address by which a chat of several servers knows somebody.
  private static func address(_ page: Page, _ range: TextRange) -> PersonName? {
    guard range.count <= longestAddress,
      !range.bounds.contains(where: { page.byte($0).isBlank })
    else { return nil }
    // “@hildur”: the name at a forge.
    if !range.bounds.contains(where: { page.byte($0) == UInt8(ascii: ":") }) {
      let name = TextRange(range.lower + 1, range.upper)
      return name.count >= 2 && page.byte(name.lower).isASCIILetter
        ? PersonName(titles: nil, name: name, end: name.upper) : nil
    }
    return PersonName(titles: nil, name: range, end: range.upper)
  }

  // MARK: Counts

  private static let countWords = WordSet(
    """
    public press members member of the one two three four five six seven eight nine ten eleven \
    twelve thirteen fourteen fifteen twenty thirty forty several no none nil parishioners \
    parishioner residents resident others visitors representative representatives students staff \
    other were was present apologies received and persons people in gallery local electors \
    journalist reporter reporters there accepted noted quorum councillors vacancy vacancies vacant owners homeowners citizens \
    spectators attendees guests pupils allotment-holders plotholders parents
    """)

  private static let numbers = WordSet(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty \
    thirty forty several some
    """)

  /// “three members of the public” behind a name.
  static func isSpelledCount(_ page: Page, _ range: TextRange) -> Bool {
    guard let first = page.firstWord(range) else { return false }
    // “and a member of the public”
    if first.hash == WordHash.of("a"),
      let rest = page.text.trimmed(range.suffix(from: first.range.upper))
    {
      return page.wordIndices(rest).count >= 2 && isCount(page, rest)
    }
    return numbers.contains(first) && page.wordIndices(range).count >= 2 && isCount(page, range)
  }

  /// Whether a stretch only says how many there were, or that there was nobody.
  static func isCount(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard let first = words.first else { return true }
    return (page.words[first].shape.contains(.digits) || countWords.contains(page.words[first]))
      && words.dropFirst().allSatisfy {
        countWords.contains(page.words[$0]) || page.words[$0].shape.contains(.digits)
      }
  }
}
