internal import MinutesModel

/// A line that names by short words who moved and who seconded, and says that all agreed or how many: “Prop JA, 2nd DE,
/// All in favour.” It says this of the decision above it; where none stands there, it is all that is told of a motion.
///
/// Layout: minutes of parish councils, whose members are called by their initials.
enum SettledMovers {
  private static let openings = WordSet("prop proposed proposer moved mover")
  private static let assents = PhraseTable<Bool>([
    "all in favour|favor|agreement", "all agreed", "all for", "all voted in favour|favor",
    "all were|was in? favour|favor|agreement|agreed", "carried|passed unanimously?",
    "unanimously carried|passed", "unanimous", "vote unanimous",
  ])
  /// Words that ask for something: the line puts what is moved, too.
  private static let asks = WordSet("that to these this")
  private static let longest = 20
  /// Elements between the line and the decision above it, and words of one that is no prose.
  private static let reach = 12
  private static let longestEntry = 12

  /// Reads the last of some elements, which may be such a line.
  ///
  /// - Parameters:
  ///   - elements: What stands above in the section.
  ///   - next: The block behind: a decision that begins there has its movers in the line.
  static func join(
    _ page: Page, _ found: inout [Element], to elements: inout [Element], over next: SourceBlock?
  ) {
    guard let line = found.indices.last,
      found[line].kind == .paragraph || found[line].kind == .vote,
      found[line].marker.isEmpty, page.speaks(of: .movers, in: found[line].text),
      let movers = movers(page, found[line].text),
      let outcome = outcome(page, found[line])
    else { return }
    var search = Search(page: page)
    if let decision = search.decision(in: found[..<line]) {
      return name(movers, of: &found[decision])
    }
    if let decision = search.decision(in: elements[...]) {
      return name(movers, of: &elements[decision])
    }
    let above = line > 0 ? found[line - 1] : elements.last { $0.kind != .furniture }
    guard let above, moved.contains(above.kind), !page.endsWithColon(above.text),
      !opensDecision(page, next)
    else { return }
    found[line].kind = .motion
    found[line].mover = movers.mover
    found[line].seconder = movers.seconder
    found[line].outcome = outcome
  }

  private static func name(_ movers: Movers, of decision: inout Element) {
    guard decision.mover == nil, decision.seconder == nil else { return }
    decision.mover = movers.mover
    decision.seconder = movers.seconder
  }

  private static let moved: Set<Block.Kind> = [.paragraph, .action, .list, .table, .discussion]

  /// Who moved and who seconded, where a line does nothing but name them and tell how they voted.
  private static func movers(_ page: Page, _ line: TextRange) -> Movers? {
    let words = page.wordIndices(line)
    guard (5...longest).contains(words.count), let first = words.first,
      openings.contains(page.words[first]), page.words[first].shape.contains(.capitalised),
      !words.contains(where: {
        asks.contains(page.words[$0]) && !page.words[$0].shape.contains(.allCapitals)
      })
    else { return nil }
    let movers = Movers.find(page, line)
    return movers.mover != nil && movers.seconder != nil ? movers : nil
  }

  /// Whether words behind the seconder say that all agreed.
  static func isSettled(_ page: Page, _ line: TextRange) -> Bool {
    let words = page.wordIndices(line)
    guard let second = words.first(where: { Movers.isSeconding(page, $0, words) }) else {
      return false
    }
    return (second..<words.upperBound).hold(assents, in: page, limit: words.upperBound)
  }

  private static func outcome(_ page: Page, _ element: Element) -> Block.Outcome? {
    if isSettled(page, element.text) { return .carried }
    guard element.kind == .vote, let vote = element.vote, let yes = vote.for,
      let no = vote.against ?? vote.abstain.map({ _ in 0 }), yes != no
    else { return nil }
    return yes > no ? .carried : .lost
  }

  /// Looks for the decision that a line below tells of: nothing but tasks, tables and entries of a list stands between
  /// them.
  private struct Search {
    let page: Page
    var left = SettledMovers.reach

    mutating func decision(in elements: ArraySlice<Element>) -> Int? {
      for index in elements.indices.reversed() {
        guard left > 0 else { return nil }
        left -= 1
        switch elements[index].kind {
        case .resolution, .motion: return index
        case .furniture, .action, .table, .list, .attachments, .field: continue
        case .paragraph where !isProse(elements[index]): continue
        default: left = 0
        }
      }
      return nil
    }

    private func isProse(_ element: Element) -> Bool {
      page.wordIndices(element.text).count > longestEntry
        || page.lastByte(element.text) == UInt8(ascii: ".")
    }
  }

  private static func opensDecision(_ page: Page, _ block: SourceBlock?) -> Bool {
    guard let block, !block.isFurniture else { return false }
    let body = NumberedText(page, block).body
    if DecisionLabel.opening(page, body) != nil { return true }
    return page.firstWord(body).map {
      FunctionWords.clauseOpenings.contains($0) && $0.shape.contains(.capitalised)
    } ?? false
  }
}
