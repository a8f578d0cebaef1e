/// What is known of a segment before it is written: the order of documents, the terms, and how often
/// everything occurs.
struct SegmentPlan: ~Copyable {
  /// A token of the stored text.
  struct Token: BitwiseCopyable {
    /// Its number among the builder's words or gaps.
    var number: UInt32
    var isGap: Bool
  }

  /// The builder's documents in the order in which they are numbered.
  let order: [Int]
  /// The number of the first passage of each document, and of all passages at the end.
  let firstPassages: [UInt32]
  let datedCount: Int
  var passageCount: Int { Int(firstPassages[order.count]) }
  private(set) var wordCount: UInt64 = 0

  /// The folded words. The common ones come first, by their place in the table.
  private(set) var terms = TokenTable(capacity: 1 << 16)
  private(set) var commonCount = 0
  /// The term of each word.
  private(set) var termOfWord = GrowingBuffer<UInt32>()
  /// How often each term occurs in passages.
  private(set) var termCounts = GrowingBuffer<UInt32>()
  /// How often each pair of common words occurs: that of `a` and `b` at `a * commonCount + b`.
  private(set) var pairCounts = GrowingBuffer<UInt32>()

  /// The tokens that occur in passages, the most frequent first.
  private(set) var tokens: [Token] = []
  /// The place of each word and gap in `tokens`, as it is written; see `TokenCode.bytes`.
  private(set) var wordCodes = GrowingBuffer<UInt64>()
  private(set) var gapCodes = GrowingBuffer<UInt64>()

  /// The number of words of each passage, 255 at most.
  private(set) var lengths = GrowingBuffer<UInt8>()
  /// Where the text of each passage begins, and where the last ends; filled when texts are written.
  let textStarts: UnsafeMutableBuffer<UInt32>

  init(_ builder: SegmentBuilder) {
    let documents = builder.documents
    order = documents.indices.filter { !documents[$0].isReplaced }
      .map { (DocumentOrder(documents[$0]), $0) }
      .sorted { $0.0 < $1.0 }
      .map(\.1)
    var first: UInt32 = 0
    var firsts: [UInt32] = []
    firsts.reserveCapacity(order.count + 1)
    for document in order {
      firsts.append(first)
      first += UInt32(documents[document].passages.count)
    }
    firsts.append(first)
    firstPassages = firsts
    datedCount = order.count { documents[$0].date != nil }
    textStarts = UnsafeMutableBuffer(count: Int(first) + 1)
    findTerms(builder)
    count(builder)
  }

  /// Folds each word once.
  private mutating func findTerms(_ builder: SegmentBuilder) {
    CommonWords.forEach { word in
      guard let start = word.baseAddress else { return }
      _ = terms.number(start, length: word.count, readable: word.count)
    }
    commonCount = terms.count
    let folding = Folding()
    var folded: [UInt8] = []
    for word in 0..<builder.words.count {
      let bytes = builder.words.bytes(word)
      folded.removeAll(keepingCapacity: true)
      folding.fold(bytes, bytes.indices, into: &folded)
      let term = folded.withUnsafeBufferPointer { folded in
        folded.baseAddress.map {
          terms.number($0, length: folded.count, readable: folded.count)
        }
      }
      termOfWord.append(term ?? 0)
    }
    termCounts.append(repeating: 0, count: terms.count)
    pairCounts.append(repeating: 0, count: commonCount * commonCount)
  }

  private mutating func count(_ builder: SegmentBuilder) {
    var wordCounts = GrowingBuffer<UInt32>()
    wordCounts.append(repeating: 0, count: builder.words.count)
    var gapCounts = GrowingBuffer<UInt32>()
    gapCounts.append(repeating: 0, count: builder.gaps.count)
    lengths.reserve(passageCount)
    let common = UInt32(commonCount)
    let (words, gaps, pairs, terms) = (
      wordCounts.base, gapCounts.base, pairCounts.base, termOfWord.base
    )
    var total: UInt64 = 0
    var allLengths = GrowingBuffer<UInt8>(capacity: passageCount)
    builder.forEachPassage(self) { _, entry, stream in
      var before = common
      for token in stream {
        if token & SegmentBuilder.gapBit != 0 {
          gaps[Int(token ^ SegmentBuilder.gapBit)] += 1
          continue
        }
        words[Int(token)] &+= 1
        let term = terms[Int(token)]
        if term < common, before < common { pairs[Int(before &* common &+ term)] &+= 1 }
        before = term
      }
      total += UInt64(entry.wordCount)
      allLengths.append(UInt8(min(Int(entry.wordCount), SegmentFormat.longestLength)))
    }
    lengths = allLengths
    wordCount = total
    for word in 0..<wordCounts.count {
      termCounts.base[Int(termOfWord.base[word])] += wordCounts.base[word]
    }
    numberTokens(builder, wordCounts, gapCounts)
  }

  /// Gives the most frequent tokens the lowest numbers; among equals the order of bytes decides.
  private mutating func numberTokens(
    _ builder: SegmentBuilder, _ wordCounts: borrowing GrowingBuffer<UInt32>,
    _ gapCounts: borrowing GrowingBuffer<UInt32>
  ) {
    var all: [CountedToken] = []
    all.reserveCapacity(wordCounts.count + gapCounts.count)
    for word in 0..<wordCounts.count where wordCounts.base[word] > 0 {
      all.append(
        CountedToken(
          count: wordCounts.base[word], bytes: builder.words.bytes(word),
          token: Token(number: UInt32(word), isGap: false)))
    }
    for gap in 0..<gapCounts.count where gapCounts.base[gap] > 0 {
      all.append(
        CountedToken(
          count: gapCounts.base[gap], bytes: builder.gaps.bytes(gap),
          token: Token(number: UInt32(gap), isGap: true)))
    }
    all.sort()
    wordCodes.append(repeating: 0, count: wordCounts.count)
    gapCodes.append(repeating: 0, count: gapCounts.count)
    tokens.reserveCapacity(all.count)
    for (code, counted) in all.enumerated() {
      tokens.append(counted.token)
      if counted.token.isGap {
        gapCodes.base[Int(counted.token.number)] = TokenCode.bytes(UInt32(code))
      } else {
        wordCodes.base[Int(counted.token.number)] = TokenCode.bytes(UInt32(code))
      }
    }
  }
}

/// A token with what it is ordered by.
struct CountedToken: Comparable {
  let count: UInt32
  let bytes: UnsafeBufferPointer<UInt8>
  private let head: UInt64
  let token: SegmentPlan.Token

  init(count: UInt32, bytes: UnsafeBufferPointer<UInt8>, token: SegmentPlan.Token) {
    self.count = count
    self.bytes = bytes
    self.token = token
    head = ByteOrder.head(bytes)
  }

  @inline(__always)
  static func < (one: CountedToken, other: CountedToken) -> Bool {
    if one.count != other.count { return one.count > other.count }
    if one.head != other.head { return one.head < other.head }
    return ByteOrder.precedes(one.bytes, other.bytes)
  }

  static func == (one: CountedToken, other: CountedToken) -> Bool {
    one.count == other.count && one.bytes.elementsEqual(other.bytes)
  }
}

/// Comparing runs of bytes.
enum ByteOrder {
  /// The first eight bytes as a number that sorts as they do, zeros behind the end.
  static func head(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    for index in 0..<min(bytes.count, 8) { head |= UInt64(bytes[index]) << UInt64(56 - index * 8) }
    return head
  }

  enum Order { case less, equal, greater }

  @inline(__always)
  static func precedes(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    compare(one, other) == .less
  }

  /// Compares byte by byte; what ends first is less.
  static func compare(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Order {
    let shorter = min(one.count, other.count)
    var index = 0
    while index < shorter {
      if one[index] != other[index] { return one[index] < other[index] ? .less : .greater }
      index += 1
    }
    return one.count == other.count ? .equal : one.count < other.count ? .less : .greater
  }
}

/// Memory for a fixed number of elements, zero at first.
final class UnsafeMutableBuffer<Element: FixedWidthInteger & BitwiseCopyable> {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(count: Int) {
    base = .allocate(capacity: max(count, 1))
    base.update(repeating: 0, count: count)
    self.count = count
  }

  deinit { base.deallocate() }

  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(UnsafeBufferPointer(start: base, count: count))
  }
}

extension DocumentOrder {
  init(_ entry: DocumentEntry) {
    self.init(date: entry.date, body: entry.body, key: entry.key)
  }
}
