/// What a list says of the names: posts, bodies, coming and going, substitutes.
extension NameList {
  // MARK: Remarks

  /// A stretch that says something of the person before it.
  mutating func takeRemark(_ range: TextRange, behind separator: NameListAtom) -> Bool {
    if swapAbsentee(range) || takeAnswer(range, behind: separator) { return true }
    if let events = Remark.events(page, range), !events.isEmpty {
      apply(events)
      return true
    }
    switch separator {
    case .dash:
      guard PersonName.parse(page, range) == nil || Offices.isRole(page, range) else {
        return false
      }
      if extendsDashed(range) { return true }
      apply(Remark.read(page, range, presence: presence))
      return true
    case .comma:
      if governing != nil, isDoubleName(range) { return false }
      if isClassBehind(range) { return true }
      // “Kay Laidlaw, Minutes”
      if Remark.isRecording(page, range) {
        // “Minutes” with a capital heads what they wrote.
        if let last = drafts.indices.last, drafts[last].role == nil,
          page.byte(range.lower).isASCIILower
        {
          drafts[last].role = range
        }
        return true
      }
      // “Simon Pike (Team Lead), item 5”
      if Remark.isPart(page, range) { return true }
      guard PersonName.parse(page, range) == nil, !startsWithThe(range) || isByLine else {
        return false
      }
      guard Offices.isRole(page, range) || Offices.isBody(page, range) else { return false }
      // “…, sent no deputy”: what somebody did is no post.
      if Remark.isTelling(page, range) || extendPost(range) { return true }
      apply(Remark.read(page, range, presence: presence))
      return true
    case .gap where Remark.isParty(page, range):
      apply([.group(page.trimmed(range))])
      return true
    case .gap where isBesideRemarks && PersonName.parse(page, range) == nil:
      apply(Remark.read(page, range, presence: presence))
      return true
    case .gap:
      guard PersonName.parse(page, range) == nil, Offices.isRole(page, range) else { return false }
      apply(Remark.read(page, range, presence: presence))
      return true
    // “A Pike: County Councillor”
    case .colon:
      guard drafts.last?.role == nil, PersonName.parse(page, range, demand: .words) == nil,
        Offices.isRole(page, range) || Offices.isNamedPost(page, page.wordIndices(range))
      else { return false }
      apply(Remark.read(page, range, presence: presence))
      return true
    case .text, .bracket, .semicolon, .and, .line:
      return false
    }
  }

  private static let wordsOfHalf = 4

  /// “Ada Pike, Asset Manager – Roading”: the other half of the post behind a dash.
  private mutating func extendsDashed(_ range: TextRange) -> Bool {
    guard let last = drafts.indices.last, let role = drafts[last].role,
      role.lower > drafts[last].name.end, !Offices.isBody(page, range),
      !NameListPost.isChair(page, role), !Remark.isPart(page, range),
      (1...Self.wordsOfHalf).contains(page.wordIndices(range).count),
      page.byte(range.lower).isASCIIUpper, page.byte(role.upper) != UInt8(ascii: ")"),
      page.wordIndices(TextRange(role.upper, range.lower)).isEmpty,
      Remark.aside(page, range) == nil
    else { return false }
    drafts[last].role = role.through(range)
    return true
  }

  private static let answers = PhraseTable<Person.Presence>([
    ("present|here", .present),
    ("present|attended by|via|on phone|telephone|zoom|teams|video", .present),
    ("absent", .absent), ("not present", .absent), ("excused", .apologies),
    ("apologies|apology|regrets", .apologies), ("sent apologies|regrets", .apologies),
  ])

  /// “Ada Pike – absent”, “Ben Dove, present by phone”: who was there, behind the name.
  private mutating func takeAnswer(_ range: TextRange, behind separator: NameListAtom) -> Bool {
    guard presence == .present, separator.opensRemark, let last = drafts.indices.last,
      let answer = page.isWhole(range, Self.answers)
    else { return false }
    drafts[last].presence = answer
    return true
  }

  private static let classes = PhraseTable<Bool>([
    "directors|trustees|members|councillors|governors|commissioners",
    "committee|board|council|ordinary members",
  ])

  /// “…, Ada Pike, Ben Dove, directors”: the class of those in front, in small letters.
  func isClassBehind(_ range: TextRange) -> Bool {
    page.byte(range.lower).isASCIILower && page.isWhole(range, Self.classes) != nil
  }

  private static let prefixes = WordSet("sub co non vice ex deputy pro")

  /// “Fenwick-Ward”: a double surname, whose second half may be the noun of a body.
  func isDoubleName(_ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard words.count == 2, let first = words.first,
      page.byte(page.words[first].range.upper) == UInt8(ascii: "-")
    else { return false }
    return words.allSatisfy { page.words[$0].shape.contains(.capitalised) }
      && !Self.prefixes.contains(page.words[first])
  }

  func startsWithThe(_ range: TextRange) -> Bool {
    page.firstWord(range)?.hash == WordHash.of("the")
  }

  /// A post goes on: “Director of Services, Roads and Transportation”.
  mutating func extendPost(_ range: TextRange) -> Bool {
    guard let last = drafts.indices.last, PersonName.parse(page, range) == nil else { return false }
    if let role = drafts[last].role, role.lower > drafts[last].name.name.lower,
      isBroken(role, range)
    {
      drafts[last].role = role.through(range)
      return true
    }
    if let group = drafts[last].group, group.lower > drafts[last].name.name.lower,
      isBroken(group, range)
    {
      // “Police and Crime Commissioner” shows only at its end that it is a post.
      let whole = group.through(range)
      let isRole = Offices.isRole(page, range)
      drafts[last].group = isRole ? nil : whole
      if isRole { drafts[last].role = drafts[last].role ?? whole }
      return true
    }
    // “Director Ada Pike, Electoral Area B”: the post in front of the name leaves room for what is behind it.
    let isFree = drafts[last].role == nil || isAddressed(drafts[last])
    guard isByLine, isFree else { return false }
    apply(Remark.read(page, range, presence: presence))
    return true
  }

  /// Whether a body was read just before a stretch that shows it to be part of a post.
  func endsGroup(_ range: TextRange) -> Bool {
    guard let last = drafts.last, let group = last.group, group.lower > last.name.name.lower else {
      return false
    }
    return isBroken(group, range) && Offices.isRole(page, range)
  }

  /// Whether a post was read just before: “Executive Officer & Meetings Administrator” is one.
  func endsRole(_ range: TextRange) -> Bool {
    guard let last = drafts.last, let role = last.role, role.lower > last.name.name.lower else {
      return false
    }
    let isAmpersand = page.byte(page.skipBlanks(role.upper, range.lower)) == UInt8(ascii: "&")
    // “P Camm   Clerk and Engineer” on a line of its own.
    let isOnLine =
      isByLine && namesInEntry == 1 && Offices.isRole(page, range) && !startsWithThe(range)
      && NameListPost.inFront(page, range) == nil
    return (isAmpersand || isOnLine) && isBroken(role, range)
  }

  /// Whether only a comma or “and” stands between a post and a stretch; a bracket ends a post.
  func isBroken(_ role: TextRange, _ range: TextRange) -> Bool {
    let gap = TextRange(role.upper, range.lower)
    return gap.count <= 8 && !gap.bounds.contains { page.byte($0) == UInt8(ascii: ")") }
  }

  mutating func take(bracket range: TextRange) {
    if takeHolder(range) { return }
    if isOpen, let rest = behindOwnInitials(range) { return take(bracket: rest) }
    if let role = pendingRole, let name = PersonName.parse(page, range) {
      pendingRole = role
      add(name)
      return
    }
    if !isOpen, Self.isMark(page, range) {
      pendingFootnote = range
      return
    }
    // “- [Ada Pike]”: a link of Markdown without its target.
    if !isOpen, page.byte(range.lower - 1) == UInt8(ascii: "["),
      let name = PersonName.parse(page, range, demand: .words),
      name.end == page.trimmed(range).upper
    {
      return add(name)
    }
    guard isOpen else {
      // “the Dean of Science (Professor J. R. ap Gwilym)”.
      if let post = lastPost, let name = PersonName.parse(page, range, demand: .words) {
        pendingRole = post
        let isHeld = isPostHeld
        isPostHeld = false
        isPostFirst = isHeld && drafts.contains(where: hasMemberTitle)
        add(name)
        if isHeld { isOpen = false }
      } else if let post = lastPost, page.byte(range.upper + 1) == UInt8(ascii: ",") {
        // “The Group Manager (Pensions), Mr A Pike”
        pendingRole = TextRange(post.lower, range.upper + 1)
        isPostFirst = true
      }
      lastPost = nil
      return
    }
    // “Ana Ruiz (@anaruiz)”: the name at a forge says nothing of the person; “(@anaruiz, Acme)” goes on.
    if page.byte(range.lower) == UInt8(ascii: "@") {
      guard let comma = range.bounds.first(where: { page.byte($0) == UInt8(ascii: ",") }),
        let rest = page.text.trimmed(range.suffix(from: comma + 1))
      else { return }
      return take(bracket: rest)
    }
    if isNick(range) || swapAbsentee(range) { return }
    if takeDelegate(range) || takeShared(range) { return }
    if let last = drafts.indices.last, Self.isMark(page, range) {
      drafts[last].footnote = range
      return
    }
    // “Shire President (Presiding Member)”: who presides has an office already.
    if page.isWhole(range, Self.presiding) != nil, drafts.last?.role != nil { return }
    let remarks = Remark.read(page, range, presence: presence)
    if let last = drafts.indices.last, let role = drafts[last].role,
      role.lower > drafts[last].name.end, range.lower - role.upper <= 2,
      page.byte(role.upper) != UInt8(ascii: ")"), remarks.allSatisfy(\.isPost)
    {
      // “Chair (Area B)”: the seat is no part of the office.
      if NameListPost.isChair(page, role), remarks.count == 1, case .group = remarks[0] {
        apply(remarks)
        return
      }
      // “Lay Member (Audit)”: the bracket belongs to the post.
      drafts[last].role = TextRange(role.lower, range.upper + 1)
      return
    }
    apply(remarks)
  }

  private static let longestNick = 16

  /// “Ada Pike (adap)”, “Ben Dove (bdove)”: letters of the name in their order are the nick in a chat.
  private func isNick(_ range: TextRange) -> Bool {
    guard let last = drafts.last, (2...Self.longestNick).contains(range.count),
      page.byte(range.lower).isASCIILower,
      range.bounds.allSatisfy({ page.byte($0).isASCIILower || page.byte($0).isASCIIDigit })
    else { return false }
    var letters = last.name.name.bounds.lazy.map { page.byte($0).asciiLowercased }.makeIterator()
    return range.bounds.allSatisfy { offset in
      guard page.byte(offset).isASCIILetter else { return true }
      while let letter = letters.next() { if letter == page.byte(offset) { return true } }
      return false
    }
  }

  /// “Germany (Dr Ada Pike)”: the member in front of the bracket, and who came for it inside.
  private mutating func takeDelegate(_ range: TextRange) -> Bool {
    guard let last = drafts.indices.last, drafts[last].name.titles == nil,
      drafts[last].title == nil, drafts[last].role == nil, drafts[last].group == nil,
      page.wordIndices(drafts[last].name.name).count <= Self.wordsOfMember,
      !Offices.isRole(page, range),
      let name = PersonName.parse(page, range), name.end == page.trimmed(range).upper,
      name.titles.map({ !$0.isPlural && !$0.isClass && $0.kinds.last != .office }) ?? false
    else { return false }
    let member = drafts.removeLast().name.name
    add(name)
    drafts[last].group = member
    return true
  }

  private static let presiding = PhraseTable<Bool>([
    "presiding member|officer|person|councillor"
  ])
  private static let wordsOfMember = 4
  private static let both = PhraseTable<Bool>([
    "both|all|each of|from the?", "both|all representing the?",
  ])

  /// “Ada Pike and Ben Dove (both of Elder LLP)”: what is said of the last names of the entry alike.
  private mutating func takeShared(_ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard let first = words.first, namesInEntry > 1,
      let match = Self.both.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound
    else { return false }
    let body = page.trimmed(TextRange(page.words[match.end].range.lower, range.upper))
    let count = page.words[first].hash == WordHash.of("both") ? 2 : namesInEntry
    for index in drafts.indices.suffix(count) where drafts[index].group == nil {
      drafts[index].group = body
    }
    return true
  }

  /// Whether a bracket holds the figure of a note and nothing else.
  static func isMark(_ page: Page, _ bracket: TextRange) -> Bool {
    (1...2).contains(bracket.count) && bracket.bounds.allSatisfy { page.byte($0).isASCIIDigit }
  }

  mutating func apply(_ remarks: [Remark]) {
    guard let last = drafts.indices.last else { return }
    for remark in remarks {
      switch remark {
      case .role(let whole):
        let range = withoutOwnInitials(whole, of: last)
        if let role = drafts[last].role, role.upper <= drafts[last].name.name.lower {
          drafts[last].front = role
        }
        drafts[last].role = merge(drafts[last].role, range)
      case .group(let range) where isOwnInitials(range, of: last):
        drafts[last].code = drafts[last].code ?? range
      // Below a body what else is said of somebody is the post there.
      case .group(let range) where heading.group != nil && drafts[last].group == heading.group:
        drafts[last].role = merge(drafts[last].role, range)
      case .group(let range): drafts[last].group = drafts[last].group ?? range
      case .more(let range, let ofGroup): drafts[last].more.append((range, ofGroup))
      case .code(let range): drafts[last].code = drafts[last].code ?? range
      case .inChair: drafts[last].isChair = true
      case .movement(let kind, let time): drafts[last].movements.append((kind, time))
      case .substitute(let range):
        drafts[last].presence = .substitute
        if !range.isEmpty { drafts[last].substituteFor = range }
      case .guest(let range):
        drafts[last].role = range
        if presence == .present { drafts[last].presence = .inAttendance }
      case .excused: drafts[last].presence = .apologies
      case .nothing: break
      case .unknown: isWhole = isWhole && presence == .apologies
      }
    }
  }

  /// “(LD)” behind Lorraine Dacey, where others have their initials behind their names, too.
  private func isOwnInitials(_ range: TextRange, of draft: Int) -> Bool {
    guard range.count <= 3, hasInitials(range, of: draft) else { return false }
    return drafts.prefix(draft).contains { $0.code != nil }
      && !drafts.prefix(draft).contains { other in
        other.group.map { $0.count <= 3 } ?? false
      }
  }

  func merge(_ old: TextRange?, _ new: TextRange) -> TextRange {
    guard let old, old.lower > (drafts.last?.name.name.lower ?? 0) else { return new }
    return old
  }

  mutating func applyWay(_ range: TextRange) {
    let remarks = Remark.read(page, range, presence: presence)
    for case .nothing in remarks { return }
    // “Top of page” is nobody of a page.
    if let name = drafts.last?.name, name.titles == nil, page.wordIndices(name.name).count == 1 {
      isWhole = false
      return
    }
    for case .group(let group) in remarks where group.lower > range.lower {
      apply([.group(group)])
      return
    }
    isWhole = false
  }

  /// “Councillor Y, for whom Councillor X was substitute”: the list records X.
  mutating func swapAbsentee(_ range: TextRange) -> Bool {
    guard let last = drafts.indices.last,
      let substitute = NameListPost.substitute(page, range)
    else { return false }
    // A party at a hearing is there beside whoever speaks for it.
    if presence == .inAttendance {
      add(substitute)
      return true
    }
    let absentee = drafts[last].name.name
    // Who sent apologies is recorded beside the substitute.
    if drafts[last].presence != .apologies { drafts.removeLast() }
    add(substitute)
    drafts[drafts.count - 1].presence = .substitute
    drafts[drafts.count - 1].substituteFor = absentee
    return true
  }

  /// “2 members of the public”, “Public: 6”.
  func isCount(_ range: TextRange) -> Bool {
    guard let first = page.firstWord(range) else { return true }
    return first.shape.contains(.digits) || NameListPost.isCount(page, range)
  }
}
