/// What stands in front of the names of a list: titles, bodies and classes in the margin, labels inside the list.
extension NameList {
  /// The name of a body on a line over the names of those who are there for it, in a list that begins
  /// with one.
  mutating func takeBodyLine(_ range: TextRange) -> Bool {
    guard drafts.isEmpty || heading.group != nil, !Offices.isRole(page, range),
      Offices.isBody(page, range), PersonName.parse(page, range) == nil
    else { return false }
    heading = (nil, page.trimmed(range))
    return true
  }

  /// “Elder Council   Councillor Ada Pike”: the body in a column in front of those who are there for it, on its own
  /// line and those below.
  mutating func takeBodyColumn(_ range: TextRange, _ separator: NameListAtom) -> Bool {
    // “Labour   Councillors A and B”: the party.
    if isBeginning(separator), Remark.isParty(page, range) {
      heading = (nil, page.trimmed(range))
      governing = defaults.title
      return true
    }
    guard isBeginning(separator), page.wordIndices(range).count >= 2,
      !Offices.isRole(page, range), Offices.isBody(page, range),
      PersonName.parse(page, range) == nil, drafts.isEmpty || heading.group != nil
    else { return false }
    heading = (nil, page.trimmed(range))
    return true
  }

  /// A title alone in front of a gap.
  mutating func takeTitleColumn(_ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard let first = words.first,
      let titles = Titles.read(page, at: first, limit: words.upperBound),
      titles.end == words.upperBound, !titles.isClass
    else { return false }
    if titles.isPlural {
      governing = Titles.singular(page.string(titles.range), titles.plural)
    } else {
      pendingTitle = page.string(titles.range)
    }
    return true
  }

  private static let wordsOfClass = 4

  /// “Elected by   Mrs A Pike” ⏎ “the staff   Dr B Dove”: the class of the members in the margin, in front of somebody
  /// with a title.
  mutating func isMarginClass(_ range: TextRange, _ separator: NameListAtom) -> Bool {
    guard isBeginning(separator), let following,
      PersonName.parse(page, following) != nil
        || startsWithThe(following) && Offices.isRole(page, following),
      (1...Self.wordsOfClass).contains(page.wordIndices(range).count),
      !Offices.isRole(page, range) || AttendanceVocabulary.isClass(page, range),
      PersonName.parse(page, range) == nil
    else { return false }
    hasMargin =
      PersonName.parse(page, range, demand: .words) == nil || page.wordIndices(range).count == 1
    return hasMargin
  }

  /// “Elected by   Mrs A Pike” ⏎ “the staff”: the rest of the class, with nobody beside it.
  func isRestOfMargin(
    _ range: TextRange, _ separator: NameListAtom, _ next: NameListAtom?
  ) -> Bool {
    guard hasMargin, isBeginning(separator), isLast(next),
      page.wordIndices(range).count <= Self.wordsOfClass, page.byte(range.lower).isASCIILower
    else { return false }
    return PersonName.parse(page, range) == nil
  }

  /// “Division 2”, “Ward B”: where a member was elected, and no body.
  func isArea(_ range: TextRange) -> Bool {
    NameListPost.seatEnd(page, range) == page.trimmed(range).upper
  }

  /// A label inside the list: “Officers:”, “Labour Group:”.
  mutating func takeHeading(_ range: TextRange, behind separator: NameListAtom) -> Bool {
    if separator.opensName || isBeginning(separator), let label = labelBehindName(range) {
      take(page.trimmed(range.prefix(upTo: label.lower)), behind: separator, before: .line)
      endEntry(.line, next: nil)
      return takeHeading(label, behind: .line)
    }
    if takePostInTwoLanguages(range) { return true }
    if let label = AttendanceLabels.whole(page, range) {
      // “OFFICERS IN” over “ATTENDANCE:” in the column of labels.
      let isRestOfLabel =
        presence == .inAttendance && page.isWhole(range, AttendanceRecogniser.attendance) != nil
      if !isRestOfLabel { presence = label.presence ?? presenceOfPost(label) ?? presence }
      governing = label.title
      // “Parent Governors: Mrs A, Mr B” are each one; “Chair: Mrs A” is one.
      let isPlural = label.post.map { page.byte($0.upper) == UInt8(ascii: "s") } ?? false
      heading = (isPlural ? label.post : nil, nil)
      pendingRole = label.post
    } else if Remark.isRecording(page, range), !drafts.isEmpty, isBeginning(separator) {
      // “Chair: Ada Pike” ⏎ “Minutes: Ben Dove”
      presence = presence == .present ? .inAttendance : presence
      governing = nil
      heading = (nil, nil)
      pendingRole = range
    } else if isArea(range) || AttendanceVocabulary.isClass(page, range) {
      heading = (nil, nil)
    } else if !Offices.isRole(page, range), Offices.isBody(page, range),
      PersonName.parse(page, range) == nil
    {
      heading = (nil, Remark.represented(page, range) ?? page.trimmed(range))
    } else {
      return false
    }
    isOpen = false
    return true
  }

  private static let chairs = PhraseTable<Bool>([
    "the? chair|chairman|chairwoman|chairperson", "in the chair", "presiding", "chaired by",
  ])

  /// “Apologies: Cllr A. Clerk: Mrs B.”: a post that opens a sentence of its own behind those who did not come is
  /// held by somebody who did.
  private func presenceOfPost(_ label: AttendanceLabel) -> Person.Presence? {
    guard presence == .apologies || presence == .absent, !drafts.isEmpty,
      page.byte(label.range.lower - 1).isBlank,
      page.byte(label.range.lower - 2) == UInt8(ascii: ".")
    else { return nil }
    guard let post = label.post, page.isWhole(post, Self.chairs) != nil else {
      return .inAttendance
    }
    return .present
  }

  private static let wordsOfPair = 8
  private static let counted = PhraseTable<Bool>(["the? public", "press", "members of the public"])

  /// “Cyfieithydd / Translator: Mr A Pike”: a post in two languages, of which one is known; of “Y Cyhoedd / Public: 2”
  /// nobody is named.
  mutating func takePostInTwoLanguages(_ range: TextRange) -> Bool {
    guard page.wordIndices(range).count <= Self.wordsOfPair,
      let slash = range.bounds.first(where: { page.byte($0) == UInt8(ascii: "/") }),
      page.byte(slash - 1).isBlank || page.byte(slash + 1).isBlank
    else { return false }
    let halves = [
      page.trimmed(range.prefix(upTo: slash)), page.trimmed(range.suffix(from: slash + 1)),
    ]
    // “Aelodau / Members:” names the class.
    if let label = halves.compactMap({ AttendanceLabels.whole(page, $0) }).first,
      !label.isPost, !halves.contains(where: { page.isWhole($0, Self.counted) != nil })
    {
      isOpen = false
      heading = (nil, nil)
      pendingRole = nil
      presence = label.presence ?? presence
      governing = label.title ?? defaults.title
      return true
    }
    let isCounted = halves.contains { page.isWhole($0, Self.counted) != nil }
    guard
      isCounted
        || halves.contains(where: {
          Offices.isRole(page, $0) && PersonName.parse(page, $0, demand: .words) == nil
        })
    else { return false }
    isOpen = false
    heading = (nil, nil)
    pendingRole = isCounted ? nil : page.trimmed(range)
    return true
  }
}
