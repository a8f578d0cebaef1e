/// What a list says of all its names before it begins: its label, a group heading.
struct NameListDefaults: Sendable {
  var presence: Person.Presence
  /// From a label such as “Councillors:”.
  var title: String?
  /// From a label such as “Chair:”.
  var role: TextRange?
  var group: TextRange?
  /// Whether names may be nicks of a chat, in small letters.
  var hasNicks = false
  /// Whether each block or line is one entry, so that “Name, Place” is one person.
  var isOneAnEntry = false

  init(_ presence: Person.Presence, title: String? = nil) {
    self.presence = presence
    self.title = title
  }
}

/// One row of a table of people: the cell with the name, and what the other cells say.
struct NameListEntry: Sendable {
  var names: [TextRange] = []
  var title: String?
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
    var group: TextRange?
    var code: TextRange?
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
  /// Whether lines or semicolons divide the entries.
  var isByLine: Bool
  /// Whether the last draft can still take remarks.
  var isOpen = false

  private init(_ page: Page, _ defaults: NameListDefaults, isByLine: Bool) {
    self.page = page
    self.defaults = defaults
    self.isByLine = isByLine
    governing = defaults.title
    presence = defaults.presence
    heading = (defaults.role, defaults.group)
    hasNicks = defaults.hasNicks
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
    read(page, rows: ranges.map { [[$0]] }, defaults: defaults)
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
    let joined = NameListLines.join(page, atoms)
    var list = NameList(page, defaults, isByLine: joined.isByLine || defaults.isOneAnEntry)
    list.walk(joined.atoms)
    return Reading(people: list.records(), isWhole: list.isWhole)
  }

  /// The people of a table with one name a row and columns whose meaning is known.
  static func read(
    _ page: Page, entries: [NameListEntry], defaults: NameListDefaults
  ) -> Reading {
    var list = NameList(page, defaults, isByLine: true)
    for entry in entries {
      let count = list.drafts.count
      list.governing = entry.title ?? defaults.title
      for name in entry.names {
        list.endEntry(.line, next: nil)
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
        take(range, behind: separator, before: next)
        separator = .text(range)
      case .bracket(let range):
        take(bracket: range)
      case .line, .semicolon:
        endEntry(atom, next: index + 1 < atoms.count ? atoms[index + 1] : nil)
        separator = atom
      case .comma, .and, .dash, .colon, .gap:
        // “, and” is one separator.
        if case .dash = separator { continue }
        if case .dash = atom, isBeginning(separator) { continue }
        separator = atom
      }
    }
  }

  private func isBeginning(_ separator: NameListAtom) -> Bool {
    switch separator {
    case .line, .semicolon: true
    default: false
    }
  }

  /// A semicolon ends what a plural title governs where commas divide names inside it.
  private mutating func endEntry(_ atom: NameListAtom, next: NameListAtom?) {
    isOpen = false
    pendingRole = nil
    if case .semicolon = atom, governing != nil, defaults.title == nil, namesInEntry > 1 {
      governing = nil
    }
    namesInEntry = 0
  }

  private var namesInEntry = 0
  /// Whether the list has names as typed in a chat.
  private var hasNicks = false
  /// Whether the list has surnames alone.
  private var hasSurnames = false
  /// In which way those that follow took part.
  private var presence: Person.Presence
  /// Post and body that a label gives to those that follow.
  private var heading: (role: TextRange?, group: TextRange?)

  private mutating func take(
    _ range: TextRange, behind separator: NameListAtom, before next: NameListAtom?
  ) {
    if case .colon = next, takeHeading(range) { return }
    if isOpen, case .comma = separator, takeSuffix(range) || isNumberOrAddress(range) { return }
    if isOpen, takeRemark(range, behind: separator) { return }
    if takeName(range, behind: separator) { return }
    if isOpen, case .and = separator, endsGroup(range), extendPost(range) { return }
    if takePost(range, before: next) { return }
    if isOpen, case .comma = separator, extendPost(range) { return }
    if isOpen, case .and = separator, extendPost(range) { return }
    if isOpen, case .gap = separator {
      apply(Remark.read(page, range, presence: presence))
      return
    }
    isOpen = false
    if !isCount(range) { isWhole = false }
  }

  /// A label inside the list: “Officers:”, “Labour Group:”.
  private mutating func takeHeading(_ range: TextRange) -> Bool {
    if let label = AttendanceLabels.whole(page, range) {
      presence = label.presence ?? presence
      governing = label.title
      heading = (nil, nil)
      pendingRole = label.post
    } else if !Offices.isRole(page, range), Offices.isBody(page, range),
      PersonName.parse(page, range) == nil
    {
      heading = (nil, page.trimmed(range))
    } else {
      return false
    }
    isOpen = false
    return true
  }

  // MARK: Names

  private mutating func takeName(_ range: TextRange, behind separator: NameListAtom) -> Bool {
    var range = NameListPost.openerDropped(page, range)
    if let post = NameListPost.inFront(page, range) {
      // “Chairman Councillor X”: the post belongs to the name behind it.
      if post.end < range.upper {
        pendingRole = post.role
        range = page.trimmed(range.suffix(from: post.end))
      }
    }
    guard let name = PersonName.parse(page, range, demand: demand(separator, range)) else {
      return takeNick(range, behind: separator)
    }
    if name.titles == nil, isOpen, !isNamePlace(range, behind: separator) { return false }
    add(name)
    takeRest(page.trimmed(TextRange(name.end, range.upper)))
    return true
  }

  /// How much makes a name here: under a plural title, or after surnames alone, one word will do.
  private func demand(_ separator: NameListAtom, _ range: TextRange) -> PersonName.Demand {
    if governing != nil || hasNicks { return .oneWord }
    if case .colon = separator { return .words }
    return drafts.isEmpty || hasSurnames || defaults.isOneAnEntry
      ? .oneWord : .words
  }

  /// Whether an untitled stretch behind this separator can be the next name and not a remark.
  private func isNamePlace(_ range: TextRange, behind separator: NameListAtom) -> Bool {
    switch separator {
    case .line, .semicolon, .colon, .text, .bracket: return true
    case .dash: return false
    case .and, .comma:
      if Offices.isRole(page, range) || Offices.isBody(page, range) { return false }
      if governing != nil { return true }
      if hasInitial(range) { return true }
      guard let last = drafts.last, !(isByLine && last.name.titles != nil) else { return false }
      return last.role.map { page.byte($0.upper) == UInt8(ascii: ")") } ?? true
    case .gap:
      return governing != nil || hasInitial(range)
        || drafts.last?.name.titles == nil && page.wordIndices(range).count >= 2
    }
  }

  /// “R Entwhistle”: an initial in front of a surname.
  private func hasInitial(_ range: TextRange) -> Bool {
    page.firstWord(range).map { $0.shape.contains([.initial, .capitalised]) } ?? false
  }

  private mutating func takeNick(_ range: TextRange, behind separator: NameListAtom) -> Bool {
    guard !isOpen || separator.isNameSeparator && isNamePlace(range, behind: separator),
      presence != .apologies || drafts.isEmpty,
      let name = NameListPost.nick(page, range, isAlone: drafts.isEmpty && !hasNicks),
      drafts.allSatisfy({ $0.name.titles == nil })
    else { return false }
    hasNicks = true
    add(name)
    return true
  }

  private mutating func add(_ name: PersonName) {
    var draft = Draft(name: name, title: title(name.titles), presence: presence)
    draft.role = pendingRole ?? heading.role
    draft.group = heading.group
    pendingRole = nil
    drafts.append(draft)
    if name.titles == nil, page.wordIndices(name.name).count == 1 { hasSurnames = true }
    isOpen = true
    namesInEntry += 1
  }

  /// A title of one's own, else the one that a plural gives; “Councillors Mrs A, B” gives both.
  private mutating func title(_ titles: Titles.Row?) -> String? {
    guard let titles else { return governing }
    guard !titles.isClass else {
      if titles.isPlural { governing = defaults.title }
      return defaults.title
    }
    guard titles.isPlural else { return page.string(titles.range) }
    governing = Titles.singular(page.string(titles.first), titles.plural)
    return titles.others.isEmpty ? governing : page.string(titles.others)
  }

  /// What follows a name without a separator: “arrived at 6.21 pm”, “substitute for Y”.
  private mutating func takeRest(_ range: TextRange) {
    guard !range.isEmpty, page.byte(range.lower) != UInt8(ascii: ".") || range.count > 1 else {
      return
    }
    guard page.byte(range.lower) != UInt8(ascii: "@") else { return }
    if swapAbsentee(range) { return }
    if let events = Remark.events(page, range), !events.isEmpty {
      apply(events)
    } else if Offices.isRole(page, range), page.byte(range.lower).isASCIIUpper {
      apply(Remark.read(page, range, presence: presence))
    } else {
      applyWay(range)
    }
  }

  /// “, Jr.” and “, J.P.”.
  private mutating func takeSuffix(_ range: TextRange) -> Bool {
    if PersonName.isGeneration(page, range), let last = drafts.indices.last {
      drafts[last].name.name = drafts[last].name.name.through(range)
      return true
    }
    return PersonName.isHonours(page, range)
  }

  /// A telephone number or an address of mail in a list of contacts.
  private func isNumberOrAddress(_ range: TextRange) -> Bool {
    page.firstWord(range)?.shape.contains(.digits) == true
      && !page.wordIndices(range).contains { page.words[$0].shape.contains(.capitalised) }
      || range.bounds.contains { page.byte($0) == UInt8(ascii: "@") }
  }

  // MARK: Remarks

  /// A stretch that says something of the person before it.
  private mutating func takeRemark(_ range: TextRange, behind separator: NameListAtom) -> Bool {
    if swapAbsentee(range) { return true }
    if let events = Remark.events(page, range), !events.isEmpty {
      apply(events)
      return true
    }
    switch separator {
    case .dash:
      guard PersonName.parse(page, range) == nil || Offices.isRole(page, range) else {
        return false
      }
      apply(Remark.read(page, range, presence: presence))
      return true
    case .comma:
      guard PersonName.parse(page, range) == nil, !startsWithThe(range) || isByLine else {
        return false
      }
      guard Offices.isRole(page, range) || Offices.isBody(page, range) else { return false }
      if extendPost(range) { return true }
      apply(Remark.read(page, range, presence: presence))
      return true
    case .gap:
      guard PersonName.parse(page, range) == nil, Offices.isRole(page, range) else { return false }
      apply(Remark.read(page, range, presence: presence))
      return true
    case .text, .bracket, .semicolon, .and, .colon, .line:
      return false
    }
  }

  private func startsWithThe(_ range: TextRange) -> Bool {
    page.firstWord(range)?.hash == WordHash.of("the")
  }

  /// A post goes on: “Director of Services, Roads and Transportation”.
  private mutating func extendPost(_ range: TextRange) -> Bool {
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
    guard isByLine, drafts[last].role == nil else { return false }
    apply(Remark.read(page, range, presence: presence))
    return true
  }

  /// Whether a body was read just before a stretch that shows it to be part of a post.
  private func endsGroup(_ range: TextRange) -> Bool {
    guard let last = drafts.last, let group = last.group, group.lower > last.name.name.lower else {
      return false
    }
    return isBroken(group, range) && Offices.isRole(page, range)
  }

  /// Whether only a comma or “and” stands between a post and a stretch; a bracket ends a post.
  private func isBroken(_ role: TextRange, _ range: TextRange) -> Bool {
    let gap = TextRange(role.upper, range.lower)
    return gap.count <= 8 && !gap.bounds.contains { page.byte($0) == UInt8(ascii: ")") }
  }

  private mutating func take(bracket range: TextRange) {
    if let role = pendingRole, let name = PersonName.parse(page, range) {
      pendingRole = role
      add(name)
      return
    }
    guard isOpen else {
      // “the Dean of Science (Professor J. R. ap Gwilym)”.
      if let post = lastPost, let name = PersonName.parse(page, range) {
        pendingRole = post
        add(name)
      }
      lastPost = nil
      return
    }
    if swapAbsentee(range) { return }
    let remarks = Remark.read(page, range, presence: presence)
    if let last = drafts.indices.last, let role = drafts[last].role,
      role.lower > drafts[last].name.end, range.lower - role.upper <= 2,
      page.byte(role.upper) != UInt8(ascii: ")"), remarks.allSatisfy(\.isPost)
    {
      // “Lay Member (Audit)”: the bracket belongs to the post.
      drafts[last].role = TextRange(role.lower, range.upper + 1)
      return
    }
    apply(remarks)
  }

  /// A post without a name, which a bracket may give.
  private var lastPost: TextRange?

  private mutating func takePost(_ range: TextRange, before next: NameListAtom?) -> Bool {
    guard !isCount(range), let post = NameListPost.alone(page, range) else { return false }
    isOpen = false
    lastPost = post
    switch next {
    case .colon, .dash, .comma: if NameListPost.isChair(page, post) { pendingRole = post }
    default: break
    }
    if case .colon = next { pendingRole = post }
    return true
  }

  mutating func apply(_ remarks: [Remark]) {
    guard let last = drafts.indices.last else { return }
    for remark in remarks {
      switch remark {
      case .role(let range): drafts[last].role = merge(drafts[last].role, range)
      case .group(let range): drafts[last].group = drafts[last].group ?? range
      case .code(let range): drafts[last].code = drafts[last].code ?? range
      case .inChair: drafts[last].isChair = true
      case .movement(let kind, let time): drafts[last].movements.append((kind, time))
      case .substitute(let range):
        drafts[last].presence = .substitute
        if !range.isEmpty { drafts[last].substituteFor = range }
      case .guest(let range):
        drafts[last].role = range
        if presence == .present { drafts[last].presence = .inAttendance }
      case .nothing: break
      case .unknown: isWhole = isWhole && presence == .apologies
      }
    }
  }

  private func merge(_ old: TextRange?, _ new: TextRange) -> TextRange {
    guard let old, old.lower > (drafts.last?.name.name.lower ?? 0) else { return new }
    return old
  }

  private mutating func applyWay(_ range: TextRange) {
    let remarks = Remark.read(page, range, presence: presence)
    for case .nothing in remarks { return }
    for case .group(let group) in remarks where group.lower > range.lower {
      apply([.group(group)])
      return
    }
    isWhole = false
  }

  /// “Councillor Y, for whom Councillor X was substitute”: the list records X.
  private mutating func swapAbsentee(_ range: TextRange) -> Bool {
    guard let last = drafts.indices.last,
      let substitute = NameListPost.substitute(page, range)
    else { return false }
    let absentee = drafts[last].name.name
    drafts.removeLast()
    add(substitute)
    drafts[drafts.count - 1].presence = .substitute
    drafts[drafts.count - 1].substituteFor = absentee
    return true
  }

  /// “2 members of the public”, “Public: 6”.
  private func isCount(_ range: TextRange) -> Bool {
    guard let first = page.firstWord(range) else { return true }
    return first.shape.contains(.digits) || NameListPost.isCount(page, range)
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
