/// Lines that say when and where something was held, without a verb: “Meeting of the Executive held at the Moor House,
/// Elder, on 14 March 2002”, “Planning Committee, held on 14 March in the Council Chamber”.
enum HeldSentence {
  private static let held = PhraseTable<Bool>(["held on|at|in|via|by|remotely"])
  /// Words of what was held.
  private static let wordsOfName = 14
  private static let wordsOfSentence = 40
  /// Meetings that a line tells of and is not of.
  private static let others = WordSet(
    """
    minutes minute notes last previous next future following approve approval confirm receive is was were be \
    been being will to
    """)

  /// What was held: the name of a body, or one with the word for its meeting.
  static func name(_ page: Page, _ line: TextRange) -> TextRange? {
    guard page.speaks(of: .figures, in: line) else { return nil }
    let words = page.wordIndices(line)
    guard words.count <= wordsOfSentence,
      let verb = words.prefix(wordsOfName).dropFirst().first(where: {
        held.matches(page.words, at: $0, limit: words.upperBound)
      })
    else { return nil }
    let front = words.lowerBound..<verb
    guard page.words[words.lowerBound].range.lower == page.trimmed(line).lower,
      page.words[words.lowerBound].shape.contains(.capitalised), !front.hold(others, in: page)
    else { return nil }
    var name = page.trimmed(line.prefix(upTo: page.words[verb].range.lower))
    if page.lastByte(name) == UInt8(ascii: ",") {
      name = page.trimmed(name.prefix(upTo: name.upper - 1))
    }
    return front.hold(BodyName.meetings, in: page) || BodyName.endsAsBody(page, name) ? name : nil
  }
}
