/// The tokens of several segments as those of one.
final class MergedTokens {
  private var words = TokenTable(capacity: 1 << 16)
  private var gaps = TokenTable()
  private let ordered: [SegmentPlan.Token]
  /// For each source the new code of each token.
  let codes: [UnsafeMutableBuffer<UInt32>]

  init(_ merge: SegmentMerge) throws(SegmentError) {
    // First how often each token of a source occurs, then its number among all words or gaps, then its code.
    codes = merge.sources.indices.map { source in
      let isNeeded = !merge.newDocuments[source].range.isEmpty
      return UnsafeMutableBuffer(count: isNeeded ? merge.sources[source].tokens.count : 0)
    }
    try Self.count(merge, in: codes)
    var wordCounts = GrowingBuffer<UInt32>()
    var gapCounts = GrowingBuffer<UInt32>()
    for (source, reader) in merge.sources.enumerated() {
      for token in 0..<codes[source].count where codes[source].base[token] > 0 {
        guard let bytes = reader.tokens[UInt32(token)] else {
          throw .damaged(
            offset: reader.footer.range(.tokenStarts).lowerBound + token * 4,
            what: "a token lies outside")
        }
        let start = bytes.start.assumingMemoryBound(to: UInt8.self)
        let count = codes[source].base[token]
        if bytes.isGap {
          let number = gaps.number(start, length: bytes.count, readable: bytes.count + 8)
          gapCounts.add(count, at: Int(number))
          codes[source].base[token] = number | SegmentFormat.gapBit
        } else {
          let number = words.number(start, length: bytes.count, readable: bytes.count + 8)
          wordCounts.add(count, at: Int(number))
          codes[source].base[token] = number
        }
      }
      reader.region.forgetPages()
    }
    var all: [CountedToken] = []
    for word in 0..<words.count {
      all.append(
        CountedToken(
          count: wordCounts.base[word], bytes: words.bytes(word),
          token: SegmentPlan.Token(number: UInt32(word), isGap: false)))
    }
    for gap in 0..<gaps.count {
      all.append(
        CountedToken(
          count: gapCounts.base[gap], bytes: gaps.bytes(gap),
          token: SegmentPlan.Token(number: UInt32(gap), isGap: true)))
    }
    all.sort()
    ordered = all.map(\.token)
    for (code, token) in ordered.enumerated() {
      if token.isGap {
        gapCounts.base[Int(token.number)] = UInt32(code)
      } else {
        wordCounts.base[Int(token.number)] = UInt32(code)
      }
    }
    // A token that does not occur has a number or none; nobody asks for its code.
    for numbers in codes {
      for token in 0..<numbers.count {
        let number = numbers.base[token]
        let place = Int(number & ~SegmentFormat.gapBit)
        let counts = number & SegmentFormat.gapBit == 0 ? wordCounts.elements : gapCounts.elements
        numbers.base[token] = place < counts.count ? counts[place] : 0
      }
    }
  }

  private static func count(
    _ merge: SegmentMerge, in counts: [UnsafeMutableBuffer<UInt32>]
  ) throws(SegmentError) {
    var unforgotten = 0
    for document in merge.documents {
      if unforgotten >= SegmentRegion.forgettingInterval {
        merge.forgetSources()
        unforgotten = 0
      }
      unforgotten += try merge.sources[document.source].codeLength(of: document.passages)
      let counts = counts[document.source].base
      for passage in document.passages {
        try merge.sources[document.source].forEachToken(ofPassage: passage) { token in
          counts[Int(token)] &+= 1
        }
      }
    }
  }

  func write(to writer: inout SegmentWriter) throws {
    try TokenParts.write(ordered, words, gaps, to: &writer)
  }
}

/// Writes the parts of a segment that are about tokens.
enum TokenParts {
  /// - Parameter tokens: In the order of their codes.
  static func write(
    _ tokens: [SegmentPlan.Token], _ words: borrowing TokenTable, _ gaps: borrowing TokenTable,
    to writer: inout SegmentWriter
  ) throws {
    for token in tokens {
      try writer.append(
        UnsafeRawBufferPointer(
          token.isGap ? gaps.bytes(Int(token.number)) : words.bytes(Int(token.number))))
    }
    try writer.append(0 as UInt64)  // so that sixteen bytes can be read from every token on
    try writer.append(0 as UInt64)
    try writer.end(.tokens)
    var start: UInt32 = 0
    for token in tokens {
      try writer.append(start | (token.isGap ? SegmentFormat.gapBit : 0))
      start += UInt32(
        token.isGap ? gaps.bytes(Int(token.number)).count : words.bytes(Int(token.number)).count)
    }
    try writer.append(start)
    try writer.end(.tokenStarts)
  }
}

extension SegmentReader {
  /// Calls `body` with the number of each token of a passage's text.
  @inline(__always)
  func forEachToken(
    ofPassage passage: Int, _ body: (UInt32) -> Void
  ) throws(SegmentError) {
    let code = try code(ofPassage: passage)
    let bytes = UnsafeRawBufferPointer(rebasing: bytes[..<code.upperBound])
    var offset = code.lowerBound
    while offset < code.upperBound {
      let at = offset
      guard let token = TokenCode.read(bytes, &offset), Int(token) < tokens.count else {
        throw .damaged(offset: at, what: "a text names a token that does not exist")
      }
      body(token)
    }
  }
}

extension GrowingBuffer where Element == UInt32 {
  /// - Parameter index: Of an element, or of the one behind the last, which is then added.
  fileprivate mutating func add(_ value: UInt32, at index: Int) {
    if index == count { append(0) }
    base[index] &+= value
  }
}
