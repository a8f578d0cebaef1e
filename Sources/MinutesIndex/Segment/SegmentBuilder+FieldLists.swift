extension SegmentBuilder {
  /// Writes the lists of the words of documents' fields.
  func writeFields(
    _ plan: borrowing SegmentPlan, _ lists: inout ListsWriter,
    _ writer: inout SegmentWriter
  ) throws {
    for field in IndexField.allCases where field.isOfDocuments {
      try writeField(field, plan, &lists, &writer)
    }
  }

  private func writeField(
    _ field: IndexField, _ plan: borrowing SegmentPlan, _ lists: inout ListsWriter,
    _ writer: inout SegmentWriter
  ) throws {
    let counts = GrowingBuffer<UInt32>(zeros: vocabulary.terms.count)
    var terms: [SortedTerm] = []
    var total = 0
    forEachWord(of: field, plan) { term, _ in
      if counts.base[Int(term)] == 0 {
        terms.append(SortedTerm(vocabulary.terms.bytes(Int(term)), term))
      }
      counts.base[Int(term)] += 1
      total += 1
    }
    terms.sort()
    let memory = GrowingBuffer<Occurrence>(capacity: total)
    let round = OccurrenceRound(
      of: terms.map(\.term)[...], counts: counts.elements, in: memory.base)
    forEachWord(of: field, plan) { round.add($0, $1) }
    for term in terms {
      try lists.append(
        field, vocabulary.terms.bytes(Int(term.term)), round.occurrences(of: term.term),
        positionBits: 32, lengths: nil, &writer)
    }
  }

  /// Calls `body` with the term and the place of each word of a field, in order.
  private func forEachWord(
    of field: IndexField, _ plan: borrowing SegmentPlan, _ body: (UInt32, Occurrence) -> Void
  ) {
    for (number, document) in plan.order.enumerated() {
      for index in documents[document].fieldWords
      where fieldWords.base[index].field == field.rawValue {
        let word = fieldWords.base[index]
        body(
          vocabulary.termOfWord.base[Int(word.token)],
          Occurrence(UInt32(number), position: word.position))
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
