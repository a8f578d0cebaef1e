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
  /// Words of the longest passage.
  private(set) var longestPassage: UInt32 = 0

  /// How often each term occurs in passages.
  private(set) var termCounts = GrowingBuffer<UInt32>()

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
    order = Self.order(documents)
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
    measurePassages(builder)
    let wordCounts = builder.vocabulary.wordCounts()
    termCounts = GrowingBuffer(zeros: builder.vocabulary.terms.count)
    for word in 0..<wordCounts.count {
      termCounts.base[Int(builder.vocabulary.termOfWord.base[word])] += wordCounts.base[word]
    }
    numberTokens(builder.vocabulary, wordCounts.elements)
  }

  /// As ``DocumentOrder`` orders them.
  private static func order(_ documents: [DocumentEntry]) -> [Int] {
    var texts = TextBytes()
    for document in documents {
      texts.append(document.body ?? "")
      texts.append(document.key)
    }
    var all = documents.indices.filter { !documents[$0].isReplaced }.map { index in
      (
        date: documents[index].date ?? .max, body: texts[2 * index], key: texts[2 * index + 1],
        index: index
      )
    }
    all.sort { one, other in
      if one.date != other.date { return one.date < other.date }
      return switch ByteOrder.compare(one.body, other.body) {
      case .less: true
      case .greater: false
      case .equal: ByteOrder.precedes(one.key, other.key)
      }
    }
    withExtendedLifetime(texts) {}
    return all.map(\.index)
  }

  private mutating func measurePassages(_ builder: SegmentBuilder) {
    var lengths = GrowingBuffer<UInt8>(capacity: passageCount)
    for document in order {
      for index in builder.documents[document].passages {
        let count = builder.passages.base[index].wordCount
        wordCount += UInt64(count)
        longestPassage = max(longestPassage, count)
        lengths.append(UInt8(min(Int(count), SegmentFormat.longestLength)))
      }
    }
    self.lengths = lengths
  }

  /// Gives the most frequent tokens the lowest numbers; among equals the order of bytes decides.
  private mutating func numberTokens(
    _ vocabulary: borrowing TokenVocabulary, _ wordCounts: UnsafeBufferPointer<UInt32>
  ) {
    let gapCounts = vocabulary.gapCounts.elements
    var all: [CountedToken] = []
    all.reserveCapacity(wordCounts.count + gapCounts.count)
    for word in wordCounts.indices where wordCounts[word] > 0 {
      all.append(
        CountedToken(
          count: wordCounts[word], bytes: vocabulary.words.bytes(word),
          token: Token(number: UInt32(word), isGap: false)))
    }
    for gap in gapCounts.indices where gapCounts[gap] > 0 {
      all.append(
        CountedToken(
          count: gapCounts[gap], bytes: vocabulary.gaps.bytes(gap),
          token: Token(number: UInt32(gap), isGap: true)))
    }
    all.sort()
    wordCodes = GrowingBuffer(zeros: wordCounts.count)
    gapCodes = GrowingBuffer(zeros: gapCounts.count)
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
  @inline(__always)
  static func head(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if bytes.count >= 8, let start = UnsafeRawPointer(bytes.baseAddress) {
      return UInt64(bigEndian: start.loadUnaligned(as: UInt64.self))
    }
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

extension ByteOrder {
  /// Compares the UTF-8 of two texts.
  static func compare(_ one: String, _ other: String) -> Order {
    var (one, other) = (one, other)
    return one.withUTF8 { one in other.withUTF8 { compare(one, $0) } }
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
