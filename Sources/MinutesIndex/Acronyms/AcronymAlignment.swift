/// What may be the short form of a definition.
struct ShortForm {
  /// As written, without the ending of a plural.
  let name: String
  /// Where it stands, the ending of a plural included.
  let range: Range<Int>
  /// Its letters and digits, folded.
  let letters: [UInt8]
  private static let lengths = 2...10

  /// Takes a word of two to ten letters and digits, of the letters at least two and at least half
  /// capitals, so that neither a name nor a number is taken.
  init?(_ text: String, range: Range<Int>) {
    var scalars = Array(text.unicodeScalars)
    // “KPIs” and “KPI’s” are several of “KPI”.
    if scalars.count > 2, scalars.last == "s" {
      let rest = scalars.dropLast()
      if rest.last.map({ $0 == "'" || $0 == "\u{2019}" }) == true {
        scalars = rest.dropLast()
      } else if rest.allSatisfy({ !$0.properties.isLowercase }) {
        scalars = Array(rest)
      }
    }
    var (capitals, small) = (0, 0)
    var letters: [UInt8] = []
    for scalar in scalars {
      switch scalar {
      case "A"..."Z":
        capitals += 1
        letters.append(UInt8(ascii: scalar) | 0x20)
      case "a"..."z":
        small += 1
        letters.append(UInt8(ascii: scalar))
      case "0"..."9": letters.append(UInt8(ascii: scalar))
      case "&", "-", "/", ".": continue
      default: return nil
      }
    }
    guard Self.lengths.contains(letters.count), capitals >= 2, capitals >= small else { return nil }
    var name = ""
    name.unicodeScalars.append(contentsOf: scalars)
    self.name = name
    self.range = range
    self.letters = letters
  }
}

/// A word of what a short form stands for.
struct LongFormWord {
  /// Its letters, folded, without apostrophes.
  let letters: [UInt8]
  /// Whether the short form needs no letter of it: “of”, or the second part of “co-operation”.
  let canBePassedOver: Bool
}

/// Whether a short form stands for some words.
enum AcronymAlignment {
  /// How many of the letters do not open a word; nil where the short form does not stand for the
  /// words.
  ///
  /// Every letter opens a word or follows in it the letter that does, in order. The first word has the
  /// first letter; every word has a letter, unless it can be passed over. Of the letters at most one
  /// in three does not open a word.
  ///
  /// Complexity: O(s · n), for s letters and n of the words.
  static func cost(of short: ShortForm, for words: [LongFormWord]) -> Int? {
    guard let first = words.first, first.letters.first == short.letters.first else { return nil }
    let count = short.letters.count
    /// The least cost of having used so many letters for the words so far.
    var costs = [Int?](repeating: nil, count: count + 1)
    // “and Emergency” is a worse reading of “AE” than “Accident and Emergency”.
    costs[0] = first.canBePassedOver ? 1 : 0
    for (index, word) in words.enumerated() {
      var next =
        word.canBePassedOver && index > 0 ? costs : [Int?](repeating: nil, count: count + 1)
      for used in 0..<count {
        guard let cost = costs[used] else { continue }
        take(short.letters[used...], from: word.letters) { taken in
          // A word all of whose letters are taken, as of “NHS England (NHSE)”, is itself a short form.
          let total = cost + (taken == word.letters.count ? 0 : taken - 1)
          next[used + taken] = min(next[used + taken] ?? .max, total)
        }
      }
      costs = next
    }
    guard let cost = costs[count], 3 * cost <= count else { return nil }
    return cost
  }

  /// Calls `body` with each number of letters that a word can give: its first, and others behind it.
  private static func take(
    _ letters: ArraySlice<UInt8>, from word: [UInt8], _ body: (Int) -> Void
  ) {
    var taken = 0
    for byte in word {
      guard taken < letters.count else { return }
      if byte == letters[letters.startIndex + taken] {
        taken += 1
        body(taken)
      } else if taken == 0 {
        return
      }
    }
  }
}
