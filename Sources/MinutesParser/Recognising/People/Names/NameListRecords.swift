extension NameList {
  /// What the drafts come to: a repeated code is a body, a single one somebody's initials.
  func records() -> [PersonRecord] {
    var codes: [String: Int] = [:]
    for draft in drafts {
      if let code = draft.code { codes[page.string(code), default: 0] += 1 }
    }
    let groups = Set(drafts.compactMap { $0.group.map { page.string($0) } })
    let areBodies = !groups.isEmpty && !drafts.contains(where: hasOwnInitials)
    let hasMembers =
      drafts.contains { $0.name.titles?.kinds.first == .member }
      || governing != nil
    let addressed = repeatedPosts()
    let isCabinet = isCabinet()
    let guests = visitingDrafts()
    let hasCategories = drafts.contains {
      $0.group.map { page.isWhole($0, Self.categories) != nil } ?? false
    }
    return drafts.enumerated().map { place, draft in
      let code = draft.code.map { page.string($0) }
      let isBody =
        code.map { codes[$0, default: 0] > 1 } ?? false
        || draft.code.map { areBodies || isDotted($0) } ?? false
      var record = PersonRecord(
        name: page.string(draft.name.name) + (draft.surname.map { " " + page.string($0) } ?? ""),
        title: draft.title, presence: draft.presence, range: range(of: draft))
      record.role = draft.role.map { role($0) } ?? (draft.isChair ? "Chair" : nil)
      // A clerk among councillors is no member.
      if record.presence == .present, hasMembers, draft.name.titles?.kinds.first != .member,
        draft.title.map({ $0 != governing || $0.hasPrefix("M") }) ?? true,
        draft.role.map(isClerk) ?? false
      {
        record.presence = .inAttendance
      }
      if record.presence == .present, guests.contains(place) { record.presence = .inAttendance }
      record.isInChair = draft.role == nil && draft.isChair
      if record.title == nil, isInFront(draft), let post = draft.front ?? draft.role {
        let title = page.string(post)
        if addressed.contains(title)
          || title.split(separator: " ").last.map({ addressed.contains(String($0)) }) ?? false
        {
          record.title = title
          if draft.front == nil { record.role = nil }
        } else if draft.front == nil {
          record.address = title
        }
      }
      record.group = draft.group.map { role($0) } ?? (isBody ? code : nil)
      for more in draft.more {
        if more.ofGroup {
          record.group = record.group.map { $0 + " " + page.string(more.text) }
        } else {
          record.role = record.role.map { $0 + " " + page.string(more.text) }
        }
      }
      if let group = draft.group, page.isWhole(group, Self.categories) != nil {
        record.role = record.role ?? record.group
        record.group = nil
      }
      if hasCategories, draft.presence == .inAttendance, presence == .present,
        let role = draft.role, page.isWhole(role, Self.staff) != nil
      {
        record.presence = presence
      }
      if isCabinet, let group = draft.group, record.role == nil, isPortfolio(group, of: draft) {
        record.role = record.group
        record.group = nil
      }
      if let group = draft.group, record.role == nil, draft.presence == .inAttendance,
        draft.name.titles?.kinds.first != .member,
        isInBrackets(group) && isDepartment(group, of: draft) || isChargeOfOfficer(group, draft)
      {
        record.role = record.group
        record.group = nil
      }
      if record.group == nil, !groups.isEmpty, let role = record.role,
        let comma = role.firstRange(of: ", "), groups.contains(String(role[comma.upperBound...]))
      {
        // “President, Students’ Union” where others are there for the Students’ Union.
        record.group = String(role[comma.upperBound...])
        record.role = String(role[..<comma.lowerBound])
      }
      if record.title == nil, let rank = record.role, let force = record.group,
        isPoliceRank(draft, rank, force)
      {
        record.title = rank
        record.role = nil
      }
      record.initials = isBody ? nil : code
      record.mark = AttendanceLegend.mark(
        page, before: (draft.name.titles?.range ?? draft.name.name).lower)
      record.footnote = draft.footnote.map { page.string($0) }
      record.substituteFor = draft.substituteFor.map { page.string($0) }
      record.movements = draft.movements
      return record
    }
  }

  private static let wider = WordSet("county borough boro boro' boro’ district dist unitary")
  private static let councillors = WordSet("councillor cllr cllrs councillors")
  private static let ranks = WordSet("pc pcso pcsos wpc sgt insp inspector supt superintendent")
  private static let police = PhraseTable<Bool>([
    "police community support officer|officers", "community support|beat officer",
    "police officer|constable|sergeant",
    "beat officer|manager",
  ])
  private static let fewestOwn = 4

  /// “Borough Councillor A Pike” and “PCSO B Dove” among those present at a parish council: of the wider council, and
  /// of the police. Where they are many, the body has them as members.
  private func visitingDrafts() -> Set<Int> {
    guard presence == .present, drafts.count >= Self.fewestOwn else { return [] }
    let hasMembers =
      governing != nil || drafts.contains { $0.name.titles?.kinds.first == .member }
    var result: Set<Int> = []
    for place in drafts.indices {
      let draft = drafts[place]
      // “County Councillors A, B and C” are of the body; somebody for another body is one of its members.
      if draft.name.titles?.isPlural == true || governing != nil && draft.title == governing,
        isOfWider(draft.name.titles.map { page.wordIndices($0.range) } ?? 0..<0)
      {
        return []
      }
      guard draft.group == nil, !draft.isChair else { continue }
      let title = draft.name.titles.map { page.wordIndices($0.range) } ?? 0..<0
      let role = draft.role.map { page.wordIndices($0) } ?? 0..<0
      let isOfficer =
        title.first.map { Self.ranks.contains(page.words[$0]) } ?? false
        || draft.role.map { page.opening($0, Self.police) != nil } ?? false
      if isOfWider(title) || isOfWider(role) || isOfficer && hasMembers { result.insert(place) }
    }
    return result.count * 3 <= drafts.count ? result : []
  }

  /// “Borough Councillor”, “Boro' Cllr”
  private func isOfWider(_ words: Range<Int>) -> Bool {
    guard words.count >= 2, let first = words.first else { return false }
    return Self.wider.contains(page.words[first])
      && Self.councillors.contains(page.words[words.lowerBound + 1])
  }

  /// What kind of governor somebody is: a role, and no body.
  static let categories = PhraseTable<Bool>([
    "parent|community|foundation|coopted|sponsor|associate|partnership|la|lea|trust", "co opted",
    "local authority", "local education authority", "ex officio",
  ])
  private static let staff = PhraseTable<Bool>(["staff"])

  private static let leaders = PhraseTable<Bool>([
    "leader", "leader of the council", "deputy leader", "leader and",
  ])

  /// “Superintendent Ada Pike, Police Elder”: a rank in front of the name of somebody of the police; of a school
  /// district it is an office.
  private func isPoliceRank(_ draft: Draft, _ rank: String, _ force: String) -> Bool {
    guard isInFront(draft), rank == "Superintendent" || rank == "Inspector" else { return false }
    return force.contains("Police") || force.contains("Constabulary") || force == "PSNI"
  }

  /// What members of a cabinet are in charge of; in other lists the brackets have their wards.
  private static let charges = WordSet(
    """
    adults assets care children climate communities community corporate culture customer development
    digital economic economy education environment environmental families finance financial growth
    health highways homes housing infrastructure leisure planning portfolio property recycling
    regeneration resources safety schools services skills social sport sustainability tourism transport
    travel waste wellbeing
    """)

  /// Whether a list is of members of a cabinet: one of them is its leader, by the bracket behind the name, and one
  /// has something in charge.
  private func isCabinet() -> Bool {
    guard
      drafts.contains(where: { draft in
        draft.group.map {
          page.wordIndices($0).contains { Self.charges.contains(page.words[$0]) }
        } ?? false
      })
    else { return false }
    return drafts.contains { draft in
      draft.group == nil && draft.title != nil
        && draft.role.map { page.opening($0, Self.leaders) != nil } ?? false
    }
  }

  /// “Councillor Ada Pike (Housing)” beside “Councillor Ben Dove (Leader)”: what is in her charge.
  private func isPortfolio(_ group: TextRange, of draft: Draft) -> Bool {
    let words = page.wordIndices(group)
    guard !words.isEmpty else { return false }
    // “Mr Ben Dove   Children and Families”: in a column of its own some word must be of what a member has in charge.
    let isTold =
      isInBrackets(group) && draft.name.titles?.kinds.first == .member
      || draft.title != nil && words.contains { Self.charges.contains(page.words[$0]) }
    return isTold && (words.count == 1 || !endsAsBody(words))
      && !Offices.letters.contains(page.words[words.lowerBound])
      && Offices.parties.match(page.words, at: words.lowerBound, limit: words.upperBound) == nil
  }

  private static let departments = WordSet(
    """
    communications comms marketing media press legal governance environmental licensing procurement estates \
    facilities payroll pensions policy operations
    """)

  /// “Ada Pike (Communications)” among officers: what she does there, in words of nothing but that.
  private func isDepartment(_ group: TextRange, of draft: Draft) -> Bool {
    page.wordIndices(group).allSatisfy {
      Self.departments.contains(page.words[$0]) || Self.charges.contains(page.words[$0])
    } && drafts.contains { $0.role.map(isInBrackets) ?? false }
  }

  private static let fewestOfficers = 2
  /// “Natural England”, “Audit Scotland”: agencies.
  private static let nations = WordSet("england scotland wales ireland britain uk")

  /// “Ada Pike, Clerk; Ben Dove, Surveyor; Cy Roe, Contract Monitoring”: what the third does, as others have posts there.
  private func isChargeOfOfficer(_ group: TextRange, _ draft: Draft) -> Bool {
    page.byte(draft.name.end) == UInt8(ascii: ",") && !Offices.isBody(page, group)
      && page.wordIndices(group).last.map { !Self.nations.contains(page.words[$0]) } ?? true
      && drafts.count(where: isNameAndPost) >= Self.fewestOfficers
  }

  /// Whether the last word of some is that of a body: “Housing Association”; “Adult Services and Health” has the word
  /// of one inside.
  private func endsAsBody(_ words: Range<Int>) -> Bool {
    guard let last = words.last else { return false }
    return Offices.bodies.contains(page.words[last]) && !Self.charges.contains(page.words[last])
      && !Self.services.contains(page.words[last])
  }

  private static let services = WordSet("services service")

  func isInBrackets(_ range: TextRange) -> Bool {
    page.byte(range.lower - 1) == UInt8(ascii: "(") && page.byte(range.upper) == UInt8(ascii: ")")
  }

  /// Whether the code beside a name is the holder's own initials: “Ann Vella (AV)”. Where others stand
  /// with their bodies and none with initials, “(WI)” is a body, too.
  private func hasOwnInitials(_ draft: Draft) -> Bool {
    guard let code = draft.code else { return false }
    let heads = page.wordIndices(draft.name.name).map {
      page.byte(page.words[$0].range.lower).asciiLowercased
    }
    return heads.contains(page.byte(code.lower).asciiLowercased)
  }

  /// “(W.I.)”: letters with a stop each are a body's; people's initials are printed without.
  private func isDotted(_ code: TextRange) -> Bool {
    let words = page.wordIndices(code)
    return words.count >= 2
      && words.dropLast().allSatisfy { page.byte(page.words[$0].range.upper) == UInt8(ascii: ".") }
  }

  /// Posts of one word in front of several members' names: “Director Ada Pike, Director Bo Fox” is how
  /// they are addressed.
  private func repeatedPosts() -> Set<String> {
    var counts: [String: Int] = [:]
    // Drafts are large: they are looked at where they stand.
    for index in drafts.indices
    where drafts[index].name.titles == nil && drafts[index].presence != .inAttendance
      && isInFront(drafts[index])
    {
      if let post = drafts[index].front ?? drafts[index].role {
        counts[page.string(post), default: 0] += 1
      }
    }
    return counts.isEmpty ? [] : Set(counts.filter { $0.value >= Self.fewestAddressed }.keys)
  }

  private static let fewestAddressed = 2

  /// Whether a post of one word stands right in front of a name without a title.
  private func isInFront(_ draft: Draft) -> Bool {
    guard let role = draft.front ?? draft.role, draft.name.titles == nil,
      page.wordIndices(role).count == 1 || isSecondary(role)
    else { return false }
    return draft.name.name.lower == role.upper + 1
  }

  private static let secondary = WordSet("alternate acting deputy interim")

  /// “Alternate Director”: the post of another with a word in front.
  private func isSecondary(_ role: TextRange) -> Bool {
    let words = page.wordIndices(role)
    return words.count == 2 && words.first.map { Self.secondary.contains(page.words[$0]) } ?? false
  }

  private static let clerks = PhraseTable<Bool>([
    "clerk", "the? parish|town|community|council|assistant|deputy|locum|acting clerk",
    "clerk and rfo", "clerk rfo", "clerk to the council|parish|committee",
    "clerk to the parish council",
    "parish|town clerk and? rfo",
  ])

  private func isClerk(_ role: TextRange) -> Bool {
    page.isWhole(role, Self.clerks) != nil
  }

  /// The words of a post; the stop that ends a list of people belongs to none of them, unless it is
  /// that of `Ltd.` or `U.K.`
  private func role(_ range: TextRange) -> String {
    let text = page.string(range)
    guard text.hasSuffix("."), let last = page.wordIndices(range).last,
      page.words[last].range.count > 3, page.words[last].range.upper + 1 == range.upper
    else { return text }
    return String(text.dropLast())
  }

  /// A title of one's own belongs to where the person stands; the plural before a list does not.
  private func range(of draft: Draft) -> TextRange {
    guard let titles = draft.name.titles, !titles.isPlural, !titles.isClass else {
      return draft.name.name
    }
    return titles.range.through(draft.name.name)
  }
}
