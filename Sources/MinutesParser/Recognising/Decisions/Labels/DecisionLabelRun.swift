internal import MinutesModel

/// Follows a label through the words that belong to it.
struct LabelRun {
  let page: Page
  let limit: Int
  var entry: DecisionVocabulary.Entry
  let isCapitals: Bool
  var end = 0

  mutating func extend() {
    while end < limit, step() {}
    takeSpacedThat()
    if entry.isNoun { takeCode() }
  }

  /// What stands between the last word taken and the next.
  private var gap: TextRange {
    page.gap(before: end)
  }

  private func gapHas(only allowed: StaticString) -> Bool {
    gap.bounds.allSatisfy { offset in
      let byte = page.byte(offset)
      return byte.isBlank
        || (0..<allowed.utf8CodeUnitCount).contains { allowed.utf8Start[$0] == byte }
    }
  }

  private mutating func step() -> Bool {
    let word = page.words[end]
    if WordHash.of("unanimously") == word.hash, gapHas(only: ",") {
      end += 1
      return true
    }
    // “PENDERFYNWYD / RESOLVED:”, “Conclusion/Resolution”
    if gapHas(only: "/:"), gap.bounds.contains(where: { page.byte($0) == UInt8(ascii: "/") }),
      let match = DecisionVocabulary.labels.match(page.words, at: end, limit: limit)
    {
      end = match.end
      return true
    }
    guard gapHas(only: "") else { return false }
    // “Resolved to RECOMMEND:”
    if WordHash.of("to") == word.hash, end + 1 < limit,
      page.words[end + 1].hash == WordHash.of("recommend"),
      page.words[end + 1].shape.contains(.allCapitals)
    {
      entry.verb = .recommended
      end += 2
      return true
    }
    guard isCapitals, word.shape.contains(.allCapitals) else { return false }
    if WordHash.of("and") == word.hash, end + 1 < limit,
      let match = DecisionVocabulary.labels.match(page.words, at: end + 1, limit: limit)
    {
      end = match.end
      entry = match.meaning
      return true
    }
    guard WordHash.of("to") == word.hash, end + 1 < limit else { return false }
    return entry.verb == .recommended && takeAddressee()
  }

  /// “RECOMMENDED TO COUNCIL”: up to six words in capitals, set off by what follows.
  private mutating func takeAddressee() -> Bool {
    var index = end + 1
    while index < limit, index - end <= 6, page.words[index].shape.contains(.allCapitals),
      page.words[index].hash != WordHash.of("that"),
      !page.text.bytes[page.words[index - 1].range.upper..<page.words[index].range.lower]
        .contains(where: { !$0.isBlank })
    {
      index += 1
    }
    guard index > end + 1 else { return false }
    end = index
    return true
  }

  private mutating func takeSpacedThat() {
    guard end < limit, page.words[end].hash == WordHash.of("that"),
      page.words[end].shape.contains(.spaced)
    else { return }
    end += 1
  }

  /// “Resolution number WAI/2021/41”, “Decision MB/2019/07:”
  private mutating func takeCode() {
    var index = end
    // “Decision: KEP-212 goes to beta”: the code is the first word of the text.
    guard index < limit, !gap.bounds.contains(where: { page.byte($0) == UInt8(ascii: ":") }) else {
      return
    }
    if DecisionVocabulary.numberWords.contains(page.words[index]) { index += 1 }
    let start = index
    var hasDigit = false
    while index < limit, index - start < 5 {
      let word = page.words[index]
      // “Resolution 31/1: WG3 resolves to …”: the number ends at the colon.
      let behind = index > start ? page.byte(page.words[index - 1].range.upper) : 0
      guard !behind.isBlank, behind != UInt8(ascii: ":") else { break }
      guard
        word.shape.contains(.digits) || word.shape.contains(.allCapitals)
          || word.shape.contains(.initial)
      else { break }
      if word.shape.contains(.digits) { hasDigit = true }
      index += 1
    }
    if hasDigit { end = index }
  }
}
