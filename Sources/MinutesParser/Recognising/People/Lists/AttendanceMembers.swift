/// Lists “in attendance” that are of the members themselves.
extension AttendanceRecogniser {
  private static let attending = PhraseTable<Bool>([
    "in attendance", "present at the hearing", "those? in attendance were?",
  ])
  private static let officers = PhraseTable<Bool>([
    "officers present?", "officers attending|in attendance",
  ])
  private static let leading: Set<String> = [
    "Chair", "Chairman", "Chairperson", "Chairwoman", "President", "Commodore", "Captain", "chair",
    "chairman", "chairperson",
  ]
  private static let memberTitles: Set<String> = ["Cllr", "Cllr.", "Councillor", "Cr", "Cr."]
  private static let offices: Set<String> = [
    "Reeve", "Mayor", "Deputy Mayor", "Deputy Reeve", "Provost", "Warden",
  ]
  private static let fewestMembers = 3
  private static let fewestListed = 2
  /// Words of posts that serve a body.
  private static let servants = [
    "clerk", "officer", "manager", "administrator", "minute", "adviser", "advisor", "head of",
    "director of", "assistant", "solicitor", "engineer", "observer", "guest", "auditor",
    "consultant",
  ]

  /// Where the only list calls the members themselves “in attendance”, they are those present.
  static func asMembers(
    _ people: [PersonRecord], _ page: Page, _ label: AttendanceLabel, _ first: Int,
    _ register: PeopleRegister
  ) -> [PersonRecord] {
    guard register.people.isEmpty else { return people }
    // “Officers present: Ada Pike (Chair), Ben Dove (Secretary)” of a society.
    if page.isWhole(label.range, officers) != nil,
      people.contains(where: { $0.role.map(leading.contains) ?? false })
    {
      return present(people) { _ in true }
    }
    guard label.presence == .inAttendance, page.isWhole(label.range, attending) != nil else {
      return people
    }
    let members = people.count { $0.title.map(memberTitles.contains) ?? false }
    let isOnly = !isAboveThosePresent(page, first) && !isBelowThosePresent(page, first)
    let isLed = people.contains {
      $0.role.map(leading.contains) ?? false || $0.title.map(offices.contains) ?? false
    }
    if members >= fewestMembers || members > 0 && isOnly && isLed {
      return present(people) { person in
        person.title.map { memberTitles.contains($0) || offices.contains($0) } ?? false
          || person.role.map(leading.contains) ?? false
      }
    }
    // “In attendance: Ada Pike (Chair), Ben Dove, Cy Roe” of a club that lists nobody else.
    guard isOnly, people.count >= fewestListed, people.count(where: serves) * 2 < people.count,
      isLed
        || people.allSatisfy({ $0.title == nil })
          && people.count(where: { $0.role == nil }) * 2 > people.count
    else { return people }
    return present(people) { !serves($0) }
  }

  private static let reachAbove = 6

  /// “Present: the full committee” in front of the list, whether or not it names anybody.
  private static func isBelowThosePresent(_ page: Page, _ first: Int) -> Bool {
    page.blocks[max(0, first - reachAbove)..<first].contains { block in
      page.speaks(of: .presence, in: block.range)
        && AttendanceLabels.read(page, block.range).map { $0.isStrong && $0.presence == .present }
          ?? false
    }
  }

  private static func present(
    _ people: [PersonRecord], where isMember: (PersonRecord) -> Bool
  ) -> [PersonRecord] {
    people.map { person in
      var person = person
      if person.presence == .inAttendance, isMember(person) { person.presence = .present }
      return person
    }
  }

  private static func serves(_ person: PersonRecord) -> Bool {
    if person.group != nil { return true }
    guard let role = person.role?.lowercased() else { return false }
    return servants.contains { role.firstRange(of: $0) != nil }
  }
}
