extension SegmentBuilder {
  func writeFields(
    _ plan: borrowing SegmentPlan, _ lists: inout ListsWriter,
    _ writer: inout SegmentWriter
  ) throws {
    var all: [FieldOccurrence] = []
    for (number, document) in plan.order.enumerated() {
      for index in documents[document].fieldWords {
        let word = fieldWords.base[index]
        let term = vocabulary.termOfWord.base[Int(word.token)]
        all.append(
          FieldOccurrence(
            key: UInt64(word.field) << 32 | UInt64(term),
            occurrence: Occurrence(UInt32(number), position: word.position)))
      }
    }
    all.sort { ($0.key, $0.occurrence) < ($1.key, $1.occurrence) }
    var runs: [Range<Int>] = []
    for index in all.indices {
      if let last = runs.last, all[last.lowerBound].key == all[index].key {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    runs.sort { one, other in
      let keys = (all[one.lowerBound].key, all[other.lowerBound].key)
      if keys.0 >> 32 != keys.1 >> 32 { return keys.0 < keys.1 }
      return vocabulary.terms.bytes(Int(UInt32(truncatingIfNeeded: keys.0)))
        .lexicographicallyPrecedes(
          vocabulary.terms.bytes(Int(UInt32(truncatingIfNeeded: keys.1))))
    }
    for run in runs {
      let key = all[run.lowerBound].key
      guard let field = IndexField(rawValue: UInt8(truncatingIfNeeded: key >> 32)) else { continue }
      let occurrences = all[run].map(\.occurrence)
      try occurrences.withUnsafeBufferPointer { occurrences in
        try lists.append(
          field, vocabulary.terms.bytes(Int(UInt32(truncatingIfNeeded: key))), occurrences,
          positionBits: 32, lengths: nil, &writer)
      }
    }
  }

  /// A passage without words is passed over: the border is between the words on either side of it.
  func writeBorders(
    _ plan: borrowing SegmentPlan, _ lists: inout ListsWriter,
    _ writer: inout SegmentWriter
  ) throws {
    var all: [(key: [UInt8], occurrence: Occurrence)] = []
    for (number, document) in plan.order.enumerated() {
      let range = documents[document].passages
      for index in range {
        let entry = passages.base[index]
        guard entry.wordCount > 0, entry.next != .max else { continue }
        var next = range.lowerBound + Int(entry.next)
        while passages.base[next].wordCount == 0, passages.base[next].next != .max {
          next = range.lowerBound + Int(passages.base[next].next)
        }
        guard let last = lastWord(of: index), let first = firstWord(of: next) else { continue }
        let passage = plan.firstPassages[number] + UInt32(index - range.lowerBound)
        all.append(
          (
            vocabulary.terms.joined(
              vocabulary.termOfWord.base[Int(last)], vocabulary.termOfWord.base[Int(first)]),
            Occurrence(passage, position: entry.wordCount - 1)
          ))
      }
    }
    all.sort {
      $0.key == $1.key ? $0.occurrence < $1.occurrence : $0.key.lexicographicallyPrecedes($1.key)
    }
    var start = 0
    while start < all.count {
      var end = start + 1
      while end < all.count, all[end].key == all[start].key { end += 1 }
      let occurrences = all[start..<end].map(\.occurrence)
      try occurrences.withUnsafeBufferPointer { occurrences in
        try all[start].key.withUnsafeBufferPointer { key in
          try lists.append(
            .border, key, occurrences, positionBits: 32, lengths: plan.lengths.base, &writer)
        }
      }
      start = end
    }
  }

  private func firstWord(of passage: Int) -> UInt32? {
    tokens(of: passage).first { $0 & SegmentFormat.gapBit == 0 }
  }

  private func lastWord(of passage: Int) -> UInt32? {
    tokens(of: passage).last { $0 & SegmentFormat.gapBit == 0 }
  }
}

/// A word of a field with its document.
private struct FieldOccurrence {
  /// The field in the upper half, the term in the lower.
  var key: UInt64
  var occurrence: Occurrence
}
