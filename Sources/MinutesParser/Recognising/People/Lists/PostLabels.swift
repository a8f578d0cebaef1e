/// Lines that give a post and who holds it, beside a list of people: “Administrator: Ada Pike” right below one, “Reeve:
/// Ben Dove” right above one.
enum PostLabels {
  private static let wordsOfPost = 5
  /// Lines with posts that may stand in front of the list.
  private static let reach = 5

  /// The label of such a line; nil where the block is none, or stands by itself.
  static func read(
    _ page: Page, _ first: Int, under title: TextRange, _ register: PeopleRegister
  ) -> AttendanceLabel? {
    // It is asked of every block: most stand in no such place.
    let isBelow =
      register.latestPresence != nil && register.latestEnd <= page.blocks[first].range.lower
      && page.wordIndices(TextRange(register.latestEnd, page.blocks[first].range.lower)).isEmpty
    guard isBelow || title.isEmpty && register.people.isEmpty, let found = post(page, first),
      isBelow || isAboveList(page, first)
    else { return nil }
    if Remark.isRecording(page, found.post), page.blocks[first].gapBefore > 0 { return nil }
    var label = AttendanceLabel(
      range: TextRange(page.blocks[first].text.lower, found.colon),
      presence: leads(page, found.post) ? .present : .inAttendance,
      rest: page.skipBlanks(found.colon, page.blocks[first].text.upper))
    label.isPost = true
    label.isStrong = false
    label.post = found.post
    label.isOneAnEntry = true
    return label
  }

  private static let servants = WordSet(
    """
    staff officers officials employees representatives advisers advisors guests observers visitors consultants \
    contractors auditors engineers delegates
    """)
  private static let members = WordSet(
    "members councillors trustees governors directors commissioners supervisors selectmen")

  /// “Township Staff: Ada Pike, Manager; Ben Dove, Solicitor”, “Lay Governors: Cy Wren” right below a list: whose people
  /// stand behind the colon.
  static func ofClass(
    _ page: Page, _ first: Int, _ register: PeopleRegister
  ) -> AttendanceLabel? {
    guard let latest = register.latestPresence,
      register.latestEnd <= page.blocks[first].range.lower,
      page.wordIndices(TextRange(register.latestEnd, page.blocks[first].range.lower)).isEmpty,
      let block = page.blocks[safe: first], block.kind == .paragraph, block.cell == nil,
      !block.isFurniture, let colon = Fields.labelEnd(page, block.text), colon < block.text.upper,
      LeadingMarker.scan(page, block.text) == nil
    else { return nil }
    let range = TextRange(block.text.lower, colon)
    let words = page.wordIndices(range)
    guard (2...wordsOfPost).contains(words.count), let last = words.last,
      words.allSatisfy({
        page.words[$0].shape.contains(.capitalised) || page.words[$0].range.count <= 3
      })
    else { return nil }
    let isOfOthers = servants.contains(page.words[last])
    guard isOfOthers || members.contains(page.words[last]) else { return nil }
    var label = AttendanceLabel(
      range: range, presence: isOfOthers && latest == .present ? .inAttendance : latest,
      rest: page.skipBlanks(colon, block.text.upper))
    label.isStrong = false
    return label
  }

  /// Posts of those who serve the document and not the meeting.
  private static let others = WordSet(
    """
    contact author authors report reporting lead link prepared responsible relevant originating case originator \
    enquiries further presenting action agent applicant ward member members owner next previous
    """)

  /// The post in front of the colon, where nothing but one name stands behind it.
  private static func post(_ page: Page, _ index: Int) -> (post: TextRange, colon: Int)? {
    guard let block = page.blocks[safe: index], block.kind == .paragraph, block.cell == nil,
      !block.isFurniture, let colon = Fields.labelEnd(page, block.text),
      LeadingMarker.scan(page, block.text) == nil
    else { return nil }
    let post = page.trimmed(TextRange(block.text.lower, colon - 1))
    let words = page.wordIndices(post)
    guard (1...wordsOfPost).contains(words.count), let head = words.first,
      page.words[head].shape.contains(.capitalised),
      Offices.isRole(page, post) || page.isWhole(post, leaders) != nil
        || Remark.isRecording(page, post),
      !words.hold(others, in: page), PersonName.parse(page, post) == nil
    else { return nil }
    var defaults = NameListDefaults(.inAttendance)
    defaults.isOneAnEntry = true
    // “STRATA MANAGER:” ⏎ “Ada Pike, Elder Management Ltd.”
    var rest = page.trimmed(TextRange(colon, block.text.upper))
    if rest.isEmpty, let below = page.blocks[safe: index + 1], below.kind == .paragraph,
      below.gapBefore == 0, below.cell == nil
    {
      rest = below.text
    }
    guard page.wordIndices(rest).count <= AttendanceList.wordsOfEntry else { return nil }
    let reading = NameList.read(page, rest, defaults: defaults)
    guard reading.isWhole, reading.people.count == 1, let person = reading.people.first,
      person.title != nil || person.name.contains(" ")
    else { return nil }
    return (post, colon)
  }

  /// Whether the label of a list stands below, with nothing but lines of posts between.
  private static func isAboveList(_ page: Page, _ first: Int) -> Bool {
    for index in (first + 1)..<(first + reach) {
      guard let block = page.blocks[safe: index], block.kind == .paragraph, block.cell == nil,
        block.gapBefore <= 1
      else { return false }
      if let label = AttendanceLabels.read(page, block.text), !label.isPost {
        return label.isStrong || label.title != nil
      }
      guard post(page, index) != nil || AttendanceLabels.isPost(page, block.text) else {
        return false
      }
    }
    return false
  }

  private static let leaders = PhraseTable<Bool>(["reeve|warden|commodore", "deputy reeve|warden"])

  /// Whether a post is one of the body itself.
  private static func leads(_ page: Page, _ post: TextRange) -> Bool {
    NameListPost.isChair(page, post) || page.isWhole(post, leaders) != nil
  }
}
