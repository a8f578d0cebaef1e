import Foundation
import MinutesIndex
import MinutesModel
import MinutesParser
import MinutesTestSupport
import Testing

@testable import minutes_grep

@Suite("Which files need not be parsed")
struct PrefilterTests {
  /// Whether a file may have a word, by its bytes.
  private func mayStand(_ word: String, in bytes: [UInt8]) throws -> Bool {
    let raw = try #require(RawWord(.word(word)))
    return bytes.withUnsafeBufferPointer { raw.mayStand(in: $0) }
  }

  private func mayStand(_ word: String, in text: String) throws -> Bool {
    try mayStand(word, in: Array(text.utf8))
  }

  @Test(
    "a word is seen however it is written",
    arguments: [
      "library", "LIBRARY", "the Library.", "x library", "<p>l<b>ib</b>rary</p>", "libr&#97;ry",
      "libr&#x61;ry", "lib&shy;rary", "lib\u{AD}rary", "lib\u{200B}rary", "l\u{ED}br\u{E1}ry",
      "libra\u{301}ry", "&lacute;ibrary", "<b>l</b>ibrary", "**l**ibrary", "l_ib_rary",
      "lib\\rary", "[lib](x)rary", "[lib][x]rary", "lib![x](y)rary", "lib<!-- x -->rary",
      "lib<span style='display:none'>x</span>rary", "lib<script>x</script>rary", "lib<br/>rary",
      "ﬀ libraʳy libra\u{FF52}y", "\u{FF4C}ibrary", "&nbsplib<b>rary", "&#160lib<b>rary",
      "\u{2019}lib<i>rary", "lib<http://x>rary", "li`b`rary", "li~~b~~rary", "&#108;ibrary",
    ])
  func everyForm(text: String) throws {
    let filler = String(repeating: "Words of the meeting, one of them long. ", count: 3)
    #expect(try mayStand("library", in: text))
    #expect(try mayStand("library", in: filler + text + " " + filler))
  }

  @Test("a word is seen in every encoding")
  func encodings() throws {
    let text = "Élan and library"
    for encoding in [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian, .utf32] {
      #expect(try mayStand("library", in: Array(try #require(text.data(using: encoding)))))
    }
    let latin = Array(try #require("café élan façade".data(using: .windowsCP1252)))
    for word in ["cafe", "elan", "facade"] { #expect(try mayStand(word, in: latin)) }
  }

  @Test(
    "a file without the word is passed over, whatever mark-up it has",
    arguments: [
      "The librarian was thanked.", "<p>lib</p> <p>rary</p>", "<td>lib</td>\n<td>rary</td>",
      "lib-\nrary", "lib rary", "lib&nbsp;rary", "**lib** rary", "£5 – “lib” ’rary", "lib.rary",
    ])
  func passedOver(text: String) throws {
    #expect(try !mayStand("library", in: text))
    let page = "<html><body class=\"x\"><h1>Minutes</h1><p>Café &amp; f&ecirc;te, [a](b) *c*</p>"
    #expect(try !mayStand("library", in: page + text + page))
  }

  @Test("no word is seen in a file of a few bytes or none")
  func shortFiles() throws {
    let bytes = Array("a &<1".utf8)
    for count in 0...bytes.count {
      #expect(try !mayStand("library", in: Array(bytes.prefix(count))))
    }
  }

  @Test("every word that a document has is seen in its bytes", arguments: [1, 2, 3, 4, 5, 6])
  func generated(seed: UInt64) throws {
    var generator = MinutesGenerator(seed: seed)
    for format in [SourceDescription.Format.html, .markdown, .text] {
      for _ in 0..<40 { try expectAllWords(of: Array(generator.document(format).utf8)) }
    }
  }

  /// Bits of text of which none by itself is what the word can be told by.
  private static let pieces = [
    "l", "L", "li", "lib", "library", "ibrary", "rary", "r", "a", "y", "x", "1", " ", "\n", "-",
    ".",
    "<b>", "</b>", "<br>", "<!-- x -->", "<i class=x>", "**", "_", "~~", "`", "\\", "!", "[",
    "](x)",
    "&", "&#", ";", "&nbsp;", "&nbsp", "&amp;", "&#160", "&#108;", "&#x6C", "&shy;", "&lacute;",
    "\u{AD}",
    "\u{200B}", "\u{B7}", "£", "é", "\u{ED}", "\u{13A}", "\u{301}", "\u{FF4C}", "’", "•",
    "\u{1F4D6}",
  ]

  @Test("a word is seen in whatever mixture of letters, mark-up and signs", arguments: 1...12)
  func mixtures(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let isForeign = seed % 4 == 0
    for _ in 0..<300 {
      var bytes = Array(Bool.random(using: &random) ? "<p>".utf8 : "".utf8)
      for _ in 0..<Int.random(in: 1...24, using: &random) {
        bytes += (Self.pieces.randomElement(using: &random) ?? "").utf8
        if isForeign, Int.random(in: 0..<8, using: &random) == 0 {
          bytes += [0xED, 0xEC].shuffled(using: &random)[..<1]
        }
      }
      try expectAllWords(of: bytes)
    }
  }

  @Test("where a word stands in the file does not matter")
  func places() throws {
    for count in 0..<70 {
      for text in ["library", "l<b>ibrary</b>", "&#108;ibrary", "lib\u{AD}rary"] {
        let blanks = String(repeating: " ", count: count)
        #expect(try mayStand("library", in: blanks + text))
        #expect(try mayStand("library", in: blanks + text + blanks))
        #expect(try mayStand("library", in: String(repeating: "\u{B7}", count: count) + text))
      }
      #expect(try !mayStand("library", in: String(repeating: "x", count: count + 1) + "library"))
    }
  }

  @Test("no word begins with a reference that is passed over")
  func usualReferences() {
    #expect(UsualReference.names.count > 20)
    for name in UsualReference.names {
      let bytes = Array("&\(name)        ".utf8)
      let reference = bytes.withUnsafeBufferPointer { HTMLReference($0, at: 0, end: $0.count) }
      #expect(reference?.count == name.utf8.count + 1, "\(name)")
      #expect(name.utf8.count <= 8)
      let folded = Folding.folded(String(decoding: reference?.utf8 ?? [], as: UTF8.self))
      #expect(!folded.contains(where: Joint.isPlain), "\(name)")
      #expect(bytes.withUnsafeBufferPointer { UsualReference.stands(in: $0, at: 0) })
      let open = Array("&\(name.dropLast())         ".utf8)
      #expect(!open.withUnsafeBufferPointer { UsualReference.stands(in: $0, at: 0) })
    }
  }

  @Test("no word begins with a sign that is passed over")
  func usualSigns() {
    let signs = (0x80..<0x3000).compactMap(Unicode.Scalar.init).filter(Joint.isUsualSign)
    #expect(signs.count > 80)
    for sign in signs {
      #expect(!Folding.folded(String(sign)).contains(where: Joint.isPlain), "\(sign.value)")
    }
  }

  @Test("every word of the examples is seen in their bytes")
  func examples() throws {
    let folder = Fixture.package.appendingPathComponent("Examples/archive")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: []))
    var count = 0
    for case let file as URL in files where ["html", "md", "txt"].contains(file.pathExtension) {
      try expectAllWords(of: Array(Data(contentsOf: file)))
      count += 1
    }
    #expect(count > 15)
  }

  private func expectAllWords(of bytes: [UInt8]) throws {
    let document = DocumentParser().parse(bytes, name: "x")
    var words: Set<String> = []
    for passage in document.passages(in: bytes) where passage.kind != .block(.furniture) {
      if let query = try? PhraseQuery(passage.text) { words.formUnion(query.words) }
    }
    for word in words {
      guard let raw = RawWord(.word(word)) else { continue }
      #expect(bytes.withUnsafeBufferPointer { raw.mayStand(in: $0) }, "\(word)")
    }
  }

  @Test("what a query needs is what all its ways need")
  func needs() throws {
    func isMet(_ query: String, by text: String) throws -> Bool {
      let need = WordNeed([try QueryParser().parse(query)])
      return Array(text.utf8).withUnsafeBufferPointer { need.isMet(by: $0) }
    }
    let text = "The heronry was surveyed."
    for query in ["heronry", "heron*", "heronry OR pumps", "NOT pumps", "kind:vote", "heronri~"] {
      #expect(try isMet(query, by: text), "\(query)")
    }
    for query in ["pumps", "heronry pumps", "pump*", "pumps OR drains", "pumps NOT heronry"] {
      #expect(try !isMet(query, by: text), "\(query)")
    }
  }
}
