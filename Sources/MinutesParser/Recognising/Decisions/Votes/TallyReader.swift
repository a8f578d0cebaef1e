internal import MinutesModel

extension VoteTally {
  /// Reads one stretch; keeps what it found.
  struct TallyReader {
    /// Words in front of the number of something.
    private static let referring = WordSet(
      "no nos number numbers resolution ordinance bill item items by-law bylaw motion case")
    private static let defeats = WordSet("lost defeated rejected negatived fell failed")
    private static let amendments = WordSet("amendment counter")
    private static let results = WordSet(
      """
      carried lost passed failed defeated approved adopted tied by vote voted voting \
      majority
      """)
    private static let joiners = WordSet("and to with")
    private static let fillers = WordSet(
      """
      vote votes voted voting members member councillors councillor were was persons total with cast being \
      present also directors trustees governors commissioners supervisors delegates owners shareholders selectmen \
      branches households fellow fellows governor trustee director
      """
    )
    /// Words that name a class of votes and much else besides.
    static let weakClasses = WordSet("for no yes pro approve oppose support supporting")
    /// Words behind “for” and “against” that name what was voted on.
    private static let objects = WordSet("the motion amendment proposal recommendation it")
    /// Words between a class and its number: “those voting in favour numbered eleven”.
    private static let counting = WordSet(
      "numbered numbering totalled totalling were was being equals cast")

    let page: Page
    let words: Range<Int>
    var vote: Vote?
    var isOfRollCall = false

    /// Whether a stretch tells of a poll of shareholders, whose votes go into thousands.
    let isOfPoll: Bool

    init(page: Page, words: Range<Int>) {
      self.page = page
      self.words = words
      isOfPoll = words.hold(Self.polling, in: page)
    }

    @inline(__always)
    func has(_ word: StaticString, _ index: Int) -> Bool {
      words.contains(index) && page.words[index].hash == WordHash.of(word)
    }

    func gap(_ index: Int) -> TextRange {
      page.gap(before: index + 1)
    }

    func gapHolds(_ index: Int, _ allowed: StaticString) -> Bool {
      words.contains(index + 1)
        && gap(index).bounds.allSatisfy { offset in
          (0..<allowed.utf8CodeUnitCount).contains { allowed.utf8Start[$0] == page.byte(offset) }
        }
    }

    // MARK: The amendment received 2 votes

    /// “The Amendment received 2 votes and the Motion 3”: for the motion and against it.
    mutating func readSides() {
      var motion: Int?
      var amendment: Int?
      for index in words {
        let isMotion = has("motion", index)
        guard isMotion || has("amendment", index) else { continue }
        var next = index + 1
        while words.contains(next), next - index <= 2,
          VoteTally.receiving.contains(page.words[next])
        {
          next += 1
        }
        guard let votes = number(next), votes < 1_000, gapHolds(next - 1, " ") else { continue }
        // One of them may leave out what it counts.
        guard next > index + 1 || has("votes", next + 1) || motion != nil || amendment != nil
        else { continue }
        if isMotion { motion = motion ?? votes } else { amendment = amendment ?? votes }
      }
      if let motion, let amendment { vote = Vote(for: motion, against: amendment) }
    }

    // MARK: 7 votes to 3

    /// `7 votes to 3`, `(5 to 1)`, `6-0`, `9-1-3`, `(5:3)`, `CARRIED 5/0`
    mutating func readPairs() {
      for index in words {
        guard let first = number(index), first < 1_000 else { continue }
        var next = index + 1
        if has("votes", next) || has("vote", next) { next += 1 }
        let side = has("to", next) ? side(next + 2) : nil
        if has("to", next), let second = number(from: next + 1)?.value,
          next > index + 1 || isResult(index) || side != nil
        {
          // “lost by 4 votes to 2”, “four to one against the proposal”: the larger figure is against.
          let isLost = side == .against || first > second && isDefeat(index)
          vote = Vote(for: isLost ? second : first, against: isLost ? first : second)
          return
        }
        if gapHolds(index, "/"), gap(index).count == 1,
          isOutcome(index - 1) || VoteTally.order(page, before: index, words),
          let second = number(index + 1), !gapHolds(index + 1, "/")
        {
          vote = Vote(for: first, against: second)
          return
        }
        // “Vote: 6/2/1”, “6 / 2 / 1 (For/Against/Abstain)”
        if gapHolds(index, "/ "), gap(index).count <= 3,
          gap(index).bounds.contains(where: { page.byte($0) == UInt8(ascii: "/") }),
          gap(index).count == 1 && isBehindVoted(index)
            || VoteTally.order(page, behind: index + 3, words),
          let second = number(index + 1), gapHolds(index + 1, "/ "),
          let third = number(index + 2), third < 1_000
        {
          vote = Vote(for: first, against: second, abstain: third)
          return
        }
        if gapHolds(index, "-–: "), gap(index).count <= 5, !isReference(index), !isDecimal(index),
          gap(index).bounds.contains(where: { !page.byte($0).isBlank }), !isAnnounced(index),
          let second = number(index + 1),
          second < 1_000, page.words[index].shape.contains(.digits),
          isResult(index) || isBracketed(index) || isBehindMotion(index), !isTime(index)
        {
          let third = gapHolds(index + 1, "-–: ") ? number(index + 2) : nil
          guard !countsSomething(third == nil ? index + 1 : index + 2) else { continue }
          vote = Vote(for: first, against: second, abstain: third)
          return
        }
      }
    }

    /// The side whose votes the first of two figures counts: “three to two in favour”, “four to one against”.
    private func side(_ index: Int) -> Class? {
      if has("against", index) { return .against }
      return has("in", index) && (has("favour", index + 1) || has("favor", index + 1))
        ? .inFavour : nil
    }

    /// `No. 20-06`: a number of something, also told by a nought in front.
    private func isReference(_ index: Int) -> Bool {
      let second = page.words[min(index + 1, words.upperBound - 1)].range
      if second.count > 1, page.byte(second.lower) == UInt8(ascii: "0") { return true }
      return words.contains(index - 1) && Self.referring.contains(page.words[index - 1])
        && !isBehindVoted(index) && !isBehindMotion(index)
    }

    /// “Vote on application 4: 2 for, 3 against”: a colon behind a number that announces the count.
    private func isAnnounced(_ index: Int) -> Bool {
      page.has(": ", at: page.words[index].range.upper)
    }

    /// `4.1-4.3`: numbers of items.
    private func isDecimal(_ index: Int) -> Bool {
      let before = page.words[index].range.lower - 1
      let behind = page.words[min(index + 1, words.upperBound - 1)].range.upper
      return page.byte(before) == UInt8(ascii: ".") && page.byte(before - 1).isASCIIDigit
        || page.byte(behind) == UInt8(ascii: ".") && page.byte(behind + 1).isASCIIDigit
    }

    /// “carried at 20:15”
    private func isTime(_ index: Int) -> Bool {
      gap(index).count == 1 && page.byte(gap(index).lower) == UInt8(ascii: ":")
        && has("at", index - 1)
    }

    private static let majorities = WordSet(
      "by a an the simple absolute special majority required needed necessary requisite two thirds en bloc unanimously"
    )
    /// Words between an outcome and its figures.
    private static let outcomeReach = 6

    /// `CARRIED`, `LOST`, `CARRIED BY ABSOLUTE MAJORITY`: of other words `14/5` behind them may be a reference.
    private func isOutcome(_ index: Int) -> Bool {
      var index = index
      let first = max(words.lowerBound, index - Self.outcomeReach)
      while index > first, Self.majorities.contains(page.words[index]) { index -= 1 }
      return words.contains(index)
        && (has("carried", index) || Self.defeats.contains(page.words[index]))
    }

    private func isResult(_ index: Int) -> Bool {
      if (max(words.lowerBound, index - 3)..<index).hold(Self.results, in: page) { return true }
      return isBehindVoted(index) || isOutcome(index - 1) || isVotesPredicate(index)
    }

    /// “The vote on the original motion was 5-2 …”
    private func isVotesPredicate(_ index: Int) -> Bool {
      (has("was", index - 1) || has("being", index - 1)) && index - words.lowerBound <= 10
        && words.prefix(2).contains { has("vote", $0) || has("result", $0) }
    }

    /// “VOTED on Ms. Ash's motion: 3-1-0”, “Y/N/A: 45/3/7”
    private func isBehindVoted(_ index: Int) -> Bool {
      if VoteTally.order(page, before: index, words) { return true }
      return index > words.lowerBound && Self.results.contains(page.words[words.lowerBound])
        && gap(index - 1).bounds.contains { page.byte($0) == UInt8(ascii: ":") }
    }

    /// “On the main motion: 3-2”, “(Ash/Elm) 4-0”
    private func isBehindMotion(_ index: Int) -> Bool {
      guard index > words.lowerBound else { return false }
      if VoteTally.onMotion.match(page.words, at: words.lowerBound, limit: index)?.end == index {
        return gap(index - 1).bounds.contains { page.byte($0) == UInt8(ascii: ":") }
      }
      return VoteTally.pairEnd(page, words) == index
    }

    private func isDefeat(_ index: Int) -> Bool {
      (max(words.lowerBound, index - 3)..<index).hold(Self.defeats, in: page)
    }

    private func isBracketed(_ index: Int) -> Bool {
      page.byte(page.words[index].range.lower - 1) == UInt8(ascii: "(")
    }

    mutating func readAbstentions() {
      for index in words {
        guard let match = classes.match(page.words, at: index, limit: words.upperBound),
          match.meaning == .abstained
        else { continue }
        let behind = count(after: match.end, of: index)?.count
        // “Against 0, Abstain 1”: what stands in front of a comma was counted.
        let isDivided = index > words.lowerBound && !gapHolds(index - 1, " ")
        guard let count = (isDivided ? behind : nil) ?? count(before: index) ?? behind else {
          continue
        }
        vote?.abstain = count
      }
      if vote?.abstain == nil { readAbstainer() }
    }

    /// “…, Councillor Haffenden abstaining”: one who is named.
    mutating func readAbstainer() {
      for index in words where has("abstaining", index) || has("abstained", index) {
        var first = index
        while first > words.lowerBound, page.words[first - 1].shape.contains(.capitalised),
          !gap(first - 1).bounds.contains(where: { page.byte($0) == UInt8(ascii: ",") })
        {
          first -= 1
        }
        let isNamed =
          PersonalTitle.opens(page, first)
          // “Carried, 5 votes to 0, Maureen abstaining.”
          || index - first <= 2 && first > words.lowerBound && !has("members", first)
            && (has("with", first - 1) && index - first == 2
              || gap(first - 1).bounds.contains {
                page.byte($0) == UInt8(ascii: ",") || page.byte($0) == UInt8(ascii: ";")
              })
        if first < index, isNamed, !has("councillors", first) { vote?.abstain = 1 }
      }
    }

    private static let opposing = WordSet("opposed against dissenting dissented")
    private static let nobody = WordSet("none nobody all no one everyone")
    private static let longestNames = 12

    /// “Three in favor, Vickie opposed.”, “4 for, Ash and Elm against”: those against are named and not counted.
    mutating func readOpponents() {
      guard let index = words.last(where: { Self.opposing.contains(page.words[$0]) }),
        page.words[index].shape.isDisjoint(with: .capitalised)
      else { return }
      var first = index
      while first > words.lowerBound, index - first < Self.longestNames,
        page.words[first - 1].shape.contains(.capitalised)
          || has("and", first - 1) && first - 1 > words.lowerBound
            && page.words[first - 2].shape.contains(.capitalised)
      {
        first -= 1
      }
      guard first < index, first > words.lowerBound,
        page.words[first].shape.contains(.capitalised), number(first) == nil,
        !(first..<index).hold(Self.nobody, in: page),
        gap(first - 1).bounds.contains(where: {
          page.byte($0) == UInt8(ascii: ",") || page.byte($0) == UInt8(ascii: ";")
        })
      else { return }
      var names = 1
      for name in first + 1..<index
      where has("and", name) || !has("and", name - 1) && !gapHolds(name - 1, " .-") {
        names += 1
      }
      vote?.against = names
    }

    // MARK: 5 for, 1 against

    mutating func readClasses() {
      var counts: [(Class, Int)] = []
      /// Place of the votes for the amendment, where those for the motion are told behind them.
      var amendment: Int?
      var isCertain = hasVoters() || VoteTally.isBehindSeconder(page, words)
      var index = words.lowerBound
      var taken = words.lowerBound
      while index < words.upperBound {
        guard let match = classes.match(page.words, at: index, limit: words.upperBound),
          match.meaning != .other
        else {
          index += 1
          continue
        }
        var behind =
          count(before: index, from: taken) == nil ? count(after: match.end, of: index) : nil
        // “voted to appoint him for two years” counts years.
        if let number = behind?.end, Self.weakClasses.contains(page.words[index]),
          countsSomething(number - 1)
        {
          behind = nil
        }
        if let count = count(before: index, from: taken) ?? behind?.count {
          let isRival =
            match.meaning == .inFavour && isOfAmendment(match.end)
            && counts.contains { $0.0 == .inFavour }
          counts.append((isRival ? .against : match.meaning, count))
          if match.meaning == .inFavour, !isRival, isOfAmendment(match.end) {
            amendment = counts.count - 1
          } else if match.meaning == .inFavour, let amendment, isOfMotion(match.end) {
            counts[amendment].0 = .against
          }
          if !Self.weakClasses.contains(page.words[index]) { isCertain = true }
          taken = behind?.end ?? match.end
        }
        index = max(match.end, index + 1, behind == nil ? 0 : taken)
      }
      // “3 for the year”, “Minute No 24” are no votes: two classes, or one that can be nothing else.
      guard isCertain || counts.count >= 2 else { return }
      for (meaning, count) in counts { set(meaning, count) }
    }

    /// Whether a number is followed by what it counts: “for two years”.
    private func countsSomething(_ number: Int) -> Bool {
      let next = number + 1
      guard words.contains(next), gap(number).bounds.allSatisfy({ page.byte($0).isBlank }) else {
        return false
      }
      let word = page.words[next]
      return !word.shape.contains(.capitalised) && !word.shape.contains(.digits)
        && !Self.fillers.contains(word)
        && classes.match(page.words, at: next, limit: words.upperBound) == nil
        && !Self.joiners.contains(word) && !Self.ways.contains(word)
    }

    /// “Approved, 7-0-0 by e-mail”: how it was voted.
    private static let ways = WordSet("by via online")

    /// Whether what is voted for is an amendment: “… and two in favour of the amendment”.
    private func isOfAmendment(_ end: Int) -> Bool {
      (end..<min(end + 3, words.upperBound)).hold(Self.amendments, in: page)
    }

    /// Whether what is voted for is the motion: “2 voted for the Amendment and 3 for the Motion”.
    private func isOfMotion(_ end: Int) -> Bool {
      (end..<min(end + 3, words.upperBound)).contains { has("motion", $0) } && !isOfAmendment(end)
    }

    func hasVoters() -> Bool {
      words.contains { index in
        has("voted", index) || has("votes", index) || has("favour", index) || has("ayes", index)
          || has("yeas", index) || has("aye", index)
      }
    }

    mutating func set(_ meaning: Class, _ count: Int) {
      var now = vote ?? Vote()
      switch meaning {
      case .inFavour: now.for = now.for ?? count
      case .against: now.against = now.against ?? count
      case .abstained: now.abstain = now.abstain ?? count
      case .other: return
      }
      vote = now
    }

    /// `7 Members voted for`, `none against`
    private func count(before index: Int, from start: Int? = nil) -> Int? {
      var before = index - 1
      let first = max(words.lowerBound, start ?? words.lowerBound)
      while before >= first, index - before <= 5, Self.fillers.contains(page.words[before]) {
        before -= 1
      }
      guard before >= first, !gapEnds(before) || isRepeated(before), !has("than", before - 1),
        !isBehindPoint(before), !isForThing(index, behind: before)
      else { return nil }
      if countsVotes(before, before: index), let figure = figure(endingAt: before),
        figure.first >= first
      {
        return figure.value
      }
      guard let count = number(before), count < 1_000 else { return nil }
      return count
    }

    /// “three (3) against”: a figure in a bracket behind the same number as a word.
    private func isRepeated(_ index: Int) -> Bool {
      guard words.contains(index - 1), gap(index).count == 2, gap(index - 1).count == 2,
        page.byte(page.words[index].range.upper) == UInt8(ascii: ")"),
        page.byte(page.words[index].range.lower - 1) == UInt8(ascii: "("),
        let value = number(index)
      else { return false }
      return number(index - 1) == value
    }

    /// Whether a colon or bracket between number and class shows that they do not belong together.
    func gapEnds(_ index: Int) -> Bool {
      gap(index).bounds.contains {
        let byte = page.byte($0)
        return byte == UInt8(ascii: ":") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ";")
      }
    }

    /// `For (51)`, `Ayes: 4`, `For the motion (22)`, and the index behind the number.
    private func count(after end: Int, of index: Int) -> (count: Int, end: Int)? {
      var next = end
      while words.contains(next), next - end <= 4, Self.objects.contains(page.words[next]) {
        next += 1
      }
      let isTold = words.contains(next) && Self.counting.contains(page.words[next])
      if isTold { next += 1 }
      guard words.contains(next) else { return nil }
      let gap = page.gap(before: next)
      var (count, last) = number(from: next).map { ($0.value, $0.last) } ?? (nil, next)
      if count == nil, countsVotes(next, behind: index, to: end) {
        while words.contains(last + 1), last - next <= Self.mostGroups, isGroup(last + 1),
          gapHolds(last, ",")
        {
          last += 1
        }
        count = figure(endingAt: last).flatMap { $0.first == next ? $0.value : nil }
      }
      guard let count, count < 1_000 || last > next, !isTold || !countsSomething(last) else {
        return nil
      }
      // “… all were in favour 62/18 Plan”: the number of the next minute.
      if page.byte(page.words[last].range.upper) == UInt8(ascii: "/"),
        gap.bounds.allSatisfy({ page.byte($0).isBlank }),
        page.byte(page.words[last].range.upper + 1).isASCIIDigit
      {
        return nil
      }
      let isPlain = gap.bounds.allSatisfy { offset in
        let byte = page.byte(offset)
        return byte.isBlank || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "(")
          || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=")
          || byte >= 0x80
      }
      return isPlain ? (count, last + 1) : nil
    }
  }
}
