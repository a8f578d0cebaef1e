/// The sentences of a stretch of text, in order.
///
/// Most paragraphs have a few, and are divided many times; so the first are held in place and not in an
/// array.
struct SentenceList: RandomAccessCollection, Sendable {
  /// Where the first sentences begin and end, in pairs.
  private var bounds = SIMD8<Int32>(repeating: 0)
  private var others: [TextRange] = []
  private(set) var count = 0

  /// Sentences that are held in place.
  private static let few = 4

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(place: Int) -> TextRange {
    get {
      precondition(place >= 0 && place < count)
      if place >= Self.few { return others[place - Self.few] }
      return TextRange(Int(bounds[place * 2]), Int(bounds[place * 2 + 1]))
    }
    set {
      precondition(place >= 0 && place < count)
      if place >= Self.few {
        others[place - Self.few] = newValue
      } else {
        bounds[place * 2] = newValue.start
        bounds[place * 2 + 1] = newValue.end
      }
    }
  }

  mutating func append(_ sentence: TextRange) {
    if count >= Self.few { others.append(sentence) }
    count += 1
    self[count - 1] = sentence
  }
}
