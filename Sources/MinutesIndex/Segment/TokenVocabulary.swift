/// The different tokens of a builder's texts: words and what stands between them, how often each occurs, and the
/// terms that words fold to.
struct TokenVocabulary: ~Copyable {
  /// Every word as written. What is counted is how often it occurs in passages; its tag is the place of its term
  /// among the common ones, or `commonCount`.
  private(set) var words = TokenTable(capacity: 1 << 13)
  /// Everything that stands between words and is not a single space.
  private(set) var gaps = TokenTable()
  /// How often each gap occurs.
  private(set) var gapCounts = GrowingBuffer<UInt32>()
  /// The folded words. The common ones come first, by their place in the table.
  private(set) var terms = TokenTable(capacity: 1 << 13)
  /// The term of each word.
  private(set) var termOfWord = GrowingBuffer<UInt32>()
  /// How many words are common.
  let commonCount: Int
  /// How often each pair of common words occurs: that of `a` and `b` at `a * (commonCount + 1) + b`. The last row
  /// and the last column count pairs with other words.
  private var pairCounts: GrowingBuffer<UInt32>
  private var requests = GrowingBuffer<TokenTable.Request>()
  /// Kept so that no look into the table is left out as useless.
  private var looks: UInt32 = 0
  private var folded: [UInt8] = []

  init() {
    var terms = TokenTable(capacity: 1 << 13)
    CommonWords.forEach { word in
      guard let start = word.baseAddress else { return }
      _ = terms.number(start, length: word.count, readable: word.count)
    }
    commonCount = terms.count
    pairCounts = GrowingBuffer(zeros: (terms.count + 1) * (terms.count + 1))
    self.terms = terms
  }

  /// Bytes of all tokens together.
  var byteCount: Int { words.byteCount + gaps.byteCount }
  var memoryUse: Int {
    words.memoryUse + gaps.memoryUse + terms.memoryUse + termOfWord.byteCount
      + pairCounts.byteCount
  }

  /// How often two common words, by their places in the table, stand behind one another.
  func pairCount(_ one: Int, _ other: Int) -> UInt32 {
    pairCounts.base[one * (commonCount + 1) + other]
  }

  /// How often each word occurs in passages.
  func wordCounts() -> GrowingBuffer<UInt32> {
    let counts = GrowingBuffer<UInt32>(zeros: words.count)
    words.forEachSlot { counts.base[Int($0.number)] = $0.count }
    return counts
  }

  /// Appends the tokens of a passage's text, and counts them. A single space between two words is left out.
  ///
  /// - Parameters:
  ///   - readable: How many bytes may be read from the start of the text on.
  ///   - found: The words of the text.
  mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, readable: Int, _ found: borrowing WordFinder,
    to stream: inout GrowingBuffer<UInt32>
  ) {
    guard let base = text.baseAddress else { return }
    stream.reserve(2 * found.count + 1)
    makeRequests(base, readable: readable, found)
    lookAhead()
    let count = appendTokens(
      base, text.count, readable: readable, to: stream.base + stream.count)
    stream.extend(by: count)
  }

  /// Prepares the search for the words.
  @inline(never)
  private mutating func makeRequests(
    _ base: UnsafePointer<UInt8>, readable: Int, _ found: borrowing WordFinder
  ) {
    requests.removeAll()
    requests.reserve(found.count)
    let (request, seeds) = (requests.base, words.seeds)
    var edge = UnsafePointer(found.edges.base)
    for index in 0..<found.count {
      let start = Int(edge[0])
      request[index] = seeds.request(
        base + start, length: Int(edge[1]) &- start, readable: readable &- start, offset: start)
      edge += 2
    }
    requests.extend(by: found.count)
  }

  /// Looks at all places of the table once before anything is compared, so that the processor fetches many of them
  /// at a time.
  @inline(never)
  private mutating func lookAhead() {
    let places = words.places
    var seen: UInt32 = 0
    for request in requests.elements { seen |= places.firstLook(request) }
    looks |= seen
  }

  /// Writes the tokens of the words that were asked for and of what stands between them, and counts them.
  ///
  /// - Returns: The number of tokens.
  @inline(never)
  private mutating func appendTokens(
    _ base: UnsafePointer<UInt8>, _ length: Int, readable: Int,
    to target: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var places = words.places
    let pairs = pairCounts.base
    let row = UInt32(truncatingIfNeeded: commonCount &+ 1)
    var before = row &- 1
    var count = 0
    var end = 0
    var expected = 0
    for request in requests.elements {
      let start = Int(request.start)
      if start != expected || start > 0 && base[start &- 1] != UInt8(ascii: " ") {
        target[count] = gap(base + end, length: start &- end, readable: readable &- end)
        count &+= 1
      }
      end = start &+ Int(request.length)
      expected = end &+ 1
      var slot = places.slot(request)
      if slot == nil {
        slot = words.slot(request, base + start) ?? addWord(request, base + start)
        places = words.places
      }
      guard let slot else { continue }
      slot.pointee.count &+= 1
      target[count] = slot.pointee.number
      count &+= 1
      pairs[Int(before &* row &+ slot.pointee.tag)] &+= 1
      before = slot.pointee.tag
    }
    if end < length {
      target[count] = gap(base + end, length: length &- end, readable: readable &- end)
      count &+= 1
    }
    return count
  }

  private mutating func gap(
    _ start: UnsafePointer<UInt8>, length: Int, readable: Int
  ) -> UInt32 {
    let number = gaps.number(start, length: length, readable: readable)
    if Int(number) == gapCounts.count { gapCounts.append(0) }
    gapCounts.base[Int(number)] &+= 1
    return number | SegmentFormat.gapBit
  }

  /// The number of a word that stands in no passage.
  mutating func word(_ start: UnsafePointer<UInt8>, length: Int, readable: Int) -> UInt32 {
    let request = words.seeds.request(start, length: length, readable: readable)
    return (words.slot(request, start) ?? addWord(request, start)).pointee.number
  }

  @inline(never)
  private mutating func addWord(
    _ request: TokenTable.Request, _ start: UnsafePointer<UInt8>
  ) -> UnsafeMutablePointer<TokenTable.Slot> {
    let slot = words.add(request, start)
    let bytes = UnsafeBufferPointer(start: start, count: Int(request.length))
    folded.removeAll(keepingCapacity: true)
    Folding().fold(bytes, bytes.indices, into: &folded)
    let term = folded.withUnsafeBufferPointer { folded in
      folded.baseAddress.map {
        terms.number($0, length: folded.count, readable: folded.count)
      }
    }
    termOfWord.append(term ?? 0)
    slot.pointee.tag = min(term ?? 0, UInt32(commonCount))
    return slot
  }

  /// Takes the tokens of a passage out of all counts.
  mutating func discount(_ tokens: UnsafeBufferPointer<UInt32>) {
    let row = commonCount + 1
    var before = commonCount
    for token in tokens {
      if token & SegmentFormat.gapBit != 0 {
        gapCounts.base[Int(token ^ SegmentFormat.gapBit)] -= 1
        continue
      }
      let bytes = words.bytes(Int(token))
      guard let start = bytes.baseAddress,
        let slot = words.slot(
          words.seeds.request(start, length: bytes.count, readable: bytes.count), start)
      else { continue }
      slot.pointee.count -= 1
      pairCounts.base[before * row + Int(slot.pointee.tag)] -= 1
      before = Int(slot.pointee.tag)
    }
  }
}
