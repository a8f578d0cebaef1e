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

  @Test("every word that a document has is seen in its bytes", arguments: [1, 2, 3, 4, 5, 6])
  func generated(seed: UInt64) throws {
    var generator = MinutesGenerator(seed: seed)
    for format in [SourceDescription.Format.html, .markdown, .text] {
      for _ in 0..<40 { try expectAllWords(of: Array(generator.document(format).utf8)) }
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
