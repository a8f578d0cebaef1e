/// A name in a text: titles, the name, and what follows it that belongs to it.
struct PersonName: Sendable {
  var titles: Titles.Row?
  /// Without title and post-nominals; “Jr.” stays.
  var name: TextRange
  /// Offset behind the name and its post-nominals.
  var end: Int

  /// How much is needed to believe that words are a name.
  enum Demand: Sendable {
    /// A title in front.
    case title
    /// A title, or two words that could be a name.
    case words
    /// One word that could be a name is enough: a list of surnames or nicks.
    case oneWord
  }

  /// Reads the name at the start of a range.
  static func parse(_ page: Page, _ range: TextRange, demand: Demand = .title) -> PersonName? {
    let words = page.wordIndices(range)
    guard let first = words.first else { return nil }
    var titles = Titles.read(page, at: first, limit: words.upperBound)
    // “Earl and Ida Pike”: a rank that is a first name.
    if titles?.end == words.upperBound, words.count == 1, Titles.isFirstName(page, first) {
      titles = nil
    }
    var start = titles?.end ?? first
    guard start < words.upperBound else { return nil }
    if titles == nil, demand == .title { return nil }
    if start > first, !isNameGap(page, start, afterTitle: true),
      !(titles?.isBracketed(page) ?? false)
    {
      return nil
    }
    // “Sgt 1147 H Moss”: the number on the collar is no part of the name.
    if titles?.kinds == [.personal], page.words[start].shape.contains(.digits),
      start + 1 < words.upperBound, isNameGap(page, start + 1, afterTitle: false)
    {
      start += 1
    }
    guard let last = lastWord(page, from: start, words.upperBound, isTitled: titles != nil) else {
      return nil
    }
    // “Deputy Leader” and “Mayor's Office” are posts, “Mr Head” is a man.
    let isTitled = titles.map { $0.kinds.last == .member || $0.kinds.last == .personal } ?? false
    let demand = titles == nil ? demand : .oneWord
    guard accepts(page, start...last, isTitled: isTitled, demand: demand) else { return nil }
    if !isTitled, start == last, last + 1 < words.upperBound,
      isNameGap(page, last + 1, afterTitle: false), isCommon(page, last + 1),
      !adverbs.contains(page.words[last + 1])
    {
      return nil
    }
    var name = page.words[start].range.through(page.words[last].range)
    if let mark = mutedEnd(page, last) { name = TextRange(name.lower, mark) }
    var end = name.upper
    if let suffix = generation(page, behind: last, words.upperBound) {
      name = name.through(suffix)
      end = name.upper
    }
    end = postNominals(page, from: end, words.upperBound)
    return PersonName(titles: titles, name: name, end: end)
  }

  // MARK: Words of a name

  static let particles = WordSet(
    """
    de del della di da das dos du des la le van von der den ter ten te zu zur af av ap ab ferch \
    bin bint ibn al el mac mc nic ní ni ó o uí an na y e i lo los las st san y' d'
    """)

  /// Words that no name holds: of headings, of bodies, of the calendar.
  private static let never = WordSet(
    """
    accepted action actions additional adjournment after agenda all also and any aob apologies apology appendix \
    appointment approval area arising at attendance attending before budget business but by call \
    city code communications confirmation consent contents correspondence county date declaration declarations \
    district during each election every exclusion finance following for from gallery greeting hearing \
    he here his her in information initial interest interests introduction introductions is item \
    items it january february march july september october november december \
    matters meeting minute motion motions name names next nil no nobody none not note notes nothing \
    noted one open opening order other others our page papers part petitions plan planning \
    policy position present press previous proposed public question questions reason reasons \
    received recommendation recommendations resolution resolutions agreed approved carried number regrets report reports resolved review role \
    roll safeguarding see she signed summary that the their there these they this those three \
    time title to two update urgent various venue was we welcome were who with within work \
    yes apols telephone email agency organisation party monday tuesday wednesday thursday \
    friday saturday sunday pm am vacancy vacant tbc tba ymddiheuriadau presennol cofnodion \
    webcast livestream quorum quorate initials eitem enw buddiant plus subject proposal decision decisions dated tel ext fax mob
    """)

  /// “Councillors Ash and Birch each declared …”
  private static let adverbs = WordSet("each also all")

  /// Post-nominals; they need their capitals.
  private static let honours = WordSet(
    """
    mbe obe cbe kbe dbe gbe bem mvo lvo cvo jp dl td mp mep am ms msp mla mlc aelod cc qc kc sc frcp \
    frcs frcpath frics frsa fca aca cpfa phd bsc ba ma msc mba llb llm mrtpi rnr oam ao qsm qpm \
    kpm rn ra tda fcipd dsc dso mc gc vc cb kcb ksg rd ubd om ch kt bt esq esquire chb frcgp mrcgp \
    dphil edd rgn rnzn qso onz cnzm mnzm onzm psc psm asm
    """)
  private static let spacedHonours = PhraseTable<Bool>([
    "j p", "o b e", "m b e", "c b e", "b e m", "q c", "k c", "d l", "t d", "p p", "m p", "a m",
    "m sc", "b sc", "b a", "m a", "ph d", "i a|p|f|r s", "t c", "u d c", "c c", "m c c",
  ])
  /// Posts that are surnames as well.
  private static let surnames = WordSet(
    "farmer dean reeve proctor sergeant player driver steward ranger provost bishop church parish page may march"
  )
  private static let generations = WordSet("jr jnr junior sr snr senior ii iii")
  /// Posts that follow a name without a comma.
  private static let openers = WordSet(
    """
    chief director chairman chair vice-chair clerk secretary treasurer officer manager head-of \
    assistant principal deputy representing chairperson substitute
    """)

  private static func lastWord(
    _ page: Page, from start: Int, _ limit: Int, isTitled: Bool
  ) -> Int? {
    var last: Int?
    /// Index of the surname behind a nickname in quotation marks.
    var surname: Int?
    var hasFullWord = false
    var index = start
    while index < limit, index - start < 8 {
      if index > start, index != surname, !isNameGap(page, index, afterTitle: false) {
        guard let end = nickEnd(page, index, limit) else { break }
        surname = end
        index = end
      }
      let word = page.words[index]
      if word.shape.contains(.digits) { break }
      let isShort = word.range.count == 1
      if hasFullWord, honours.contains(word), isHonourCase(page, word) { break }
      if hasFullWord, openers.contains(word) || never.contains(word),
        !isSurname(page, index, limit)
      {
        break
      }
      if hasFullWord, nextTitles.contains(word) { break }
      // “COUNCILLOR PIKE LEFT THE MEETING”
      if hasFullWord, word.shape.contains(.allCapitals), deeds.contains(word) { break }
      if word.shape.contains(.capitalised) || isOtherCapital(page, word) {
        // Behind a full word it has ended the name already.
        if !hasFullWord, !isTitled, !isShort, never.contains(word) { break }
        last = index
        hasFullWord = hasFullWord || !isShort
      } else if hasFullWord, isTitled, isPeer(page, start), word.hash == ofWord,
        index + 1 < limit, page.words[index + 1].shape.contains(.capitalised)
      {
        // “Baroness Innes of Strathy”
        last = index
      } else if index > start, isHyphenated(page, index) {
        // “Hyun-woo”
        last = index
      } else if index > start, page.has("‘", at: word.range.lower - 3) {
        // “Va‘a”: the letter that only some typefaces have.
        last = index
      } else if !particles.contains(word) || index + 1 >= limit
        || !isCapital(page, index + 1, limit)
      {
        break
      }
      index += 1
    }
    return last
  }

  private static let deeds = WordSet(
    "left leaves entered joined arrived returned departed withdrew vacated declared rejoined attended"
  )
  private static let namesOfNever = WordSet("page may march")

  /// “Claire Page”: a surname, unless a figure follows.
  private static func isSurname(_ page: Page, _ index: Int, _ limit: Int) -> Bool {
    let word = page.words[index]
    return namesOfNever.contains(word) && word.shape.contains(.capitalised)
      && !word.shape.contains(.allCapitals)
      && (index + 1 >= page.words.count || !page.words[index + 1].shape.contains(.digits))
      && !page.words[index - 1].shape.contains(.digits)
  }

  private static let wordsOfNick = 2

  /// “Michael “Mickey Joe” Breslin”: index of the surname behind a nickname in quotation marks, which opens in front
  /// of the word at `index`.
  private static func nickEnd(_ page: Page, _ index: Int, _ limit: Int) -> Int? {
    let open = page.words[index].range.lower
    if page.byte(open - 1) == UInt8(ascii: "(") {
      return isCalled(page, index) && index + 1 < limit ? index + 1 : nil
    }
    let isCurly = page.has("“", at: open - 3) || page.has("‘", at: open - 3)
    let width = isCurly ? 3 : page.byte(open - 1) == UInt8(ascii: "\"") ? 1 : 0
    guard width > 0, page.words[index - 1].range.upper == open - width - 1,
      page.byte(open - width - 1) == 0x20
    else { return nil }
    for last in index..<min(limit - 1, index + wordsOfNick) {
      guard page.words[last].shape.contains(.capitalised) else { return nil }
      let close = page.words[last].range.upper
      let isClosed =
        page.has("”", at: close) || page.has("’", at: close) && isCurly
        || page.byte(close) == UInt8(ascii: "\"")
      guard isClosed else { continue }
      let next = page.words[last + 1]
      return next.shape.contains(.capitalised)
        && page.text.isBlank(TextRange(close + width, next.range.lower)) ? last + 1 : nil
    }
    return nil
  }

  /// “Elizabeth (Betty) Pike”: whether the word at an index stands in brackets between a first name and a surname, each
  /// of them one word that is nothing else.
  static func isCalled(_ page: Page, _ index: Int) -> Bool {
    guard index > 0, index + 1 < page.words.count else { return false }
    let word = page.words[index].range
    guard page.byte(word.lower - 1) == UInt8(ascii: "("),
      page.byte(word.upper) == UInt8(ascii: ")"),
      page.byte(word.lower - 2) == 0x20, page.byte(word.upper + 1) == 0x20,
      page.words[index - 1].range.upper == word.lower - 2,
      page.words[index + 1].range.lower == word.upper + 2,
      !Offices.parties.opens(page.words, at: index), !Titles.canBegin(page, at: index - 1)
    else { return false }
    return (index - 1...index + 1).allSatisfy {
      let word = page.words[$0]
      return word.shape.contains(.capitalised) && !word.shape.contains(.allCapitals)
        && word.range.count >= 3 && !isCommon(page, $0) && !Offices.bodies.contains(word)
        && !Titles.canBegin(page, at: $0)
    }
  }

  /// Titles that no surname is: the next name begins.
  private static let nextTitles = WordSet("councillor cllr mr mrs ms miss dr cynghorydd")
  private static var ofWord: UInt64 { WordHash.of("of") }
  private static let peers = WordSet("baroness lord lady baron viscount earl")

  /// Whether the word before a name is the title of a peer.
  private static func isPeer(_ page: Page, _ start: Int) -> Bool {
    start > 0 && peers.contains(page.words[start - 1])
  }

  /// Whether a word in small letters is tied by a hyphen to the capitalised word before it.
  private static func isHyphenated(_ page: Page, _ index: Int) -> Bool {
    let before = page.words[index - 1]
    return before.shape.contains(.capitalised)
      && before.range.upper + 1 == page.words[index].range.lower
      && page.byte(before.range.upper) == UInt8(ascii: "-") && !never.contains(page.words[index])
      && !Offices.words.contains(page.words[index])
  }

  /// Particles come in pairs: “van der Velde”.
  private static func isCapital(_ page: Page, _ index: Int, _ limit: Int) -> Bool {
    let word = page.words[index]
    if word.shape.contains(.capitalised) || isOtherCapital(page, word) { return true }
    guard particles.contains(word), index + 1 < limit else { return false }
    return page.words[index + 1].shape.contains(.capitalised)
  }

  /// A capital outside Latin-1: Ł, Š, Ō. Latin Extended-A pairs capitals with small letters.
  static func isOtherCapital(_ page: Page, _ word: Word) -> Bool {
    if isMutated(page, word) { return true }
    let byte = page.byte(word.range.lower)
    let next = page.byte(word.range.lower + 1)
    guard byte == 0xC4 || byte == 0xC5 else { return false }
    let isOddBlock = byte == 0xC4 && next >= 0xB9 || byte == 0xC5 && (next <= 0x88 || next >= 0xB9)
    return isOddBlock ? next & 1 == 1 : next & 1 == 0
  }

  /// “Ó hAodha”, “Mac an tSaoi”: Irish puts a small letter in front of the capital of a surname.
  private static func isMutated(_ page: Page, _ word: Word) -> Bool {
    let byte = page.byte(word.range.lower)
    // “d'Entremont”, “l’Écuyer”
    if byte == UInt8(ascii: "d") || byte == UInt8(ascii: "l"), word.range.count >= 4 {
      let mark = word.range.lower + 1
      let next =
        page.byte(mark) == UInt8(ascii: "'") ? mark + 1 : page.has("’", at: mark) ? mark + 3 : mark
      return next > mark
        && (page.byte(next).isASCIIUpper
          || page.byte(next) == 0xC3 && (0x80...0x9E).contains(page.byte(next + 1)))
    }
    guard byte == UInt8(ascii: "h") || byte == UInt8(ascii: "t") || byte == UInt8(ascii: "n"),
      word.range.count >= 4
    else { return false }
    let next = page.byte(word.range.lower + 1)
    return next.isASCIIUpper
      || next == 0xC3 && (0x80...0x9E).contains(page.byte(word.range.lower + 2))
  }

  /// A blank, a stop with a blank, or a hyphen between two words of a name.
  private static func isNameGap(_ page: Page, _ index: Int, afterTitle: Bool) -> Bool {
    let before = page.words[index - 1]
    let gap = TextRange(
      mutedEnd(page, index - 1) ?? before.range.upper, page.words[index].range.lower)
    var stops = 0
    var blanks = 0
    for offset in gap.bounds {
      switch page.byte(offset) {
      case 0x20, 0x0A: blanks += 1
      // “Councillors” in one column, the names in the next.
      case 0x09: if afterTitle { blanks += 1 } else { return false }
      case UInt8(ascii: "."): stops += 1
      case UInt8(ascii: "-"), UInt8(ascii: "_"): if blanks > 0 { return false }
      case 0xE2:
        return gap.count == 3
          && (page.has("‑", at: offset) || page.has("‐", at: offset)
            || page.has("‘", at: offset))
      case UInt8(ascii: "'"), UInt8(ascii: "/"): if !afterTitle { return false }
      default: return false
      }
    }
    guard stops > 0, blanks > 0, !afterTitle else { return stops <= 1 && blanks <= 1 }
    // “Smith. Jones” are two sentences; “J. Smith”, “Wm. Farthing”, “St. Clair” one name.
    return stops == 1 && blanks == 1 && (before.range.count <= 2 || isShortened(page, before))
  }

  /// First names as they are shortened: “Geo. Pike”, “Chas. Dove”.
  private static let shortened = WordSet(
    "geo chas thos jas robt edw benj fredk saml danl jos alex alexr mohd muhd md jno")
  private static let longestShortened = 5

  /// Whether a stop behind a word is that of a shortened name; one without a vowel is no other word: “Mohd. Pike”.
  static func isShortened(_ page: Page, _ word: Word) -> Bool {
    if shortened.contains(word) { return true }
    return word.range.count <= longestShortened && word.shape.contains(.capitalised)
      && !word.shape.contains(.allCapitals)
      && word.range.bounds.allSatisfy {
        switch page.byte($0).asciiLowercased {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
          UInt8(ascii: "u"), UInt8(ascii: "y"):
          false
        default: page.byte($0).isASCIILetter
        }
      }
  }

  /// Surnames whose last letters are those of “Achieng'”, which a mark that closes a quotation may follow.
  private static let closedInFull = WordSet(
    "young king long strong armstrong fleming manning wang huang zhang yang chang wong")

  /// Offset behind the mark at the end of “Achieng'” and “Lokwang'”, which is part of the name.
  private static func mutedEnd(_ page: Page, _ index: Int) -> Int? {
    let word = page.words[index]
    let end = word.range.upper
    guard word.range.count >= 4, word.shape.contains(.capitalised),
      page.byte(end - 1) == UInt8(ascii: "g"), page.byte(end - 2) == UInt8(ascii: "n"),
      !closedInFull.contains(word)
    else { return nil }
    let mark =
      page.byte(end) == UInt8(ascii: "'") ? end + 1 : page.has("’", at: end) ? end + 3 : end
    return mark > end && !page.byte(mark).isASCIILetter ? mark : nil
  }

  private static let esquires = WordSet("esq esquire")

  private static func isHonourCase(_ page: Page, _ word: Word) -> Bool {
    if esquires.contains(word) { return word.shape.contains(.capitalised) }
    if word.shape.contains(.allCapitals) { return true }
    return word.range.count >= 2 && page.byte(word.range.upper - 1).isASCIIUpper
  }

  private static func accepts(
    _ page: Page, _ words: ClosedRange<Int>, isTitled: Bool, demand: Demand
  ) -> Bool {
    guard let first = words.first(where: { page.words[$0].range.count > 1 }) else { return false }
    if isTitled || Offices.isInitialled(page, words.lowerBound..<words.upperBound + 1) {
      return true
    }
    let isPost = words.contains { index in
      if index == words.upperBound, words.count > 1, surnames.contains(page.words[index]) {
        return false
      }
      // “Danks-Ward”: the second half of a surname.
      if index > words.lowerBound,
        page.byte(page.words[index].range.lower - 1) == UInt8(ascii: "-"),
        page.words[index - 1].range.upper + 1 == page.words[index].range.lower
      {
        return false
      }
      if index == words.lowerBound, Offices.isGivenName(page, index, words.upperBound + 1) {
        return false
      }
      return isCommon(page, index) || Offices.bodies.contains(page.words[index])
    }
    return !isPost && (words.count >= 2 || demand == .oneWord && first == words.lowerBound)
  }

  private static func isCommon(_ page: Page, _ index: Int) -> Bool {
    Offices.isPost(page, index) || never.contains(page.words[index])
  }

  // MARK: What follows

  /// “, Jr.” behind a name.
  private static func generation(_ page: Page, behind last: Int, _ limit: Int) -> TextRange? {
    let next = last + 1
    guard next < limit, generations.contains(page.words[next]),
      page.words[next].shape.contains(.capitalised)
    else { return nil }
    let range = page.words[next].range
    guard range.lower - page.words[last].range.upper <= 2 else { return nil }
    // “Ann Crane, Senior Planner”: a post, unless a stop ends the word.
    if next + 1 < limit, page.byte(range.upper) == 0x20,
      page.words[next + 1].range.lower == range.upper + 1,
      Offices.words.contains(page.words[next + 1])
        || next + 2 < limit && Offices.words.contains(page.words[next + 2])
    {
      return nil
    }
    return page.byte(range.upper) == UInt8(ascii: ".")
      ? TextRange(range.lower, range.upper + 1) : range
  }

  /// Whether a stretch is nothing but “Jr.”.
  static func isGeneration(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    return words.count == 1 && generations.contains(page.words[words.lowerBound])
  }

  /// Whether a stretch is nothing but post-nominals.
  static func isHonours(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard let first = words.first else { return false }
    if let match = spacedHonours.match(page.words, at: first, limit: words.upperBound),
      match.end == words.upperBound, page.byte(page.words[first].range.upper) == UInt8(ascii: ".")
    {
      return true
    }
    return words.allSatisfy {
      honours.contains(page.words[$0]) && isHonourCase(page, page.words[$0])
    }
  }

  /// Offset behind letters such as “MBE, JP”, with or without commas.
  private static func postNominals(_ page: Page, from end: Int, _ limit: Int) -> Int {
    var end = end
    var index = page.words.first(from: Int32(end))
    while index < limit {
      let word = page.words[index]
      let gap = TextRange(end, word.range.lower)
      guard gap.count <= 2,
        gap.bounds.allSatisfy({ page.byte($0) == 0x20 || page.byte($0) == UInt8(ascii: ",") })
      else { break }
      if let match = spacedHonours.match(page.words, at: index, limit: limit),
        page.byte(word.range.upper) == UInt8(ascii: ".")
      {
        index = match.end
      } else if honours.contains(word), isHonourCase(page, word) {
        index += 1
      } else {
        break
      }
      end = page.words[index - 1].range.upper
      if page.byte(end) == UInt8(ascii: "."), page.words[index - 1].range.count == 1 { end += 1 }
    }
    return end
  }
}
