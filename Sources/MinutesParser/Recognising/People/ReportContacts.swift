/// Authors and contact officers in the header of a report.
enum ReportContacts {
  /// The persons that a contact field names, with their posts, telephone numbers and addresses; a
  /// post without a name is nobody.
  static func parse(_ page: Page, _ range: TextRange) -> [PersonRecord] {
    let stretches = stretches(page, range)
    let people = stretches.count > 1 ? stretches.flatMap { read(page, $0) } : read(page, range)
    return people.isEmpty ? inBracket(page, range) : people
  }

  /// “Head of Education (Mrs Ann Crane)”: the name in a bracket that ends the value, behind the post.
  private static func inBracket(_ page: Page, _ range: TextRange) -> [PersonRecord] {
    let range = page.trimmed(range)
    guard page.lastByte(range) == UInt8(ascii: ")"), let open = page.first(.bracket, in: range),
      page.wordIndices(range.prefix(upTo: open)).contains(where: {
        Offices.words.contains(page.words[$0])
      })
    else { return [] }
    let inside = page.trimmed(TextRange(open + 1, range.upper - 1))
    guard let name = PersonName.parse(page, inside, demand: .words), name.end == inside.upper,
      page.wordIndices(name.name).count > 1 || name.titles != nil,
      !holdsDepartment(page, name.name)
    else { return [] }
    var people = read(page, inside)
    if people.count == 1, people[0].role == nil {
      people[0].role = post(page.string(range.prefix(upTo: open)))
    }
    return people
  }

  /// Whether a value names several people, each with the post behind the name.
  static func namesSeveral(_ page: Page, _ range: TextRange) -> Bool {
    stretches(page, range).count > 1
  }

  private static let joiners = WordSet("or and")

  /// “Ann Crane, Engineer, 01632 960718, or Ben Elm, Clerk, 01632 960719”, on one line or on two: a stretch for each person
  /// whose name stands behind a number or a joining word, with the post behind it.
  private static func stretches(_ page: Page, _ range: TextRange) -> [TextRange] {
    let words = page.wordIndices(range)
    var starts = [range.lower]
    var ends: [Int] = []
    for index in words.dropFirst(2) where page.words[index].shape.contains(.capitalised) {
      let isJoined = joiners.contains(page.words[index - 1])
      let before = page.words[isJoined ? index - 2 : index - 1].range
      let gap = TextRange(before.upper, page.words[isJoined ? index - 1 : index].range.lower)
      let rest = TextRange(page.words[index].range.lower, range.upper)
      // “Ann Crane / Ben Elm”
      let isBehindSlash = !isJoined && page.has(" / ", at: gap.lower)
      guard
        page.byte(before.upper - 1).isASCIIDigit || isBehindSlash
          || isJoined && gap.bounds.contains(where: { page.byte($0) != 0x20 })
          || !isJoined && gap.bounds.contains(where: { page.byte($0) == 0x0A }),
        opensPerson(page, rest) || isBehindSlash && isPerson(page, rest)
      else { continue }
      ends.append(before.upper)
      starts.append(page.words[index].range.lower)
    }
    ends.append(range.upper)
    return zip(starts, ends).map { TextRange($0, max($0, $1)) }
  }

  /// “Ben Elm” and no more.
  private static func isPerson(_ page: Page, _ range: TextRange) -> Bool {
    guard let name = PersonName.parse(page, range, demand: .words) else { return false }
    return name.end >= page.trimmed(range).upper && page.wordIndices(name.name).count > 1
      && !holdsDepartment(page, name.name)
  }

  /// “Ben Elm, Clerk”: a name with its post behind a comma or a bracket.
  private static func opensPerson(_ page: Page, _ range: TextRange) -> Bool {
    guard let name = PersonName.parse(page, range, demand: .words),
      page.wordIndices(name.name).count > 1 || name.titles != nil,
      !holdsDepartment(page, name.name)
    else { return false }
    let behind = page.skipBlanks(name.end, range.upper)
    return behind < range.upper
      && (page.byte(behind) == UInt8(ascii: ",") || page.byte(behind) == UInt8(ascii: "("))
  }

  private static let departments = WordSet(
    """
    services service support team office unit department directorate section desk division health housing planning \
    finance policy legal secretariat hall council committee administration communications
    """)

  /// “Scrutiny Support”, “Environmental Health”: whom to ask, and no person.
  private static func holdsDepartment(_ page: Page, _ name: TextRange) -> Bool {
    page.wordIndices(name).last.map { departments.contains(page.words[$0]) } ?? false
  }

  private static func read(_ page: Page, _ range: TextRange) -> [PersonRecord] {
    var defaults = NameListDefaults(.inAttendance)
    defaults.isOneAnEntry = true
    var people = NameList.read(page, entries(page, range), defaults: defaults).people
    // “Libraries and Archives Manager” is a post; a name has two words, or a title in front.
    people.removeAll { person in
      contactWords.contains(person.name.lowercased()[...])
        || person.title == nil && !person.name.contains(" ")
        || person.title == nil && isRestOfPost(page, person.range, range)
        || isBracketOfPost(page, person.range, range)
        || person.title == nil && isBehindOffice(page, person.range, range)
        || person.title == nil && isInFrontOfOffice(page, person.range, range)
        || person.title == nil && holdsDepartment(page, person.range)
    }
    for index in people.indices {
      let end = index + 1 < people.count ? people[index + 1].range.lower : range.upper
      let stretch = TextRange(people[index].range.upper, max(end, people[index].range.upper))
      people[index].email = email(page, stretch)
      people[index].phone = phone(page, stretch)
      people[index].role = people[index].role.flatMap(post)
      people[index].group = nil
    }
    // “Ann Crane      Service Manager      01632 960718”: the post in a column of its own.
    let columns = page.columns(range)
    if people.count == 1, people[0].role == nil, columns.count > 1,
      people[0].range.upper >= page.trimmed(columns[0]).upper
    {
      people[0].role = post(page.string(columns[1]))
    }
    return people
  }

  /// “Ann Crane” ⏎ “*Strategic Commissioning* Manager”: the second line is all post.
  private static func isInFrontOfOffice(
    _ page: Page, _ person: TextRange, _ value: TextRange
  ) -> Bool {
    guard let last = page.wordIndices(person).last, last + 1 < page.wordIndices(value).upperBound,
      page.byte(person.upper) == 0x20, person.lower > page.trimmed(value).lower,
      let first = page.wordIndices(person).first, first > page.wordIndices(value).lowerBound,
      page.byte(person.upper + 1) != UInt8(ascii: "("),
      page.gap(before: first).bounds.contains(where: { page.byte($0) == 0x0A })
    else { return false }
    return Offices.words.contains(page.words[last + 1])
  }

  /// “Manager: *Local Development*”, as South African offices are named.
  private static func isBehindOffice(
    _ page: Page, _ person: TextRange, _ value: TextRange
  ) -> Bool {
    guard let own = page.wordIndices(person).first, own > page.wordIndices(value).lowerBound,
      Offices.words.contains(page.words[own - 1]),
      let name = PersonName.parse(page, value, demand: .words),
      name.end < page.words[own - 1].range.lower
    else { return false }
    let gap = page.gap(before: own)
    return page.byte(gap.lower) == UInt8(ascii: ":") && gap.count <= 2
  }

  /// “Principal Engineer (*Major Schemes*)”: a bracket behind a post that stands behind a name.
  private static func isBracketOfPost(
    _ page: Page, _ person: TextRange, _ value: TextRange
  ) -> Bool {
    guard let before = page.wordIndices(TextRange(value.lower, person.lower)).last,
      Offices.words.contains(page.words[before]), page.wordIndices(value).lowerBound + 2 < before
    else { return false }
    return TextRange(page.words[before].range.upper, person.lower).bounds.contains {
      page.byte($0) == UInt8(ascii: "(")
    }
  }

  /// “Director *of Education*”, “Head of Planning and *Building Control*”: what a post goes on with.
  private static func isRestOfPost(_ page: Page, _ person: TextRange, _ value: TextRange) -> Bool {
    let words = page.wordIndices(value)
    guard let first = words.first, Offices.words.contains(page.words[first]),
      let own = page.wordIndices(person).first
    else { return false }
    return FunctionWords.wordJoiners.contains(page.words[own])
      || own > first && FunctionWords.wordJoiners.contains(page.words[own - 1])
  }

  private static let nameLabels = PhraseTable<Bool>([
    "name", "contact", "officer", "report? author", "contact officer", "lead officer",
  ])
  static let otherLabels = PhraseTable<Bool>([
    "tel", "telephone", "phone", "email", "e mail", "ext", "extension", "mobile", "fax",
    "job title",
    "title", "post", "telephone|phone|tel no|number", "contact no|number",
  ])

  /// The value without the labels inside it: “Name: A. Person” ¶ “Tel: 01632 960000”.
  private static func entries(_ page: Page, _ range: TextRange) -> [TextRange] {
    let lines = page.columns(range)
    var result: [TextRange] = []
    var hasLabels = false
    for line in lines {
      guard let colon = Fields.labelEnd(page, line) else {
        result.append(line)
        continue
      }
      let label = TextRange(line.lower, colon)
      if page.isWhole(label, nameLabels) != nil {
        hasLabels = true
        let value = page.trimmed(TextRange(colon, line.upper))
        if !value.isEmpty { result.append(value) }
      } else if page.isWhole(label, otherLabels) != nil {
        hasLabels = true
      } else {
        result.append(line)
      }
    }
    return hasLabels ? result : [range]
  }

  private static let contactWords: Set<Substring> = [
    "tel", "telephone", "phone", "email", "e-mail", "ext", "extension", "mobile", "direct",
  ]

  /// A post without the word that announces a number; nil where it is no post.
  private static func post(_ text: String) -> String? {
    guard !text.contains("@"), !text.contains(where: \.isNumber) else { return nil }
    var words = text.split(separator: " ")
    while let last = words.last, contactWords.contains(Substring(last.lowercased())) {
      words.removeLast()
    }
    guard !words.isEmpty else { return nil }
    let post = words.joined(separator: " ")
    return post.last == "," || post.last == ";" ? String(post.dropLast()) : post
  }

  /// The word around an at sign.
  static func email(_ page: Page, _ range: TextRange) -> String? {
    for offset in range.bounds where page.byte(offset) == UInt8(ascii: "@") {
      var (start, end) = (offset, offset + 1)
      while start > range.lower, isAddress(page.byte(start - 1)) { start -= 1 }
      while end < range.upper, isAddress(page.byte(end)) { end += 1 }
      while end > start, page.byte(end - 1) == UInt8(ascii: ".") { end -= 1 }
      return page.string(TextRange(start, end))
    }
    return nil
  }

  private static func isAddress(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "'")
  }

  /// Seven figures or more, with blanks, brackets and hyphens between them; or an extension.
  static func phone(_ page: Page, _ range: TextRange) -> String? {
    var offset = range.lower
    while offset < range.upper {
      let byte = page.byte(offset)
      guard byte.isASCIIDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "(") else {
        offset += 1
        continue
      }
      var end = offset
      var digits = 0
      var last = offset
      while end < range.upper, isDial(page.byte(end)) {
        if page.byte(end).isASCIIDigit {
          digits += 1
          last = end
        }
        end += 1
      }
      if digits >= 7, digits <= 15 {
        // “(01632 960718)”: the bracket is around the number.
        let start =
          byte == UInt8(ascii: "(") && page.byte(last + 1) == UInt8(ascii: ")")
          ? offset + 1 : offset
        return page.string(TextRange(start, last + 1))
      }
      offset = max(end, offset + 1)
    }
    return nil
  }

  private static func isDial(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "+")
  }
}
