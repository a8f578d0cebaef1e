package import MinutesIndex

/// Documents of few words in random order, so that lists are long and phrases are found.
package enum SampleRecords {
  package static let words = [
    "the", "of", "to", "and", "Committee", "NOTED", "report", "that", "be", "or", "not", "social",
    "care", "heronry", "survey", "net", "zero", "children’s", "£165,000", "12/23", "Café", "18.8%",
  ]
  package static let gaps = [" ", " ", " ", " ", " ", " ", ", ", " – ", "; ", "\u{A0}", " (", ") "]
  package static let bodies = ["Planning Board", "Schools Forum", "Cabinet", nil]

  package static func record(_ number: Int, _ random: inout SeededRandom) -> DocumentRecord {
    var record = DocumentRecord()
    record.key = "folder/\(number % 7)/document-\(number).txt"
    record.date =
      Int.random(in: 0..<8, using: &random) == 0
      ? nil : Int32.random(in: 10_000...10_020, using: &random)
    record.body = bodies.randomElement(using: &random) ?? nil
    record.organisation = "Wickmere District Council"
    record.title = "Minutes of meeting \(number)"
    record.url = number % 3 == 0 ? "https://wickmere.example/\(number)" : nil
    record.fingerprint = [UInt8(truncatingIfNeeded: number), 1, 2]
    record.people = [
      PersonRecord(name: "Ann Ash", role: "Chair", isPresent: true),
      PersonRecord(name: "Bo Birch", group: "Independent", isPresent: false),
    ]
    record.sections = [
      SectionRecord(), SectionRecord(number: "1", title: "Welcome"),
      SectionRecord(number: "2", title: nil),
    ]
    let count = Int.random(in: 0...25, using: &random)
    var line = 1
    for index in 0..<count {
      let start = record.text.count
      record.text += Array(text(&random).utf8)
      var passage = PassageRecord(
        text: start..<record.text.count, kind: UInt8.random(in: 0...17, using: &random))
      passage.section = min(2, index * 3 / max(count, 1))
      passage.id = "s\(passage.section + 1).b\(index + 1)"
      line += Int.random(in: 0...3, using: &random)
      passage.span = SourceSpan(start: start * 2, end: record.text.count * 2, line: line)
      passage.isPoint = Bool.random(using: &random)
      if Int.random(in: 0..<4, using: &random) == 0 { passage.people = [1, 0] }
      if Int.random(in: 0..<3, using: &random) == 0 {
        passage.actors = ActingPeople(mover: "Ash", owner: Bool.random(using: &random) ? "Bo" : nil)
      }
      record.passages.append(passage)
    }
    tie(&record, &random)
    return record
  }

  /// Lets some passages go on in a later one, each in one that goes on with no other.
  private static func tie(_ record: inout DocumentRecord, _ random: inout SeededRandom) {
    var taken: Set<Int> = []
    for index in record.passages.indices.dropLast() where Int.random(in: 0..<3, using: &random) == 0
    {
      let next = index + Int.random(in: 1...2, using: &random)
      if next < record.passages.count, taken.insert(next).inserted {
        record.passages[index].next = next
      }
    }
  }

  package static func text(_ random: inout SeededRandom) -> String {
    // Some passages are empty, most short, few long.
    let count =
      switch Int.random(in: 0..<20, using: &random) {
      case 0: 0
      case 1: Int.random(in: 200...700, using: &random)
      default: Int.random(in: 1...20, using: &random)
      }
    var text = Bool.random(using: &random) ? "" : "“"
    for _ in 0..<count {
      // The first words are the most frequent.
      let top = Int.random(in: 1...words.count, using: &random)
      text += words[Int.random(in: 0..<top, using: &random)]
      text += gaps.randomElement(using: &random) ?? " "
    }
    return text
  }
}
