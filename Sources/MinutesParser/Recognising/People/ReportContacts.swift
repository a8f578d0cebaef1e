/// Authors and contact officers in the header of a report.
enum ReportContacts {
  /// The persons that a contact field names, with their posts, telephone numbers and addresses; a
  /// post without a name is nobody.
  static func parse(_ page: Page, _ range: TextRange) -> [PersonRecord] {
    var defaults = NameListDefaults(.inAttendance)
    defaults.isOneAnEntry = true
    var people = NameList.read(page, entries(page, range), defaults: defaults).people
    // “Libraries and Archives Manager” is a post; a name has two words, or a title in front.
    people.removeAll { person in
      contactWords.contains(person.name.lowercased()[...])
        || person.title == nil && !person.name.contains(" ")
        || person.title == nil && isRestOfPost(page, person.range, range)
        || isBracketOfPost(page, person.range, range)
    }
    for index in people.indices {
      let end = index + 1 < people.count ? people[index + 1].range.lower : range.upper
      let stretch = TextRange(people[index].range.upper, max(end, people[index].range.upper))
      people[index].email = email(page, stretch)
      people[index].phone = phone(page, stretch)
      people[index].role = people[index].role.flatMap(post)
      people[index].group = nil
    }
    return people
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
  private static let otherLabels = PhraseTable<Bool>([
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
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The word around an at sign.
  private static func email(_ page: Page, _ range: TextRange) -> String? {
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
  private static func phone(_ page: Page, _ range: TextRange) -> String? {
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
      if digits >= 7, digits <= 15 { return page.string(TextRange(offset, last + 1)) }
      offset = max(end, offset + 1)
    }
    return nil
  }

  private static func isDial(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "+")
  }
}
