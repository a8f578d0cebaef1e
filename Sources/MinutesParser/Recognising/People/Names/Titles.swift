/// Forms of address in front of names.
enum Titles {
  /// What a form of address says.
  enum Kind: UInt8, Sendable {
    /// Councillor, Alderman: membership of the body.
    case member
    /// Mr, Dr, Sir, ranks.
    case personal
    /// Mayor, Provost, Bailie: an office that serves as a form of address.
    case office
    /// “Member”, “Trustee”: names the class and is no title.
    case memberClass
  }

  /// How the singular is made of a plural.
  enum Plural: Sendable {
    case none
    /// Councillors, Cllr's, Drs.
    case s
    /// Aldermen.
    case men
    /// Messrs.
    case messrs
    /// Mesdames.
    case mesdames
  }

  struct Meaning: Sendable {
    var kind: Kind
    var plural = Plural.none
  }

  /// Titles in a row, as in “Councillor Mrs”.
  struct Row: Sendable {
    var range: TextRange
    /// The first of them.
    var first: TextRange
    /// The others; empty where there is one only.
    var others: TextRange
    /// Index of the first word behind them.
    var end: Int
    /// Of the first title.
    var plural: Plural
    var kinds: Kinds

    var isPlural: Bool { plural != .none }
    /// Whether the last stands in brackets, with a blank behind them.
    func isBracketed(_ page: Page) -> Bool {
      page.byte(range.upper - 1) == UInt8(ascii: ")") && page.byte(range.upper) == 0x20
    }
    /// Whether they only name the class of those that follow.
    var isClass: Bool { kinds == [.memberClass] }
  }

  /// The kinds of some titles in a row, held in place: names are read too often for an array.
  struct Kinds: RandomAccessCollection, Equatable, Sendable, ExpressibleByArrayLiteral {
    /// Nobody bears more.
    static let capacity = 5

    private var kinds = SIMD8<UInt8>(repeating: 0)
    private(set) var count = 0

    @inline(__always)
    init(arrayLiteral elements: Kind...) { for element in elements { append(element) } }

    var startIndex: Int { 0 }
    var endIndex: Int { count }
    subscript(place: Int) -> Kind { Kind(rawValue: kinds[place]) ?? .member }

    mutating func append(_ kind: Kind) {
      guard count < Self.capacity else { return }
      kinds[count] = kind.rawValue
      count += 1
    }
  }

  private static let table: PhraseTable<Meaning> = {
    var lines: [(String, Meaning)] = []
    for (kind, patterns) in singulars { lines += patterns.map { ($0, Meaning(kind: kind)) } }
    for (plural, kind, patterns) in plurals {
      lines += patterns.map { ($0, Meaning(kind: kind, plural: plural)) }
    }
    return PhraseTable(lines)
  }()

  /// How members of trade unions and co-operatives are addressed in short.
  static let fraternal = "bro br sis"

  private static let places =
    "county|cty|cnty|district|dist|city|borough|boro|town|parish|community|ward|vale"

  private static let singulars: [(Kind, [String])] = [
    (
      .member,
      [
        "councillor|cllr|cnllr|cllor|clr|coun|cr|cyng|cynghorydd|councilor",
        "alderman|alderwoman|alderperson|ald",
        "c|d cllr", "\(places) councillor|cllr", "county borough councillor|cllr",
        "an? comhairleoir",
        "bc|cc", "cyng sir", "cynghorydd sir", "senator", "y cyng|cynghorydd",
        "conseiller|conseillère",
        "councilmember|councilman|councilwoman|councilperson|selectman|selectwoman|selectperson",
      ]
    ),
    (
      .personal,
      [
        "mr|mrs|ms|miss|mx|dr|doctor|prof|professor|sir|dame|lady|lord|baroness|baron|viscount|earl",
        "the? rev|revd|rev'd|reverend",
        "canon|archdeacon|deacon|deaconess|bishop|rabbi|imam|pastor|fr|father|sister|sr",
        // Trade unions, co-operatives.
        fraternal.split(separator: " ").joined(separator: "|"), "brother|comrade",
        "the? venerable|ven", "rt|right hon|honourable", "the? hon|honourable",
        "emeritus professor",
        "assoc|associate prof|professor",
        "capt|captain|col|colonel|lt|lieutenant|maj|major|cmdr|cdr",
        "lt|lieutenant col|colonel", "wing commander", "wg cdr", "sqn ldr", "brig|brigadier",
        "rear? admiral", "corporal|cst", "staff sergeant", "air? commodore",
        "wo1|wo2|ssgt|s/sgt|lcpl|l/cpl", "flt lt", "lt cdr|gen", "maj gen",
        "sgt|sergeant|cpl|insp|inspector|supt|pc|pcso|wpc|ps",
        "ch|chief|det|detective|temp insp|inspector|supt|superintendent|sgt|sergeant|con|constable",
        "det|detective ch|chief insp|inspector|supt|superintendent", "c|t|d supt|insp|sgt|con",
        "dci|di|ds|dc", "ch cons", "assistant|deputy chief officer|constable",
        "aco|acfo|dcfo|acc|dcc|cfo", "an tuasal", "judge|justice|hhj",
        "group|station|watch|area|crew manager", "p c s o", "mme|herr|frau|señor", "mstr",
        "smt|shri|sri|shrimati|kum|kumari|thiru",
        "ing|avv|mag|dott|mlle|fru|sra|atty", "dipl ing", "dr|dott ssa",
        "hon|honourable|honorable", "adv|advocate|engr|alhaji|datuk|dato|encik|puan",
        "eng|er|amb|barr|alh|alhaja|hajiya|mallam",
      ]
    ),
    (
      .office,
      [
        "mayor|mayoress|provost|bailie|baillie|reeve|warden|portreeve|verderer|commissioner|deputy",
        "deputy|vice|lord|town|metro|city mayor", "deputy lord mayor", "lord|depute provost",
        "deputy reeve", "depute lord? provost", "supervisor", "mayor pro tem|tempore",
        "president pro tem|tempore", "an tard|ard|leas mhéara|mhéar", "an méara|mhéara",
        "grand? chief", "sheriff", "maire|mairesse",
        "maire adjoint|adjointe|suppléant|suppléante",
      ]
    ),
    (.member, ["council member"]),
    (.office, ["trustee"]), (.memberClass, ["member", "board|committee member"]),
  ]

  private static let plurals: [(Plural, Kind, [String])] = [
    (
      .s, .member,
      [
        "councillors|cllrs|cllr's|cnllrs|clrs|crs|cynghorwyr|councilors", "alds|alderpersons",
        "\(places) councillors|cllrs|cllr's", "senators", "county borough councillors|cllrs",
        "comhairleoirí", "councilmembers",
      ]
    ),
    (
      .s, .personal,
      [
        "drs|doctors|professors|profs|sirs|bailies|baillies|inspectors|pcs|pcsos",
        "the? revds|revs|reverends",
        "brothers|sisters|comrades|bros",
      ]
    ),
    (.men, .member, ["aldermen|alderwomen|councilmen|councilwomen|selectmen|selectwomen"]),
    (.s, .office, ["commissioners|supervisors"]), (.s, .member, ["council members"]),
    (.messrs, .personal, ["messrs"]), (.mesdames, .personal, ["mesdames|mmes"]),
    (
      .s, .memberClass,
      [
        "members|trustees|governors|directors|delegates",
        "board|committee|independent|voting|other members",
      ]
    ),
  ]

  /// The titles that begin with the word at `index`.
  static func read(_ page: Page, at index: Int, limit: Int) -> Row? {
    guard index < limit,
      let first = match(page, at: index, limit: limit) ?? lettered(page, at: index, limit: limit)
    else { return nil }
    var end = first.end
    var kinds: Kinds = [first.meaning.kind]
    // The bound keeps a run of them linear.
    while end < limit, kinds.count < Kinds.capacity,
      isJoined(page, end) || isBracketed(page, at: end)
        || first.meaning.plural != .none && isWrapped(page, end),
      let next = match(page, at: end, limit: limit),
      next.meaning.plural == .none, next.meaning.kind != .memberClass,
      !isFirstName(page, end, next.end, behind: kinds)
    {
      kinds.append(next.meaning.kind)
      end = next.end
    }
    // “the Rev. Ada Pike”: the article is no part of it; of “The Hon.” it is.
    let isArticle =
      page.words[index].hash == WordHash.of("the") && first.end > index + 1
      && !honourable.contains(page.words[index + 1])
    let start = isArticle ? index + 1 : index
    return Row(
      range: withStop(page, start, end), first: withStop(page, start, first.end),
      others: end > first.end
        ? withStop(page, first.end, end) : .empty(at: page.words[end - 1].range.upper),
      end: end, plural: first.meaning.plural, kinds: kinds)
  }

  private static let honourable = WordSet("hon honourable")
  private static let rankNames = WordSet("col earl major dean duke")

  /// Whether a word is such a rank.
  static func isFirstName(_ page: Page, _ index: Int) -> Bool {
    rankNames.contains(page.words[index])
  }

  /// Ranks that serve as first names: “Cr Col Brennan”, but “Cr Col. Brennan”.
  private static func isFirstName(
    _ page: Page, _ index: Int, _ end: Int, behind kinds: Kinds
  ) -> Bool {
    kinds.last == .member && end == index + 1 && rankNames.contains(page.words[index])
      && page.byte(page.words[index].range.upper) == 0x20
  }

  /// The range of some words, with the stop of an abbreviation.
  private static func withStop(_ page: Page, _ first: Int, _ end: Int) -> TextRange {
    let range = page.words[first].range.through(page.words[end - 1].range)
    let upper = page.byte(range.upper) == UInt8(ascii: ".") ? range.upper + 1 : range.upper
    return end - first > 1 && isBracketed(page, at: end - 1)
      ? TextRange(range.lower, upper + 1) : TextRange(range.lower, upper)
  }

  /// “Prof. (Mrs.) Ada Pike”: whether the word at `index` is a title in brackets behind another.
  static func isBracketed(_ page: Page, at index: Int) -> Bool {
    let word = page.words[index].range
    guard index > 0, page.byte(word.lower - 1) == UInt8(ascii: "("),
      word.lower - 1 - page.words[index - 1].range.upper <= 2
    else { return false }
    let close = page.byte(word.upper) == UInt8(ascii: ".") ? word.upper + 1 : word.upper
    return page.byte(close) == UInt8(ascii: ")") && begins(page, at: index, limit: index + 1)
      && begins(page, at: index - 1, limit: index)
  }

  /// Whether the word at `index` opens a title, if the words behind it agree.
  static func canBegin(_ page: Page, at index: Int) -> Bool { table.opens(page.words, at: index) }

  /// Whether a title begins at `index`.
  static func begins(_ page: Page, at index: Int, limit: Int) -> Bool {
    index < limit && match(page, at: index, limit: limit) != nil
  }

  /// Whether a stretch opens with a title in the plural.
  static func isPlural(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    return words.first.flatMap { read(page, at: $0, limit: words.upperBound) }?.isPlural ?? false
  }

  /// Titles are written with a capital.
  private static func match(
    _ page: Page, at index: Int, limit: Int
  ) -> (end: Int, meaning: Meaning)? {
    guard let match = table.match(page.words, at: index, limit: limit) else { return nil }
    let last = page.words[match.end - 1]
    // “Dr.ssa” has its small letters right behind the stop.
    guard
      last.shape.contains(.capitalised) || isEnding(page, match.end - 1, from: index)
        || isOfCouncil(page, match.end - 1, from: index, limit)
    else { return nil }
    if match.end == index + 1, shortened.contains(last),
      page.byte(last.range.upper) != UInt8(ascii: ".")
    {
      return nil
    }
    // “DI A Pike” is an inspector, “Di Pike” is somebody; in a line of capitals nobody knows.
    if match.end == index + 1, lettered.contains(last),
      !last.shape.contains(.allCapitals) || match.end >= limit
        || page.words[match.end].shape.contains(.allCapitals)
          && !page.words[match.end].shape.contains(.initial)
    {
      return nil
    }
    // “Earl Pike” is a man's name, “the Earl of Elder” is none.
    if last.hash == earl, match.end == index + 1,
      match.end >= limit || page.words[match.end].hash != WordHash.of("of"),
      index == 0 || page.words[index - 1].hash != WordHash.of("the")
    {
      return nil
    }
    // “Chief Executive” and “Chief Planning Officer” are posts, “Chief Ada Redsky” is a person.
    if last.hash == chief, !isNamed(page, match.end, limit: limit) { return nil }
    return match
  }

  /// Titles that are names as well, but for their stop: “Eng. Ada Pike”, “Eng Vang”.
  private static let shortened = WordSet("eng er amb barr")
  private static let adjuncts = WordSet("adjoint adjointe suppléant suppléante")

  private static func isEnding(_ page: Page, _ last: Int, from index: Int) -> Bool {
    // “Maire adjoint Guy Leblanc”
    if last > index, adjuncts.contains(page.words[last]) {
      return page.words[index].shape.contains(.capitalised)
    }
    return last == index + 1 && page.words[index].shape.contains(.capitalised)
      && page.words[last].range.lower == page.words[index].range.upper + 1
      && page.byte(page.words[index].range.upper) == UInt8(ascii: ".")
  }

  /// “Council members Ada Pike and Ben Dove”: written small behind the capital of the body, in front of a name.
  private static func isOfCouncil(
    _ page: Page, _ last: Int, from index: Int, _ limit: Int
  ) -> Bool {
    last == index + 1 && last + 1 < limit && page.words[index].hash == council
      && page.words[index].shape.contains(.capitalised)
      && page.words[last + 1].shape.contains(.capitalised) && isJoined(page, last + 1)
  }

  private static var council: UInt64 { WordHash.of("council") }
  private static let lettered = WordSet("bc cc dci di ds dc")
  private static var earl: UInt64 { WordHash.of("earl") }
  private static var chief: UInt64 { WordHash.of("chief") }

  /// Whether two words that are no part of a post follow a chief.
  private static func isNamed(_ page: Page, _ index: Int, limit: Int) -> Bool {
    guard index + 1 < limit else { return false }
    return (index...(index + 1)).allSatisfy {
      page.words[$0].shape.contains(.capitalised) && !page.words[$0].shape.contains(.digits)
        && !Offices.words.contains(page.words[$0]) && !departments.contains(page.words[$0])
        && isJoined(page, $0)
    }
  }

  private static let departments = WordSet(
    """
    and of for the to finance financial fire police operating operations medical nursing nurse     information digital technology legal planning building people internal strategy commercial risk     deputy assistant inspector superintendent supt insp con whip crown minister justice accounting     probation adult social investment development transformation marketing clinical scientific
    """)

  /// “Councillors” ⏎ “Mrs. A. Pike, B. Dove”: whether nothing but the end of a line stands in front of a word.
  private static func isWrapped(_ page: Page, _ index: Int) -> Bool {
    page.byte(page.words[index - 1].range.upper) == 0x0A
      && page.words[index].range.lower == page.words[index - 1].range.upper + 1
  }

  /// Whether a word follows the one before with a blank, a stop or a slash only.
  private static func isJoined(_ page: Page, _ index: Int) -> Bool {
    let gap = page.gap(before: index)
    return gap.count <= 4
      && gap.bounds.allSatisfy {
        let byte = page.byte($0)
        return byte == 0x20 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
      }
  }

  /// A head “Councillor” gives the title of the names below it.
  static func ofHead(_ page: Page, _ range: TextRange) -> String? {
    let words = page.wordIndices(range)
    guard let first = words.first,
      let row = read(page, at: first, limit: words.upperBound),
      row.end == words.upperBound, !row.isClass
    else { return nil }
    return singular(page.string(row.range), row.plural)
  }

  /// The title of one person governed by a plural: “Councillors” gives `Councillor`.
  static func singular(_ title: String, _ plural: Plural) -> String {
    switch plural {
    case .none: return title
    case .messrs: return "Mr"
    case .mesdames: return title.hasPrefix("Mme") ? "Mme" : "Mrs"
    case .men:
      guard let e = title.lastIndex(where: { $0 == "e" || $0 == "E" }) else { return title }
      return title.replacingCharacter(at: e, with: title[e] == "E" ? "A" : "a")
    case .s:
      if title == "Cynghorwyr" { return "Cynghorydd" }
      if title.hasSuffix("eoirí") { return String(title.dropLast()) }
      let hasStop = title.hasSuffix(".")
      var core = hasStop ? title.dropLast() : title[...]
      if core.last == "s" || core.last == "S" { core = core.dropLast() }
      if core.last == "'" || core.last == "’" { core = core.dropLast() }
      return String(core) + (hasStop ? "." : "")
    }
  }
}

extension String {
  fileprivate func replacingCharacter(at index: Index, with character: Character) -> String {
    var copy = self
    copy.replaceSubrange(index...index, with: CollectionOfOne(character))
    return copy
  }
}
