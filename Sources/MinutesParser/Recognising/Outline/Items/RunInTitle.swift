/// Titles that run into the text of their item: “5, Highways. Three cars were clocked …”,
/// “2. Subordinate legislation: The Committee took evidence …”.
enum RunInTitle {
  private static let maximumWords = 12
  /// The same behind the number of a minute, `173/20`, which stands in front of nothing else.
  private static let longestMinuted = 16

  /// Words that no title begins with: a sentence does.
  private static let sentenceOpenings = WordSet(
    """
    it he she they we this these those there that cllr cllrs councillor councillors mr mrs ms miss \
    dr members agreed resolved noted recommended approved received ordered
    """)
  /// Words that label a decision or action where a colon follows.
  private static let labels = WordSet("decision action recommendation decisions actions note")
  /// Words of a sentence behind its subject.
  private static let verbs = WordSet(
    """
    was were is are has had have be been will would could should may can said asked stated noted \
    agreed resolved reported advised explained considered confirmed welcomed thanked opened moved \
    proposed seconded informed told declared gave made took came went felt
    """)
  static let abbreviations = WordSet(
    "st no nos rev mt dr mr mrs ms cllr cllrs co ltd ref inc corp capt sgt col maj lt prof hon "
      + Titles.fraternal)

  /// The block with such a title cut off, or as it is where there is none.
  ///
  /// - Parameter mayBeBelow: Whether `5.1` counts as well.
  static func read(_ page: Page, _ trait: BlockTraits, mayBeBelow: Bool = false) -> BlockTraits {
    guard let lead = trait.lead, !trait.isFurniture, trait.level == 0, !trait.isEmphasised,
      lead.shape == .decimal && (lead.level == 1 || mayBeBelow) || lead.shape == .yearly
        || lead.shape == .composite,
      let end = end(page, trait.title, of: trait.body, behind: lead)
    else { return trait }
    var cut = trait
    cut.title = TextRange(trait.body.lower, end)
    cut.rest = page.trimmed(TextRange(end, trait.body.upper))
    cut.wordCount = page.wordIndices(cut.title).count
    cut.isAllCapitals = page.isAllCapitals(cut.title)
    cut.isEmphasised = page.isEmphasised(cut.title)
    return cut
  }

  /// Whether what stands behind such a title is plainly text: several sentences or a long one.
  static func isText(_ page: Page, _ rest: TextRange) -> Bool {
    holdsSentence(page, rest) || page.wordIndices(rest).count >= 8
  }

  /// Whether a numbered line is such a title with its text in lettered or plain paragraphs below:
  /// “4. Publications.” over “(a) Bulletin. No. 83 …”. A sentence has a verb.
  static func standsAlone(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    let trait = traits[index]
    let words = page.wordIndices(trait.title)
    guard trait.rest.isEmpty, let lead = trait.lead, lead.shape != .bullet, !trait.isFurniture,
      (1...maximumWords).contains(words.count), page.lastByte(trait.title) == UInt8(ascii: "."),
      let first = page.firstWord(trait.title), first.shape.contains(.capitalised),
      !sentenceOpenings.contains(first), !words.hold(verbs, in: page),
      let next = traits[safe: index + 1], !next.isFurniture
    else { return false }
    return next.lead.map { $0.shape != lead.shape && !next.standsOut } ?? !next.standsOut
  }

  /// Offset behind the colon or stop that ends a title in front of text.
  private static func end(
    _ page: Page, _ title: TextRange, of body: TextRange, behind lead: LeadingMarker
  ) -> Int? {
    let words = page.wordIndices(title)
    guard let first = words.first, page.words[first].range.lower == title.lower,
      page.words[first].shape.contains(.capitalised)
    else { return nil }
    if let end = peopleLabelEnd(page, body) { return end }
    if MotionPairs.opensWithOutcome(page, title) { return nil }
    if sentenceOpenings.contains(page.words[first]) { return nil }
    if page.byte(page.words[first].range.upper) == UInt8(ascii: ":"),
      labels.contains(page.words[first])
    {
      return nil
    }
    if let gap = gapEnd(page, body) ?? RunInCapitals.end(page, body) { return gap }
    if let end = initialsEnd(page, body) { return end }
    let most = lead.shape == .yearly ? longestMinuted : maximumWords
    for index in words.prefix(most) {
      let word = page.words[index]
      if index > first, opensSentence(page, index, behind: first, body) {
        return page.words[index].range.lower
      }
      // “Minutes of 3 May: …” names a month.
      if index > first, verbs.contains(word), !word.shape.contains(.capitalised) { return nil }
      let behind =
        page.byte(word.range.upper) == UInt8(ascii: ")") ? word.range.upper + 1 : word.range.upper
      let mark = page.byte(behind)
      guard mark == UInt8(ascii: ":") || mark == UInt8(ascii: ".") else { continue }
      // “Pickets.—Bro. Lees reported …”
      guard page.byte(behind + 1).isBlank || page.hasLongDash(at: behind + 1),
        behind + 1 < body.upper
      else { continue }
      // “Change to Rule 11. …” ends in figures, “J. Scott …” goes on.
      let isShort = word.range.count <= 2 && !word.shape.contains(.digits)
      if mark == UInt8(ascii: "."), isShort || abbreviations.contains(word) { continue }
      let rest = page.trimmed(TextRange(behind + 1, body.upper))
      let isText =
        !page.isAllCapitals(rest)
        && (mark == UInt8(ascii: ".") || holdsSentence(page, rest))
      return isText && !rest.isEmpty ? behind + 1 : nil
    }
    return nil
  }

  /// Behind “Those attending:”, “Councillors present –” in front of the names.
  private static func peopleLabelEnd(_ page: Page, _ body: TextRange) -> Int? {
    guard let label = AttendanceLabels.read(page, body), label.isStrong, label.rest < body.upper
    else { return nil }
    if page.endsWithColon(label.range) { return label.range.upper }
    guard page.endsWithDash(label.range), let last = page.wordIndices(label.range).last else {
      return nil
    }
    return page.words[last].range.upper
  }

  private static let openers = WordSet(
    "the there it no this these cllr cllrs councillor mr mrs ms miss")
  /// “Category A was …” ends in one: they open a sentence only behind a title of some words.
  private static let doubtfulOpeners = WordSet("a an all")
  private static let joiners = WordSet(
    """
    of for and to in on by the with from at or a an as over under cllr mr mrs ms dr re outside inside near \
    behind beside opposite above below between through into around about against along across within beyond
    """)
  /// Words of a sentence among which its verb stands.
  private static let verbReach = 14

  /// “5. Noise There were two complaints.”: a converter lost the line end behind the title; a word that opens sentences
  /// has a capital, nothing in front of it leads up to it, and a verb follows.
  private static func opensSentence(
    _ page: Page, _ index: Int, behind first: Int, _ body: TextRange
  ) -> Bool {
    let word = page.words[index]
    let before = page.words[index - 1]
    let next = index + 1 < page.words.count ? page.words[index + 1] : word
    let isVerb = finite.contains(next) && !next.shape.contains(.capitalised)
    // “Parish Councillors were thanked”, “Ward Councillor Elm reported”: the word in front says which.
    if attributes.contains(before), actors.contains(word) || councillors.contains(word) {
      return false
    }
    // “Finance Committee Members were asked”, but “Report from the County Council Cllr Elm said …”.
    if bodies.contains(before), actors.contains(word) { return false }
    // “… Apologies of Absence Apologies were received”, but not “Elder Hall was painted”: the subject repeats a word of
    // the title.
    let isSubject =
      isVerb
      && (actors.contains(word) && (index >= first + 2 || isNamed(page, first, index))
        || (first..<index).contains { page.words[$0].hash == word.hash })
      || isInitials(word) && verbs.contains(next) && !next.shape.contains(.capitalised)
      || isUsual(page, first, index)
    let isOpener =
      openers.contains(word)
      || doubtfulOpeners.contains(word) && !isVerb && index >= first + 2
    guard word.shape.contains(.capitalised), isOpener || isSubject,
      !joiners.contains(before),
      !before.shape.contains(.allCapitals) || !word.shape.contains(.allCapitals),
      word.range.lower == before.range.upper + 1, page.byte(before.range.upper) == 0x20
    else { return false }
    let rest = page.wordIndices(TextRange(word.range.lower, body.upper))
    return rest.count >= 4
      && rest.dropFirst().prefix(verbReach).contains {
        verbs.contains(page.words[$0]) || pasts.contains(page.words[$0])
          || endsInPast(page, page.words[$0])
      }
  }

  /// Who does or suffers what sentences of minutes tell.
  private static let actors = WordSet(
    """
    councillors members residents parishioners councillor clerk chairman chair chairperson treasurer secretary \
    discussion nothing everyone all both
    """)

  /// What says of those who act which or how many they are: no title ends in it.
  private static let attributes = WordSet(
    """
    parish ward county town district borough city community village unitary vice deputy all local some many most \
    several both other former new retiring outgoing elected honorary acting assistant young elderly older \
    nearby affected concerned two three four five six seven eight nine ten fellow individual \
    interested
    """)
  private static let councillors = WordSet("cllr cllrs councillor")
  private static let bodies = WordSet(
    "committee council board club society association group union")

  /// Whether a word begins the sentences that stand behind titles: “No matters”, “Members asked”.
  static func opensText(_ word: Word) -> Bool {
    openers.contains(word) || doubtfulOpeners.contains(word) || actors.contains(word)
  }

  /// “Use of recording devices LH asked …”: who speaks, by initials.
  private static func isInitials(_ word: Word) -> Bool {
    word.shape.contains(.allCapitals) && (2...3).contains(word.range.count)
  }

  /// “Correspondence All letters were …”: all in front of a word names usual business.
  private static func isUsual(_ page: Page, _ first: Int, _ index: Int) -> Bool {
    (openers.contains(page.words[index]) || doubtfulOpeners.contains(page.words[index]))
      && isNamed(page, first, index)
  }

  /// Whether all in front of a word names usual business.
  private static func isNamed(_ page: Page, _ first: Int, _ index: Int) -> Bool {
    let title = TextRange(page.words[first].range.lower, page.words[index - 1].range.upper)
    return page.isWhole(title, OutlineVocabulary.usualItems) != nil
      || page.isWhole(title, OutlineVocabulary.centredItems) != nil
  }

  private static let pasts = WordSet("read heard met spoke sent wrote left brought held")

  /// “updated”, “summarised”: a word in small letters that ends as verbs of the past do.
  private static func endsInPast(_ page: Page, _ word: Word) -> Bool {
    word.range.count >= 5 && !word.shape.contains(.capitalised)
      && page.has("ed", at: word.range.upper - 2)
  }

  private static let initials = PhraseTable<Bool>(["a o b", "a o c b"])

  /// “8. A.O.B. Mr Ashe asked …”: a title by its letters.
  private static func initialsEnd(_ page: Page, _ body: TextRange) -> Int? {
    let words = page.wordIndices(body)
    guard let first = words.first,
      let match = initials.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound, page.words[first].shape.contains(.capitalised)
    else { return nil }
    let end = page.words[match.end - 1].range.upper
    return page.byte(end) == UInt8(ascii: ".") && page.byte(end + 1).isBlank ? end + 1 : nil
  }

  /// “1.  Apologies       Apologies were received from Cllr A.”: the title stands in a column of its own.
  private static func gapEnd(_ page: Page, _ body: TextRange) -> Int? {
    guard let gap = page.first(.gap, in: body) else { return nil }
    let title = page.trimmed(body.prefix(upTo: gap))
    let rest = page.trimmed(body.suffix(from: gap))
    guard (1...maximumWords).contains(page.wordIndices(title).count),
      page.byte(title.upper - 1).isASCIILetter, page.lastByte(rest) == UInt8(ascii: "."),
      page.wordIndices(rest).count >= 3, page.first(.gap, in: rest) == nil,
      page.firstWord(rest).map({ $0.shape.contains(.capitalised) || $0.shape.contains(.digits) })
        ?? false, !page.isAllCapitals(rest)
    else { return nil }
    return title.upper
  }

  private static let finite = WordSet("was were is are has have had")
  /// What says of an item that there was nothing: “Declarations of interest: none”.
  private static let nothings = PhraseTable<Bool>([
    "none", "nil", "none received|declared|given|made|recorded", "nothing to report",
    "no apologies|declarations|interests|questions|matters",
  ])

  /// Whether a stretch is a sentence or more, and not the other half of a title.
  private static func holdsSentence(_ page: Page, _ rest: TextRange) -> Bool {
    let words = page.wordIndices(rest)
    if words.count >= 12 || page.isWhole(rest, nothings) != nil { return true }
    // “Apologies: No apologies were received”
    if words.count >= 4, words.dropFirst().contains(where: { finite.contains(page.words[$0]) }) {
      return true
    }
    let last = page.lastByte(rest)
    return last == UInt8(ascii: ".") || last == UInt8(ascii: ";") || last == UInt8(ascii: ":")
      || last == UInt8(ascii: "?") || page.endsWithDash(rest)
      || Sentences.split(page, rest).count > 1
  }
}
