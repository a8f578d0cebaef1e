/// Names of a list: where one begins, its title, its post.
extension NameList {
  // MARK: Names

  mutating func takeName(_ range: TextRange, behind separator: NameListAtom) -> Bool {
    let whole = range
    var range = NameListPost.openerDropped(page, range)
    // “Councillors A and B, and from Eve Elm”: the plural ends with the preposition.
    if range.lower > whole.lower, page.firstWord(whole)?.hash == WordHash.of("from"),
      PersonName.parse(page, range) == nil
    {
      governing = defaults.title
    }
    let named = NameListPost.inFront(page, range)
    let bySurname =
      named == nil
      ? (isOfSurnames ? NameListPost.jobAndSurname(page, range) : nil) ?? chairAndSurname(range)
      : nil
    let post = named ?? bySurname
    if let post {
      // “Chairman Councillor X”: the post belongs to the name behind it.
      if post.end < range.upper {
        pendingRole = post.role
        range = page.trimmed(range.suffix(from: post.end))
      }
    }
    let initials = initialsBehind(range)
    if let initials { range = page.trimmed(range.prefix(upTo: initials.lower)) }
    let demand = bySurname == nil ? demand(separator, range) : .oneWord
    guard let name = ofPlace(range) ?? PersonName.parse(page, range, demand: demand) else {
      return takeNick(range, behind: separator)
    }
    if name.titles == nil, isOpen, !isNamePlace(range, behind: separator) { return false }
    shareSurname(name, behind: separator)
    add(name)
    if let initials { drafts[drafts.count - 1].code = initials }
    takeRest(page.trimmed(TextRange(name.end, range.upper)))
    return true
  }

  /// “Wiltshire Cllr A Pike”: the council in front of the title.
  private func ofPlace(_ range: TextRange) -> PersonName? {
    let words = page.wordIndices(range)
    guard words.count >= 3, let first = words.first, page.words[first].shape.contains(.capitalised),
      page.words[first].range.count > 3, page.words[first].range.lower == range.lower,
      !page.words[first].shape.contains(.allCapitals),
      page.words[first + 1].range.lower == page.words[first].range.upper + 1,
      !Titles.canBegin(page, at: first), Titles.canBegin(page, at: first + 1),
      !Offices.words.contains(page.words[first]),
      var name = PersonName.parse(page, range.suffix(from: page.words[first + 1].range.lower)),
      let titles = name.titles, titles.kinds.first == .member, !titles.isPlural
    else { return nil }
    name.titles?.range = page.words[first].range.through(titles.range)
    return name
  }

  private static let fewestFull = 3

  /// “Ada Pike, Ben Dove, Cy Roe, Michelle, Eve Moss”: a first name by itself among names and nothing else.
  mutating func takeFirstName(
    _ range: TextRange, behind separator: NameListAtom, before next: NameListAtom?
  ) -> Bool {
    let words = page.wordIndices(range)
    guard separator.isJoining, words.count == 1, let word = words.first.map({ page.words[$0] }),
      word.shape.contains(.capitalised), !word.shape.contains(.allCapitals),
      namesInEntry >= Self.fewestFull, isNextName(next),
      drafts.suffix(namesInEntry).allSatisfy({
        $0.name.titles == nil && $0.group == nil && ($0.role.map(isInBrackets) ?? true)
      }), !Offices.isRole(page, range), !Offices.isBody(page, range),
      let name = PersonName.parse(page, range, demand: .oneWord)
    else { return false }
    add(name)
    hasSurnames = false
    return true
  }

  /// Whether the next stretch, if there is one, is set off by a comma or a bracket.
  private func isNextName(_ next: NameListAtom?) -> Bool {
    switch next {
    case nil, .comma?, .and?, .line?, .semicolon?, .bracket?: true
    default: false
    }
  }

  /// “Mr & Mrs Pike”: a title that the next, with its name, shares.
  mutating func takeSpouse(_ range: TextRange, before next: NameListAtom?) -> Bool {
    guard case .and? = next, let following, range.count <= Self.longestTitle else { return false }
    let words = page.wordIndices(range)
    guard let first = words.first,
      let titles = Titles.read(page, at: first, limit: words.upperBound),
      titles.end == words.upperBound, titles.kinds == [.personal], !titles.isPlural,
      var name = PersonName.parse(page, following), name.titles?.kinds == [.personal],
      name.titles?.isPlural == false
    else { return false }
    name.titles = titles
    add(name)
    isOpen = false
    return true
  }

  private static var ward: UInt64 { WordHash.of("ward") }
  private static let quarters = WordSet(
    """
    north south east west northern southern eastern western central upper lower old new high great little moor town \
    castle hill park abbey priory bridge st saint ward electoral
    """)

  /// The only stretch of a list that ends with “Ward” and could be a name: wards are given for several.
  static func loneWard(_ page: Page, _ atoms: [NameListAtom]) -> TextRange? {
    var found: TextRange?
    for atom in atoms {
      let range: TextRange
      let isText: Bool
      switch atom {
      case .text(let text): (range, isText) = (text, true)
      case .bracket(let inner): (range, isText) = (inner, false)
      default: continue
      }
      guard let last = page.wordIndices(range).last, page.words[last].hash == ward else { continue }
      guard found == nil, isText else { return nil }
      found = page.trimmed(range)
    }
    guard let found else { return nil }
    let words = page.wordIndices(found)
    guard words.count == 2, found.upper == page.words[words.lowerBound + 1].range.upper,
      words.allSatisfy({
        page.words[$0].shape.contains(.capitalised) && !page.words[$0].shape.contains(.allCapitals)
      }),
      !quarters.contains(page.words[words.lowerBound]),
      page.words[words.lowerBound + 1].range.lower == page.words[words.lowerBound].range.upper + 1,
      !Titles.begins(page, at: words.lowerBound, limit: words.upperBound)
    else { return nil }
    return found
  }

  private static let longestTitle = 10
  private static let fewestSurnames = 2

  /// Whether all so far are called by their surnames, with titles or without.
  var isOfSurnames: Bool {
    hasSurnames
      || drafts.count >= Self.fewestSurnames
        && drafts.allSatisfy { page.wordIndices($0.name.name).count == 1 }
  }

  /// “John” of “John and Mary Pike”, in a list of full names.
  private func sharesSurname(_ range: TextRange) -> Bool {
    guard page.wordIndices(range).count == 1, let following, !hasSurnames,
      let name = PersonName.parse(page, following, demand: .words), name.titles == nil,
      page.wordIndices(name.name).count == 2, name.end == page.trimmed(following).upper,
      !Offices.isRole(page, following), !Offices.isBody(page, following),
      !Offices.isRole(page, range), !Offices.isBody(page, range)
    else { return false }
    let gap = page.wordIndices(TextRange(range.upper, following.lower))
    return gap.count == 1 && page.words[gap.lowerBound].hash == WordHash.of("and")
  }

  /// “John and Mary Pike”: who has no surname has that of the next, in a list of full names.
  private mutating func shareSurname(_ name: PersonName, behind separator: NameListAtom) {
    guard case .and = separator, name.titles == nil, governing == nil, !hasClass, !hasNicks,
      let last = drafts.indices.last, isOpen, drafts[last].name.titles == nil,
      drafts[last].role == nil, drafts[last].group == nil,
      page.wordIndices(drafts[last].name.name).count == 1
    else { return }
    let words = page.wordIndices(name.name)
    let gap = page.wordIndices(TextRange(drafts[last].name.end, name.name.lower))
    guard words.count == 2, gap.count <= 1, let surname = words.last,
      !page.words[words.lowerBound].shape.contains(.initial),
      drafts.dropLast().allSatisfy({
        $0.surname != nil || page.wordIndices($0.name.name).count > 1 || $0.name.titles != nil
      })
    else { return }
    drafts[last].surname = page.words[surname].range
    hasSurnames = false
  }

  /// “BM” of “Bill Marsh BM”: capitals behind a name that are its initials.
  func initialsBehind(_ range: TextRange) -> TextRange? {
    let words = page.wordIndices(range)
    guard (3...4).contains(words.count), let last = words.last else { return nil }
    let letters = page.words[last].range
    guard letters.count == words.count - 1, letters.upper == range.upper,
      page.words[last].shape.contains(.allCapitals),
      zip(letters.bounds, words).allSatisfy({
        page.byte($0) == page.byte(page.words[$1].range.lower)
      }), page.words[words.lowerBound].range.count > 1
    else { return nil }
    return letters
  }

  /// “RI” behind “Ron Ives (Secretary)”.
  mutating func takeInitials(_ range: TextRange) -> Bool {
    guard let last = drafts.indices.last, (2...3).contains(range.count) else { return false }
    let words = page.wordIndices(drafts[last].name.name)
    guard words.count == range.count,
      zip(range.bounds, words).allSatisfy({
        page.byte($0).isASCIIUpper && page.byte($0) == page.byte(page.words[$1].range.lower)
      })
    else { return false }
    drafts[last].code = range
    return true
  }

  /// How much makes a name here: under a plural title, or after surnames alone, one word will do.
  func demand(_ separator: NameListAtom, _ range: TextRange) -> PersonName.Demand {
    if governing != nil || hasClass || hasNicks { return .oneWord }
    if case .colon = separator { return hasSurnames ? .oneWord : .words }
    if sharesSurname(range) || isForename(range) { return .oneWord }
    return drafts.isEmpty || hasSurnames || defaults.isOneAnEntry
      ? .oneWord : .words
  }

  /// “Nils” of “Judit Varga, Nils, Aisha”, “Lars” behind “Bryony (Treasurer)” or “Hermione P”: one word among others that
  /// are first names alone.
  private func isForename(_ range: TextRange) -> Bool {
    guard isOfNames, isOneName(range), let last = drafts.last else { return false }
    let words = page.wordIndices(last.name.name)
    let isInformal =
      last.name.titles == nil
      && (words.count == 1 || words.last.map { page.words[$0].range.count == 1 } ?? false)
    return isInformal || following.map(isOneName) ?? false
  }

  func isOneName(_ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard words.count == 1, let first = words.first else { return false }
    let word = page.words[first]
    return word.shape.contains(.capitalised) && !word.shape.contains(.allCapitals)
      && !Offices.isRole(page, range) && !Offices.isBody(page, range)
  }

  /// Whether an untitled stretch behind this separator can be the next name and not a remark.
  func isNamePlace(_ range: TextRange, behind separator: NameListAtom) -> Bool {
    switch separator {
    case .line, .semicolon, .colon, .text, .bracket: return true
    case .dash: return false
    case .and, .comma:
      if Offices.isRole(page, range) || Offices.isBody(page, range) {
        return governing != nil && isDoubleName(range)
      }
      if governing != nil || hasClass { return true }
      if PersonName.opensWithInitial(page, range) || page.byte(range.lower) == UInt8(ascii: "@") {
        return true
      }
      if let following, isClassBehind(following), isBare(range) { return true }
      guard let last = drafts.last,
        !(isByLine && (last.name.titles != nil || isAddressed(last) && !areBare(range)))
      else { return false }
      // “Ruth Ollard (Director), Nathan Sykes (Manager)”
      if let said = last.role ?? last.group, said.lower > last.name.name.lower,
        isClosed(said, before: range), page.wordIndices(range).count >= 2
      {
        return true
      }
      if case .comma = separator, defaults.isOneAnEntry, namesInEntry == 1 { return false }
      // “Ada Pike, Clerk; Ben Dove, Elder Echo”: semicolons divide the entries, and in another a comma sets off the post.
      if case .comma = separator, isByLine, namesInEntry == 1, last.role == nil, last.group == nil,
        drafts.dropLast().contains(where: isNameAndPost)
      {
        return false
      }
      // A post behind the name may go on; one that the label or the front gives does not.
      return last.role.map {
        $0.lower < last.name.name.lower || isClosed($0, before: range)
      } ?? true
    case .gap:
      return governing != nil || PersonName.opensWithInitial(page, range)
        || drafts.last?.name.titles == nil && page.wordIndices(range).count >= 2
    }
  }

  private static let longestBracket = 60

  /// Whether the bracket in which something is said of the last name ends in front of a stretch.
  private func isClosed(_ said: TextRange, before range: TextRange) -> Bool {
    guard page.byte(said.upper) != UInt8(ascii: ")") else { return true }
    guard said.upper < range.lower, range.lower - said.upper <= Self.longestBracket else {
      return false
    }
    return (said.upper..<range.lower).contains { page.byte($0) == UInt8(ascii: ")") }
  }

  private static let fewestBare = 3

  /// “Ada Pike, Ben Dove, Cy Roe; Director Di Finch, Ed Moss”: whether a stretch is a full name, as most are that the list
  /// has so far, with nothing said of them.
  private func areBare(_ range: TextRange) -> Bool {
    guard drafts.allSatisfy({ $0.group == nil && $0.name.titles == nil }),
      drafts.count(where: { $0.role == nil }) >= Self.fewestBare,
      let name = PersonName.parse(page, range, demand: .words)
    else { return false }
    return name.end == page.trimmed(range).upper && (2...3).contains(page.wordIndices(range).count)
  }

  /// Whether a stretch is a full name and nothing else.
  func isBare(_ range: TextRange) -> Bool {
    PersonName.parse(page, range, demand: .words)?.end == page.trimmed(range).upper
      && !Offices.isRole(page, range) && !Offices.isBody(page, range)
  }

  /// Whether a comma stands between somebody's name and the post behind it.
  func isNameAndPost(_ draft: Draft) -> Bool {
    draft.role.map { $0.lower > draft.name.end && page.byte(draft.name.end) == UInt8(ascii: ",") }
      ?? false
  }

  /// “Director Ada Pike”: a post of a word or two right in front of the name.
  func isAddressed(_ draft: Draft) -> Bool {
    guard let role = draft.role, draft.name.name.lower > role.upper else { return false }
    return page.wordIndices(role).count <= 2 && draft.name.name.lower - role.upper == 1
  }

  mutating func takeNick(_ range: TextRange, behind separator: NameListAtom) -> Bool {
    guard !isOpen || separator.isNameSeparator && isNamePlace(range, behind: separator),
      presence != .apologies || drafts.isEmpty,
      let name = NameListPost.nick(page, range, isAlone: drafts.isEmpty && !hasNicks),
      drafts.allSatisfy({ $0.name.titles == nil })
    else { return false }
    hasNicks = true
    add(name)
    return true
  }

  mutating func add(_ name: PersonName) {
    var draft = Draft(name: name, title: title(name.titles), presence: presence)
    draft.role = pendingRole ?? heading.role
    draft.group = heading.group
    draft.isChair = defaults.isChair
    if let pendingTitle, name.titles == nil { draft.title = pendingTitle }
    // A clerk among councillors is no member.
    if isPostFirst, presence == .present, pendingRole != nil, drafts.contains(where: isMember),
      draft.role.map({ !NameListPost.isChair(page, $0) }) ?? false
    {
      draft.presence = .inAttendance
    }
    // “Clerk Ben Dove” among those whom “Councillors:” governs.
    if let role = pendingRole, name.titles == nil, draft.title != nil, pendingTitle == nil,
      NameListPost.isServant(page, role)
    {
      draft.title = nil
      if presence == .present { draft.presence = .inAttendance }
    }
    // “Council Members Pike and Dove; City Clerk Roe”
    if let role = pendingRole, name.titles == nil, presence == .present, governing == nil,
      NameListPost.isServant(page, role), page.wordIndices(role).count > 1,
      drafts.contains(where: hasMemberTitle)
    {
      draft.presence = .inAttendance
    }
    draft.footnote = pendingFootnote
    pendingFootnote = nil
    pendingRole = nil
    pendingTitle = nil
    isPostFirst = false
    drafts.append(draft)
    if name.titles == nil, page.wordIndices(name.name).count == 1 { hasSurnames = true }
    isOpen = true
    namesInEntry += 1
  }

  /// Whether somebody has the title of a member or an office.
  private func isMember(_ draft: Draft) -> Bool { draft.title != nil }

  /// A title of one's own, else the one that a plural gives; “Councillors Mrs A, B” gives both.
  mutating func title(_ titles: Titles.Row?) -> String? {
    guard let titles else { return governing }
    guard !titles.isClass else {
      if titles.isPlural {
        governing = defaults.title
        hasClass = true
      }
      return defaults.title
    }
    guard titles.isPlural else { return page.string(titles.range) }
    governing = Titles.singular(page.string(titles.first), titles.plural)
    return titles.others.isEmpty ? governing : page.string(titles.others)
  }

  /// What follows a name without a separator: “arrived at 6.21 pm”, “substitute for Y”.
  mutating func takeRest(_ range: TextRange) {
    guard !range.isEmpty, page.byte(range.lower) != UInt8(ascii: ".") || range.count > 1 else {
      return
    }
    guard page.byte(range.lower) != UInt8(ascii: "@") else { return }
    if let last = drafts.indices.last, Footnotes.isMark(page, range) {
      drafts[last].footnote = range
      return
    }
    if swapAbsentee(range) { return }
    if let events = Remark.events(page, range), !events.isEmpty {
      apply(events)
    } else if let body = Remark.represented(page, range),
      page.firstWord(body)?.shape.contains(.capitalised) == true, drafts.last?.group == nil,
      page.wordIndices(body).count >= 2, !Offices.isRole(page, body),
      page.wordIndices(body).allSatisfy({ page.words[$0].shape.isDisjoint(with: .digits) })
    {
      apply([.group(body)])
    } else if Offices.isRole(page, range), page.byte(range.lower).isASCIIUpper {
      apply(Remark.read(page, range, presence: presence))
    } else {
      applyWay(range)
    }
  }

  /// “Rosa Tern” ⏎ “Trustees absent:”, which a wrap has run into one: the label behind the name.
  func labelBehindName(_ range: TextRange) -> TextRange? {
    let words = page.wordIndices(range)
    guard words.count >= 3, AttendanceLabels.canClose(page, words) else { return nil }
    for index in words.dropFirst(2) {
      let label = TextRange(page.words[index].range.lower, range.upper)
      guard AttendanceLabels.whole(page, label)?.isStrong == true else { continue }
      let name = page.trimmed(range.prefix(upTo: label.lower))
      return PersonName.parse(page, name, demand: .words)?.end == name.upper ? label : nil
    }
    return nil
  }

  /// “, Jr.” and “, J.P.”.
  mutating func takeSuffix(_ range: TextRange) -> Bool {
    if PersonName.isGeneration(page, range), let last = drafts.indices.last {
      drafts[last].name.name = drafts[last].name.name.through(range)
      return true
    }
    return PersonName.isHonours(page, range)
  }

  /// “4 Forge Row”: a number and a street.
  func startsAddress(_ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    return words.count >= 2 && !Offices.isRole(page, range)
      && words.first.map { page.words[$0].shape.contains(.digits) } ?? false
      && page.words[words.lowerBound + 1].shape.contains(.capitalised)
  }

  func isTitled(_ range: TextRange) -> Bool {
    PersonName.parse(page, range) != nil
  }

  /// A telephone number or an address of mail in a list of contacts.
  func isNumberOrAddress(_ range: TextRange) -> Bool {
    startsAddress(range)
      || page.firstWord(range)?.shape.contains(.digits) == true
        && !page.wordIndices(range).contains { page.words[$0].shape.contains(.capitalised) }
      || range.bounds.dropFirst().contains { page.byte($0) == UInt8(ascii: "@") }
  }
}

extension NameListAtom {
  /// Whether a new name can begin behind this.
  fileprivate var isNameSeparator: Bool {
    switch self {
    case .line, .semicolon, .comma, .and, .gap: true
    case .text, .bracket, .dash, .colon: false
    }
  }
}
