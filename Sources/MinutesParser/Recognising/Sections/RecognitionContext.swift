internal import MinutesModel

/// What a recogniser of decisions must know of the place it works at.
struct RecognitionContext: Sendable {
  /// Whose words the blocks are.
  var part: Block.Part?
  var documentKind: MinutesDocument.Kind
  /// Whether the blocks stand under a head such as “Recommendations”.
  var isUnderRecommendationHead = false
  /// Whether the blocks stand under a head of reasons or options, where earlier decisions and those
  /// of others are retold.
  var isUnderAside = false
  /// Whether the block is the first below a part label (“Decision:”) or a recommendation head.
  var isFirstBelowHead = false
  /// Whether the block stands under a head such as “Action items”.
  var isUnderActionHead = false
  /// Whether the block stands under a head such as “Resolutions”, which lists what was decided above.
  var isUnderSummaryHead = false
  var itemTitle = TextRange.empty(at: 0)
  /// Out of line, for a context is handed from rule to rule.
  var known = Known.nothing

  /// The words of the actions and decisions recorded before; see `recordedWords`.
  var recorded: Set<UInt64> {
    get { known.recorded }
    set { known = known.with(recorded: newValue) }
  }
  /// Name of the body that met, where the document states it.
  var body: String? {
    get { known.body }
    set { known = known.with(body: newValue) }
  }
  /// Hashes of the first names of those who are listed without a title: minutes call them so.
  var forenames: Set<UInt64> {
    get { known.forenames }
    set { known = known.with(forenames: newValue) }
  }

  /// What is known of the meeting and of what was read so far.
  final class Known: Sendable {
    fileprivate let recorded: Set<UInt64>
    fileprivate let body: String?
    fileprivate let organisation: String?
    fileprivate let forenames: Set<UInt64>

    init(
      recorded: Set<UInt64>, body: String?, organisation: String?, forenames: Set<UInt64>
    ) {
      self.recorded = recorded
      self.body = body
      self.organisation = organisation
      self.forenames = forenames
    }

    fileprivate func with(
      recorded: Set<UInt64>? = nil, body: String?? = nil, forenames: Set<UInt64>? = nil
    ) -> Known {
      Known(
        recorded: recorded ?? self.recorded, body: body ?? self.body, organisation: organisation,
        forenames: forenames ?? self.forenames)
    }

    static let nothing = Known(recorded: [], body: nil, organisation: nil, forenames: [])
  }

  private static let joiners = WordSet("of and the for on s")

  /// Whether a word is what the body that met is called by its initials: “the PCC” of a Parochial Church Council.
  func isInitialsOfBody(_ page: Page, _ word: Word) -> Bool {
    guard word.shape.contains(.allCapitals), (2...5).contains(word.range.count) else {
      return false
    }
    if isInHead(page, word) { return true }
    return [known.body, known.organisation].contains { name in
      let initials = name.map(Self.initials) ?? []
      return word.range.count <= initials.count
        && initials.suffix(word.range.count).elementsEqual(page.text.bytes[word.range.bounds])
    }
  }

  private static let lettersOfBodies = Set("BCFGPTS".utf8)

  /// “PCC MINUTES”: letters that stand in the first lines of the page, the last of them that of a board, a council, a
  /// forum, a group, a panel, a trust or a society.
  private func isInHead(_ page: Page, _ word: Word) -> Bool {
    guard word.range.count >= 3,
      Self.lettersOfBodies.contains(page.byte(word.range.upper - 1))
    else { return false }
    return page.blocks.prefix(Self.headReach).lazy.filter { !$0.isFurniture }.prefix(
      Self.headLines
    ).contains { block in
      let line = page.wordIndices(block.range)
      return line.count <= Self.wordsOfHeadLine
        && line.contains {
          page.words[$0].hash == word.hash && page.words[$0].shape.contains(.allCapitals)
        }
    }
  }

  private static let societies = WordSet(
    """
    society club branch association institute union lodge league chapter guild federation congress \
    foundation vestry synod session congregation network alliance institution circle friends orchestra choir
    """)

  /// Whether a noun is what the document calls its own body: “the Society” in the minutes of a society of that name.
  func isOwnSociety(_ page: Page, _ word: Word) -> Bool {
    guard Self.societies.contains(word), word.shape.contains(.capitalised) else { return false }
    let isInName = [known.body, known.organisation].contains {
      $0?.lowercased().split(whereSeparator: { !$0.isLetter }).contains {
        WordHash.of($0) == word.hash
      } ?? false
    }
    return isInName
      || page.blocks.prefix(Self.headReach).lazy.filter { !$0.isFurniture }.prefix(Self.headLines)
        .contains {
          let line = page.wordIndices($0.range)
          return line.count <= Self.wordsOfHeadLine
            && line.contains { page.words[$0].hash == word.hash }
        }
  }

  /// Lines at the head of a page in which it names whose it is, and words of one.
  private static let headLines = 2
  private static let headReach = 60
  private static let wordsOfHeadLine = 16

  /// Capitals of the words of a name, `PCC`; only few words are ever asked for them.
  private static func initials(_ name: String) -> [UInt8] {
    var initials: [UInt8] = []
    var hash = WordHash()
    var first: UInt8?
    for byte in name.utf8 {
      if byte.isASCIILetter || byte >= 0x80 {
        first = first ?? (byte.isASCIILower ? byte - 0x20 : byte)
        hash.add(byte.asciiLowercased)
        continue
      }
      if let letter = first, !joiners.contains(hash.value) { initials.append(letter) }
      first = nil
      hash = WordHash()
    }
    if let letter = first, !joiners.contains(hash.value) { initials.append(letter) }
    return initials
  }

  init(part: Block.Part? = nil, documentKind: MinutesDocument.Kind = .minutes) {
    self.part = part
    self.documentKind = documentKind
  }

  /// Whether decisions can stand here at all: not in an agenda, a report or the agenda part.
  var canDecide: Bool {
    switch documentKind {
    case .minutes, .agendaItem, .decisions: part != .agenda && part != .report
    case .agenda, .report, .other: false
    }
  }

  /// The words of a text as one number, by which the same text is known again.
  static func recordedWords(_ page: Page, _ text: TextRange) -> UInt64 {
    var hash = WordHash()
    for index in page.wordIndices(text) { hash.add(page.words[index].hash) }
    return hash.value
  }

  /// Whether an action or decision in these words stands in the record already.
  func isRecordedAction(_ page: Page, _ text: TextRange) -> Bool {
    !recorded.isEmpty && recorded.contains(Self.recordedWords(page, text))
  }

  /// Whether `noun`, a word that names a body, is another one than that which met.
  ///
  /// Only words that tell bodies apart count: “the Committee” is always this one.
  func isAnotherBody(_ noun: Word) -> Bool {
    guard let body, Self.tellingNouns.contains(noun) else { return false }
    return !body.lowercased().split(whereSeparator: { !$0.isLetter }).contains {
      WordHash.of($0) == noun.hash
    }
  }

  private static let tellingNouns = WordSet("cabinet executive council commission")
}

/// What a recogniser made of the next blocks: elements that tile their text, and how many they are.
typealias Recognition = (elements: [Element], consumed: Int)
