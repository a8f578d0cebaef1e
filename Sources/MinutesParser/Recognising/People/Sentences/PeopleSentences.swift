/// Paragraphs that tell of people: apologies, substitutes, coming and going, declarations.
enum PeopleSentences {
  /// What a stretch of prose says of people, entered in the register.
  struct Mentions {
    var people = PeopleInOrder()
    var movements: [Element.Movement] = []
  }

  /// The element of a paragraph that is wholly a declaration, a movement, or a record of apologies,
  /// substitutes or the chair; nil for any other.
  ///
  /// - Parameters:
  ///   - isUnderDeclarations: Whether the paragraph stands under a head such as “Declarations of
  ///   interest”.
  ///   - isBelowList: Whether it stands where those present are listed, so that a number in front can be
  ///   that of a footnote.
  static func element(
    _ page: Page, _ range: TextRange, register: inout PeopleRegister,
    isUnderDeclarations: Bool = false, isBelowList: Bool = true
  ) -> Element? {
    element(
      page, range, lead: LeadingMarker.scan(page, range), register: &register,
      isUnderDeclarations: isUnderDeclarations, isBelowList: isBelowList)
  }

  /// The same for a paragraph whose marker is known.
  static func element(
    _ page: Page, _ range: TextRange, lead: LeadingMarker?, register: inout PeopleRegister,
    isUnderDeclarations: Bool, isBelowList: Bool
  ) -> Element? {
    guard let whole = page.text.trimmed(range) else { return nil }
    var marker = lead
    if let found = marker, isInitial(page, found, whole, register) { marker = nil }
    let text = marker.map { $0.rest.isEmpty ? whole : $0.rest } ?? whole
    if isBelowList, let marker, let footnote = footnote(page, marker, register) { return footnote }
    if isBelowList, let footnote = Footnotes.movement(page, whole, register) { return footnote }
    let kind: Block.Kind
    var people = PeopleInOrder()
    if let declaring = DeclarationSentence.read(
      page, text, register, isUnderHead: isUnderDeclarations)
    {
      kind = .declaration
      for person in declaring.indices(&register) { people.add(person) }
    } else if MovementSentence.isWhole(page, text, register) {
      kind = .movement
    } else if isAttendance(page, text, register) {
      kind = .attendance
    } else {
      return nil
    }
    let mentions = record(page, text, register: &register)
    if kind == .declaration {
      for movement in mentions.movements where movement.kind == .left && movement.time == nil {
        register.leavers.insert(movement.person)
      }
    }
    var element = Element(kind, text: text)
    if let marker, text != whole {
      element.marker = marker.marker
      element.number = marker.number
    }
    for person in mentions.people.indices { people.add(person) }
    element.people = people.indices
    element.movements = mentions.movements
    return element
  }

  /// Whether a letter in front is the initial of somebody known: “T. Okemaw declared …”.
  private static func isInitial(
    _ page: Page, _ marker: LeadingMarker, _ whole: TextRange, _ register: PeopleRegister
  ) -> Bool {
    guard marker.shape == .letter || marker.shape == .roman, marker.number.count == 1,
      page.byte(marker.number.lower).isASCIIUpper,
      let subject = ProseSubject.read(page, whole, register), subject.end > marker.rest.lower,
      case .known = subject.members[0]
    else { return false }
    return true
  }

  /// “(1) Joined the meeting at 9.50 am” below a list that marks somebody with `(1)`.
  private static func footnote(
    _ page: Page, _ marker: LeadingMarker, _ register: PeopleRegister
  ) -> Element? {
    guard marker.setting == .brackets || marker.setting == .bare, marker.shape == .decimal,
      page.wordIndices(marker.rest).count <= 14,
      let person = register.find(footnote: page.string(marker.number)),
      let events = Remark.events(page, marker.rest)
    else { return nil }
    var element = Element(.movement, text: marker.rest)
    element.marker = marker.marker
    element.number = marker.number
    element.people = [person]
    for case .movement(let kind, let time) in events {
      element.movements.append((person, kind, time))
    }
    return element.movements.isEmpty ? nil : element
  }

  /// Enters what a paragraph says of people in passing; for paragraphs that stay paragraphs.
  static func record(
    _ page: Page, _ range: TextRange, register: inout PeopleRegister
  ) -> Mentions {
    var mentions = Mentions()
    if page.speaks(of: attendance, in: range) {
      for sentence in Sentences.split(page, range) {
        for person in records(page, sentence, register) {
          mentions.people.add(register.add(person))
        }
      }
    }
    let isOnDeclarations = page.speaks(of: .declarations, in: range)
    for movement in MovementSentence.find(page, range, register) {
      for person in movement.subject.indices(&register) {
        mentions.people.add(person)
        guard !register.settles(movement.kind, time: movement.time, of: person) else { continue }
        // “(Having declared an interest, Councillor X left.)”, as the declaration said.
        if movement.kind == .left, isOnDeclarations, register.leavers.remove(person) != nil {
          continue
        }
        mentions.movements.append((person, movement.kind, movement.time))
      }
    }
    return mentions
  }

  /// Enters what the text and the points of an element say of people in passing, and notes the
  /// movements with the element.
  ///
  /// - Parameter opening: What was promised right in front of its text: “He left.” is said of who promised it.
  static func complete(
    _ page: Page, _ element: inout Element, behind opening: TextRange? = nil,
    register: inout PeopleRegister
  ) {
    let topics = attendance.union(.movements)
    var ranges: [TextRange] = []
    if !element.text.isEmpty, page.speaks(of: topics, in: element.text) {
      ranges.append(opening?.through(element.text) ?? element.text)
    }
    if !element.points.isEmpty {
      var rest = element.points
      while let point = rest.popLast() {
        if page.speaks(of: topics, in: point.text) { ranges.append(point.text) }
        rest += point.points
      }
      ranges.sort { $0.start < $1.start }
    }
    if ranges.isEmpty { return }
    var movements: [Element.Movement] = []
    for range in ranges { movements += record(page, range, register: &register).movements }
    if !movements.isEmpty { element.movements += movements }
  }

  private static let attendance: Topics = [.apologies, .substitutes, .chair, .presence]

  /// Apologies, substitutes and the chair in one sentence.
  private static func records(
    _ page: Page, _ sentence: TextRange, _ register: PeopleRegister
  ) -> [PersonRecord] {
    if let apologies = ApologySentence.apologies(page, sentence, register) { return apologies }
    if let present = PresentSentence.read(page, sentence) { return present }
    let substitutes = ApologySentence.substitutes(page, sentence, register)
    if !substitutes.isEmpty { return substitutes }
    return ChairSentence.read(page, sentence, register).map { [$0] } ?? []
  }

  /// Whether every sentence says who was not there, who stood in, or who took the chair.
  private static func isAttendance(
    _ page: Page, _ range: TextRange, _ register: PeopleRegister
  ) -> Bool {
    guard page.speaks(of: attendance, in: range) else { return false }
    let sentences = Sentences.split(page, range)
    return !sentences.isEmpty && sentences.allSatisfy { !records(page, $0, register).isEmpty }
  }
}
