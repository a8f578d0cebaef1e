/// How many elements were found, and in how many documents.
struct Count: Sendable, Hashable {
  var hits = 0
  var documents = 0

  static func += (count: inout Count, other: Count) {
    count.hits += other.hits
    count.documents += other.documents
  }

  /// `12 hits in 5 documents`.
  var description: String {
    "\(Self.number(hits, "hit")) in \(Self.number(documents, "document"))"
  }

  /// A number of things: `1 hit`, `1 234 hits`, the digits in groups of three.
  static func number(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Digits in groups of three, with narrow blanks between them that break no line.
  static func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.utf8.count > 4 else { return digits }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { grouped += "\u{202F}" }
      grouped.append(digit)
    }
    return grouped
  }
}
