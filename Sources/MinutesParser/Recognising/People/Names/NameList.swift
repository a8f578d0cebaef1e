/// What a list says of all its names before it begins: its label, a group heading.
struct NameListDefaults: Sendable {
  var presence: Person.Presence
  /// From a label such as “Councillors:”.
  var title: String?
  /// From a label such as “Chair:”.
  var role: TextRange?
  var group: TextRange?
  /// Whether the label says that the person was in the chair.
  var isChair = false
  /// Whether names may be nicks of a chat, in small letters.
  var hasNicks = false
  /// Whether each block or line is one entry, so that “Name, Place” is one person.
  var isOneAnEntry = false
  /// Whether those listed before are called by their surnames alone.
  var hasSurnames = false

  init(_ presence: Person.Presence, title: String? = nil) {
    self.presence = presence
    self.title = title
  }
}

/// One row of a table of people: the cell with the name, and what the other cells say.
struct NameListEntry: Sendable {
  var names: [TextRange] = []
  var title: String?
  /// Where the row says in which way these took part.
  var presence: Person.Presence?
  var remarks: [Remark] = []
}

/// Reads the text of an attendance list, whatever divides its names.
struct NameList {
  /// What a list says.
  struct Reading: Sendable {
    var people: [PersonRecord] = []
    /// Whether every word was understood: nothing but names and remarks on them.
    var isWhole = true
  }

  /// A person in the making.
  struct Draft {
    var name: PersonName
    var title: String?
    var role: TextRange?
    /// The post in front of the name, where another stands behind it.
    var front: TextRange?
    var group: TextRange?
    /// Further lines of the post and of the group that stand apart from the first.
    var more: [(text: TextRange, ofGroup: Bool)] = []
    var code: TextRange?
    var footnote: TextRange?
    /// The surname that stands with the next name alone: “John and Mary Pike”.
    var surname: TextRange?
    var isChair = false
    var presence: Person.Presence
    var substituteFor: TextRange?
    var movements: [(kind: Person.Movement.Kind, time: String?)] = []
  }

  let page: Page
  let defaults: NameListDefaults
  var drafts: [Draft] = []
  var isWhole = true
  /// Title that a plural gives to the names behind it.
  var governing: String?
  /// A post in front of a name: “Chairman: Councillor X”.
  var pendingRole: TextRange?
  /// The figure of a note in front of a name: “(1) Dr X”.
  var pendingFootnote: TextRange?
  /// Whether the words of a postal address are being read: “4 Forge Row, Great Sallow”.
  var isInAddress = false
  /// A title in a column in front of the name: “Councillor   Kurt Paproski”.
  var pendingTitle: String?
  /// Whether the post in front of the name stands in a column of its own.
  var isPostFirst = false
  /// The body in front of a bracket that names who came for it.
  var pendingBody: TextRange?
  /// Whether the bracket behind the last post names who holds it.
  var isPostHeld = false
  /// Whether lines or semicolons divide the entries.
  var isByLine: Bool
  /// A post without a name, which a bracket may give.
  var lastPost: TextRange?
  /// Whether the last draft can still take remarks.
  var isOpen = false
  /// Whether lone words are no more than what can be names besides: full names, and first names with something said of
  /// them. “Judit Varga, Acme, Globex” are one person and what she stands for.
  var isOfNames = false

  private init(_ page: Page, _ defaults: NameListDefaults, isByLine: Bool) {
    self.page = page
    self.defaults = defaults
    self.isByLine = isByLine
    governing = defaults.title
    presence = defaults.presence
    heading = (defaults.role, defaults.group)
    hasNicks = defaults.hasNicks
    hasSurnames = defaults.hasSurnames
  }

  /// The list that atoms make.
  private static func made(
    _ page: Page, _ atoms: [NameListAtom], _ defaults: NameListDefaults
  ) -> NameList {
    let atoms = NameListFirms.joined(
      page, NameListLines.withoutInitials(page, atoms), isOneAnEntry: defaults.isOneAnEntry)
    let joined = NameListLines.join(page, atoms)
    var list = NameList(page, defaults, isByLine: joined.isByLine || defaults.isOneAnEntry)
    list.loneWard = loneWard(page, joined.atoms)
    list.isBesideRemarks = NameListLines.hasRemarkColumn(page, joined.atoms)
    list.hasNicks = list.hasNicks || joined.atoms.contains { NameListPost.isTyped(page, $0) }
    list.isOfNames = list.areNames(joined.atoms)
    list.walk(joined.atoms)
    _ = list.shareRepresented()
    return list
  }

  private func areNames(_ atoms: [NameListAtom]) -> Bool {
    var named = 0
    var lone = 0
    for (index, atom) in atoms.enumerated() {
      guard case .text(let range) = atom else { continue }
      if isOneName(range) {
        if case .bracket? = atoms[safe: index + 1] { named += 1 } else { lone += 1 }
      } else if page.wordIndices(range).count >= 2 {
        named += 1
      }
    }
    return named >= lone
  }

  /// The people of a list.
  static func parse(
    _ page: Page, _ range: TextRange, defaults: NameListDefaults
  ) -> [PersonRecord] {
    read(page, range, defaults: defaults).people
  }

  /// The people of a list, and whether it is nothing but a list.
  static func read(_ page: Page, _ range: TextRange, defaults: NameListDefaults) -> Reading {
    read(page, [range], defaults: defaults)
  }

  /// The people of a list that stands in several blocks, one below the other.
  static func read(_ page: Page, _ ranges: [TextRange], defaults: NameListDefaults) -> Reading {
    let list = drafted(page, ranges, defaults: defaults)
    return Reading(people: list.records(), isWhole: list.isWhole)
  }

  /// The list that some blocks could be, for those who only ask what kind of people it has.
  static func drafted(
    _ page: Page, _ ranges: [TextRange], defaults: NameListDefaults
  ) -> NameList {
    let ranges = NameListLines.closed(page, ranges)
    guard let first = ranges.first else { return made(page, [], defaults) }
    var atoms: [NameListAtom] = []
    atoms.reserveCapacity(4 * ranges.count + 4)
    NameListAtoms.read(page, page.trimmed(first), into: &atoms)
    for range in ranges.dropFirst() {
      if !atoms.isEmpty { atoms.append(.line) }
      NameListAtoms.read(page, page.trimmed(range), into: &atoms)
    }
    return made(page, atoms, defaults)
  }

  /// The people of a table whose cells may each hold several lines.
  static func read(
    _ page: Page, rows: [[[TextRange]]], defaults: NameListDefaults
  ) -> Reading {
    var atoms: [NameListAtom] = []
    for row in rows {
      if !atoms.isEmpty { atoms.append(.line) }
      for (column, lines) in row.enumerated() {
        if column > 0 { atoms.append(.gap) }
        for (place, line) in lines.enumerated() {
          if place > 0 { atoms.append(.line) }
          atoms += NameListAtoms.read(page, page.trimmed(line))
        }
      }
    }
    let list = made(page, atoms, defaults)
    return Reading(people: list.records(), isWhole: list.isWhole)
  }

  /// The people of a table with one name a row and columns whose meaning is known.
  static func read(
    _ page: Page, entries: [NameListEntry], defaults: NameListDefaults
  ) -> Reading {
    var list = NameList(page, defaults, isByLine: true)
    list.loneWard = loneWard(
      page, entries.compactMap { $0.names.first.map { NameListAtom.text(page.trimmed($0)) } })
    for entry in entries {
      let count = list.drafts.count
      list.governing = entry.title ?? defaults.title
      list.presence = entry.presence ?? defaults.presence
      for (place, name) in entry.names.enumerated() {
        // “(Chair)” on a line of its own below the name.
        if place == 0 || page.byte(page.trimmed(name).lower) != UInt8(ascii: "(") {
          list.endEntry(.line, next: nil)
        }
        list.walk(NameListAtoms.read(page, page.trimmed(name)))
      }
      if list.drafts.count > count { list.apply(entry.remarks) }
    }
    return Reading(people: list.records(), isWhole: list.isWhole)
  }

  // MARK: Walking

  private mutating func walk(_ atoms: [NameListAtom]) {
    var separator = NameListAtom.line
    for (index, atom) in atoms.enumerated() {
      switch atom {
      case .text(let range):
        let next = index + 1 < atoms.count ? atoms[index + 1] : nil
        following = nil
        if index + 2 < atoms.count, case .text(let other) = atoms[index + 2] { following = other }
        take(range, behind: separator, before: next)
        separator = .text(range)
      case .bracket(let range):
        take(bracket: range)
      case .line, .semicolon:
        endEntry(atom, next: index + 1 < atoms.count ? atoms[index + 1] : nil)
        separator = atom
      case .comma, .and, .dash, .colon, .gap:
        if case .comma = atom { hasComma = true }
        // “, and” is one separator.
        if case .dash = separator { continue }
        if case .dash = atom, isBeginning(separator) { continue }
        separator = atom
      }
    }
  }

  func isBeginning(_ separator: NameListAtom) -> Bool {
    switch separator {
    case .line, .semicolon: true
    default: false
    }
  }

  /// A semicolon ends what a plural title governs where commas divide names inside it.
  mutating func endEntry(_ atom: NameListAtom, next: NameListAtom?) {
    if case .semicolon = atom { shareGroup() }
    hasComma = false
    isOpen = false
    pendingRole = nil
    pendingTitle = nil
    isPostFirst = false
    isInAddress = false
    if case .semicolon = atom, namesInEntry > 1 {
      if defaults.title == nil { governing = nil }
      hasClass = false
    }
    namesInEntry = 0
  }

  /// “Councillors A and B (City of Elder);”: the bracket speaks of both, where semicolons divide the entries.
  private mutating func shareGroup() {
    if shareRepresented() { return }
    guard namesInEntry == 2, !hasComma, drafts.count >= 2 else { return }
    let (first, second) = (drafts.count - 2, drafts.count - 1)
    guard let group = drafts[second].group, drafts[second].role == nil,
      drafts[first].group == nil, drafts[first].role == nil, !drafts[first].isChair,
      page.byte(group.upper) == UInt8(ascii: ")")
    else { return }
    drafts[first].group = group
  }

  private static let represents = WordSet("representing represent all both")

  /// “Messrs. Pike, Dove and Mrs Roe (representing Elder Parish Council);”: said of all in front of the bracket.
  mutating func shareRepresented() -> Bool {
    guard namesInEntry >= 2, let last = drafts.last, let group = last.group, last.role == nil,
      page.byte(group.upper) == UInt8(ascii: ")"),
      Self.represents.contains(page.words[max(0, page.words.first(from: group.start) - 1)])
        || page.firstWord(group).map(Self.represents.contains) ?? false
    else { return false }
    for place in (drafts.count - namesInEntry..<drafts.count - 1).reversed() {
      guard drafts[place].group == nil else { break }
      drafts[place].group = group
    }
    return true
  }

  var namesInEntry = 0
  /// The stretch of words behind the next separator.
  var following: TextRange?
  /// Whether classes stand in the margin of the names.
  var hasMargin = false
  /// Whether a comma stands in the entry.
  private var hasComma = false
  /// Whether a plural such as “Council Members” governs the names, which gives no title.
  var hasClass = false
  /// “Ada Ward”, where no other stretch ends so: a surname.
  var loneWard: TextRange?
  /// Whether the column beside the names says what they are or for whom they are there.
  var isBesideRemarks = false
  /// Whether the list has names as typed in a chat.
  var hasNicks = false
  /// Whether the list has surnames alone.
  var hasSurnames = false
  /// In which way those that follow took part.
  var presence: Person.Presence
  /// Post and body that a label gives to those that follow.
  var heading: (role: TextRange?, group: TextRange?)

  mutating func take(
    _ range: TextRange, behind separator: NameListAtom, before next: NameListAtom?
  ) {
    if case .colon = next, takeHeading(range, behind: separator) { return }
    // “Ada Pike (chair) @apike”
    if !drafts.isEmpty, page.byte(range.lower) == UInt8(ascii: "@"), !isBeginning(separator),
      !separator.isJoining, page.wordIndices(range).count == 1
    {
      return
    }
    // “Present – Ada, Ben. Absent – Cy.”
    if case .dash = next, isBeginning(separator), !isOpen,
      AttendanceLabels.canClose(page, page.wordIndices(range)),
      AttendanceLabels.whole(page, range)?.isStrong == true, takeHeading(range, behind: separator)
    {
      return
    }
    if isBeginning(separator), let label = AttendanceLabels.bare(page, range),
      takeHeading(label, behind: separator)
    {
      return take(page.trimmed(range.suffix(from: label.upper)), behind: .line, before: next)
    }
    if let ward = loneWard, ward == page.trimmed(range) {
      add(PersonName(titles: nil, name: ward, end: ward.upper))
      return
    }
    if let rest = NameListPost.behindAlso(page, range) {
      endEntry(.line, next: nil)
      governing = defaults.title
      if presence == .present { presence = .inAttendance }
      return take(rest, behind: .line, before: next)
    }
    if let inner = NameListPost.innerName(page, range, isRemark: isOpen && separator.opensRemark) {
      take(page.trimmed(range.prefix(upTo: inner)), behind: separator, before: nil)
      isOpen = false
      take(range.suffix(from: inner), behind: .line, before: next)
      return
    }
    if isOpen, separator.isJoining, NameListPost.isHonorary(page, range), case .bracket = next {
      isOpen = false
    }
    if takeHeldPost(range, behind: separator, before: next) || takeSpouse(range, before: next)
      || takeHeldBody(range, before: next)
    {
      return
    }
    if isRestOfMargin(range, separator, next) { return }
    // “Lot 3 (Pike), Lot 9 (Dove)”
    if !isOpen, isArea(range) { return }
    // “Div. 3   Ada Pike”, “Ward 2 – Cllr Ben Dove”: the seat in front of the name.
    if !isOpen, isBeginning(separator), let end = NameListPost.seatEnd(page, range) {
      let rest = page.trimmed(range.suffix(from: end))
      if rest.isEmpty { return }
      if PersonName.parse(page, rest, demand: .words) != nil || isCount(rest) {
        return take(rest, behind: separator, before: next)
      }
    }
    // “The Director of Works (Mr A Pike) for minutes 24 and 25”
    if !isOpen, case .text = separator, !drafts.isEmpty, Remark.isPart(page, range) { return }
    if isInAddress {
      guard isTitled(range) else { return }
      isInAddress = false
    }
    if isOpen, case .comma = separator {
      if takeSuffix(range) { return }
      if isNumberOrAddress(range) {
        isInAddress = startsAddress(range)
        return
      }
    }
    if isOpen,
      startsPerson(range, behind: separator, before: next) || isCoded(range, next)
        || startsPost(range, next)
    {
      isOpen = false
    }
    // “Fr A Pike, Headteacher: Mr B Dove”: a post in front of its holder.
    if isOpen, case .colon = next, separator.isJoining, let following, isTitled(following),
      Offices.isRole(page, range), PersonName.parse(page, range, demand: .words) == nil
    {
      isOpen = false
    }
    if isOpen, separator.isJoining, NameListPost.isSpelledCount(page, range) {
      isOpen = false
      return
    }
    if isOpen, takeRemark(range, behind: separator) { return }
    // “Chris Upjohn (Co-ordinator) for item 5”: for which part of the meeting.
    if isOpen, case .text = separator, Remark.aside(page, range) != nil || takeInitials(range) {
      return
    }
    // “Ms Ada Pike (Elder Agency)  Apologies”
    if isOpen, presence == .present, let last = drafts.indices.last,
      page.isWhole(range, Self.apologies) != nil
    {
      drafts[last].presence = .apologies
      return
    }
    // “T Jewell (TJ) Chairman”: the post behind the bracket.
    if isOpen, case .text = separator, drafts.last?.role == nil,
      page.isWhole(range, Self.categories) != nil
    {
      drafts[drafts.count - 1].group = drafts[drafts.count - 1].group ?? page.trimmed(range)
      return
    }
    if isOpen, case .text = separator, drafts.last?.role == nil, Offices.isRole(page, range),
      PersonName.parse(page, range) == nil, NameListPost.inFront(page, range) == nil
    {
      apply(Remark.read(page, range, presence: presence))
      return
    }
    if case .gap = next, !isOpen,
      takeTitleColumn(range) || takeBodyColumn(range, separator) || isMarginClass(range, separator)
    {
      return
    }
    if isAlone(separator, next), !isOpen, takeBodyLine(range) { return }
    if takeName(range, behind: separator) { return }
    if isOpen, case .and = separator,
      endsGroup(range) || endsRole(range) || isLast(next) && isSecondPost(range), extendPost(range)
    {
      return
    }
    if takePost(range, before: next) || takeStyle(range, before: next) { return }
    if takeFirstName(range, behind: separator, before: next) { return }
    if isOpen, case .comma = separator, extendPost(range) { return }
    if isOpen, case .and = separator, extendPost(range) { return }
    if isOpen, case .gap = separator {
      apply(Remark.read(page, range, presence: presence))
      return
    }
    isOpen = false
    if !isCount(range) { isWhole = false }
  }

  private static let apologies = PhraseTable<Bool>([
    "apologies|apology", "sent|gave apologies|regrets", "apologies received|sent|given",
  ])

  /// Whether nothing of the entry follows.
  func isLast(_ next: NameListAtom?) -> Bool {
    switch next {
    case nil, .line?, .semicolon?: true
    default: false
    }
  }

  /// “Mrs A Pike, Clerk and Proper Officer”: no name, and the post goes on.
  func isSecondPost(_ range: TextRange) -> Bool {
    guard let last = drafts.last, let role = last.role, role.lower > last.name.name.lower,
      isBroken(role, range), !startsWithThe(range), Offices.isRole(page, range),
      NameListPost.inFront(page, range) == nil
    else { return false }
    return PersonName.parse(page, range, demand: .words) == nil
  }

  /// Whether a stretch is a line by itself.
  func isAlone(_ separator: NameListAtom, _ next: NameListAtom?) -> Bool {
    guard case .line = separator, let next, case .line = next else { return false }
    return true
  }
}
