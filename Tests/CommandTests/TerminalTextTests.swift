import MinutesArchive
import MinutesTestSupport
import Testing

@testable import minutes_grep

/// The columns that a terminal takes for each line, without sequences for colours.
private func columns(_ lines: [UInt8]) -> [Int] {
  String(decoding: lines, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    .map { TerminalText.columns(of: $0) }
}

private func wrapped(_ text: String, _ ranges: [Range<Int>] = [], width: Int) -> String {
  String(
    decoding: WrappedText.lines(
      of: MarkedText(text, ranges: ranges), width: width, margin: 0, marks: .asterisks),
    as: UTF8.self)
}

@Suite("Terminal: the room that text takes")
struct ColumnTests {
  @Test(
    "characters take the columns that Unicode says",
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("ｆ", 2), ("。", 2), ("、", 2), ("—", 1), ("…", 1), ("😀", 2), ("✅", 2), ("☎", 1), ("🇬🇧", 2),
      ("\u{200B}", 0), ("ā", 1), ("ﬁ", 1), ("\u{302A}", 0), ("§", 1),
    ])
  func columns(text: String, columns: Int) {
    #expect(TerminalText.columns(of: text) == columns)
  }

  @Test("a text is cut at a column, with what combines, and says so")
  func cut() {
    #expect(TerminalText.prefix("library", columns: 7) == "library")
    #expect(TerminalText.prefix("library", columns: 4) == "lib…")
    #expect(TerminalText.suffix("library", columns: 4) == "…ary")
    #expect(TerminalText.prefix("図書館の屋根", columns: 6) == "図書…")
    #expect(TerminalText.suffix("cafe\u{301}s", columns: 3) == "…e\u{301}s")
    #expect(TerminalText.prefix("library", columns: 0) == "")
  }
}

@Suite("Terminal: text in lines")
struct TextLinesTests {
  @Test("lines break at blanks, and what is marked may go on in the next")
  func words() {
    #expect(
      wrapped("The roof of the library leaks", [4..<15], width: 12)
        == "The **roof\nof the**\nlibrary\nleaks")
    #expect(wrapped("The  roof\n leaks", width: 40) == "The roof leaks")
  }

  @Test("a word longer than a line is divided, and its neighbours keep their place")
  func longWord() {
    #expect(wrapped("see abcdefghijkl there", width: 5) == "see\nabcde\nfghij\nkl\nthere")
  }

  @Test("wide characters need no blank to break, and take two columns")
  func wide() {
    #expect(wrapped("図書館の屋根", width: 7) == "図書館\nの屋根")
    #expect(wrapped("A図書B館", width: 4) == "A図\n書B\n館")
  }

  @Test("a colour ends with each line and begins again on the next")
  func colours() {
    let lines = WrappedText.lines(
      of: MarkedText("the roof leaks", ranges: [4..<14]), width: 8, margin: 2,
      marks: .style(.match))
    #expect(
      String(decoding: lines, as: UTF8.self)
        == "  the \u{1B}[1;31mroof\u{1B}[0m\n  \u{1B}[1;31mleaks\u{1B}[0m")
  }

  @Test("no line is longer than the width and no character is lost, whatever the text")
  func anyText() {
    var random = SeededRandom(seed: 20)
    let letters: [String] = [
      "a", "b", " ", " ", "漢", "e\u{301}", "\u{300}", "😀", "\u{1B}", "-", "\u{A0}", "ﬁ", "\u{200D}",
    ]
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 0...80, using: &random))
        .compactMap { _ in letters.randomElement(using: &random) }.joined()
      let width = Int.random(in: 4...30, using: &random)
      let lines = WrappedText.lines(
        of: MarkedText(text), width: width, margin: 0, marks: .asterisks)
      #expect(columns(lines).allSatisfy { $0 <= max(width, 6) }, "\(text.debugDescription)")
      let shown = String(decoding: lines, as: UTF8.self).unicodeScalars
        .filter { !$0.properties.isWhitespace || $0 == "\u{A0}" }
      let expected = TerminalText.visible(text).unicodeScalars
        .filter { !$0.properties.isWhitespace || $0 == "\u{A0}" }
      #expect(String(String.UnicodeScalarView(shown)) == String(String.UnicodeScalarView(expected)))
    }
  }

  @Test("of a long text the surroundings of every match are shown, and the gaps are seen")
  func excerpt() {
    let filler = String(repeating: "word ", count: 1000)
    let text = "\(filler)first \(filler)second \(filler)"
    let first = filler.utf8.count
    let second = first * 2 + 6
    let excerpt = MarkedText(text, ranges: [first..<(first + 5), second..<(second + 6)]).excerpt
    let found = excerpt.ranges.map { String(decoding: excerpt.text[$0], as: UTF8.self) }
    #expect(found == ["first", "second"])
    let shown = String(decoding: excerpt.text, as: UTF8.self)
    #expect(shown.hasPrefix("… ") && shown.hasSuffix(" …") && shown.contains("word … word"))
    #expect(excerpt.text.count < 3000)
  }

  @Test("a short text is shown whole, and a long one without matches from its beginning")
  func whole() {
    let short = MarkedText("The roof.", ranges: [4..<8])
    #expect(short.excerpt == short)
    let long = MarkedText("Begin " + String(repeating: "word ", count: 1000)).excerpt
    #expect(long.text.starts(with: Array("Begin word".utf8)))
    #expect(long.text.count < 1000)
  }
}

@Suite("Terminal: links to files")
struct HyperlinkTests {
  @Test("a relative path starts from the folder, and what an address cannot hold is encoded")
  func address() {
    let links = Hyperlinks(host: "clerk", folder: "/home/clerk")
    #expect(
      links.address(of: ArchivePath("2019/a b;c.txt"))
        == "file://clerk/home/clerk/2019/a%20b%3Bc.txt")
    #expect(links.address(of: ArchivePath("/x\u{1B}\u{7}.txt")) == "file://clerk/x%1B%07.txt")
    #expect(links.address(of: ArchivePath(bytes: [0x2F, 0xE9])) == "file://clerk/%E9")
    #expect(links.address(of: .standardInput) == nil)
  }
}
