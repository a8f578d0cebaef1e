/// What stands below a head “Declarations of interest” without a word for declaring: whom somebody knows, of what
/// somebody is a member, what all of them have.
enum DeclaredRelation {
  private static let verbs = PhraseTable<Bool>([
    "knew|knows|know|is|was|are|were|owned|owns|lived|lives|live|worked|works|work|served|serves|sat|sits|rented|rents|farmed|farms|uses|used|had|has|chairs|chaired",
    "had|has|have been|known|met|worked|lived|served|received|spoken",
    "is|was also|acquainted|related",
  ])
  /// What ties somebody to a matter.
  private static let ties = WordSet(
    """
    member trustee governor director employee employed employer owner owns owned lives lived neighbour neighbours \
    friend friends tenant tenants landlord customer objector objectors applicant applicants relative relation \
    related son daughter wife husband partner brother sister mother father family cousin niece nephew uncle \
    aunt acquainted acquaintance shareholder patron volunteer client farms knew knows known chairs chairman secretary \
    treasurer president
    """)
  /// What was done to somebody: “was asked to declare”.
  private static let done = WordSet(
    "asked invited reminded requested required advised told informed thanked absent not no none elected appointed"
  )
  private static let longest = 60

  /// “Miss Tapp knew one of the objectors but had not spoken to her.”
  static func subject(
    _ page: Page, _ sentence: TextRange, _ register: PeopleRegister
  ) -> ProseSubject? {
    let words = page.wordIndices(sentence)
    guard let first = words.first, words.count <= longest, words.hold(ties, in: page),
      let subject = ProseSubject.read(
        page, TextRange(page.words[first].range.lower, sentence.upper), register)
    else { return nil }
    let next = page.words.first(from: Int32(subject.end))
    guard next < words.upperBound else { return nil }
    // “… reminded the Board that he was a member of the Planning Committee”
    let telling = DeclarationSentence.tellings.match(
      page.words, at: next, limit: words.upperBound)
    if let telling {
      return telling.end < words.upperBound
        && DeclarationSentence.own.contains(page.words[telling.end]) ? subject : nil
    }
    guard let verb = verbs.match(page.words, at: next, limit: words.upperBound),
      verb.end < words.upperBound, !done.contains(page.words[verb.end])
    else { return nil }
    return subject
  }

  private static let everybody = PhraseTable<Bool>([
    "all|both|several|most of? the? members|councillors|governors|trustees|directors|commissioners present?",
    "all|both present", "the whole committee|council|board|panel",
  ])

  /// “All Members”, who are not named one by one.
  static func everybody(_ page: Page, _ range: TextRange) -> ProseSubject? {
    let words = page.wordIndices(range)
    guard let first = words.first, page.words[first].range.lower - range.lower <= 2,
      page.words[first].shape.contains(.capitalised),
      let match = everybody.match(page.words, at: first, limit: words.upperBound)
    else { return nil }
    return ProseSubject(members: [], end: page.words[match.end - 1].range.upper)
  }
}
