import Testing

@testable import MinutesParser

@Suite("Decoding a file")
struct SourceTextTests {
  private func decode(_ bytes: [UInt8], told: String? = nil) -> SourceText {
    SourceText.decode(bytes, encoding: told)
  }

  private func text(_ source: SourceText) -> String {
    String(decoding: source.bytes, as: UTF8.self)
  }

  private func codes(_ source: SourceText) -> [String] { source.findings.map(\.code.rawValue) }

  // MARK: UTF-8

  @Test("valid UTF-8 is taken as it stands, without a map")
  func plainUTF8() {
    let source = decode(Array("Cllr Ó Briain – £5".utf8))
    #expect(source.encoding == "utf-8")
    #expect(source.steps.isEmpty && source.findings.isEmpty)
    #expect(text(source) == "Cllr Ó Briain – £5")
  }

  @Test("a byte order mark is kept out, but offsets count it")
  func byteOrderMark() {
    let source = decode([0xEF, 0xBB, 0xBF] + Array("Minutes".utf8))
    #expect(text(source) == "Minutes")
    #expect(source.originalStart(0) == 3)
    #expect(source.originalEnd(7) == 10)
  }

  @Test(
    "each ill-formed sequence is one U+FFFD",
    arguments: [
      ([0x80], 1), ([0xC0, 0xAF], 2), ([0xE0, 0x80, 0xAF], 3), ([0xED, 0xA0, 0x80], 3),
      ([0xF4, 0x90, 0x80, 0x80], 4), ([0xE2, 0x80], 1), ([0xF0, 0x9F, 0x92], 1), ([0xFF], 1),
      ([0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF], 4),
    ] as [([UInt8], Int)])
  func maximalSubparts(bytes: [UInt8], repairs: Int) {
    let source = decode(Array("é".utf8) + bytes + Array("a".utf8), told: "utf-8")
    #expect(text(source) == "é" + String(repeating: "\u{FFFD}", count: repairs) + "a")
    #expect(source.originalStart(source.bytes.count - 1) == bytes.count + 2)
    #expect(codes(source) == ["encoding.repaired"])
    #expect(source.findings[0].detail == String(repairs))
  }

  @Test("NUL is shown as U+FFFD and keeps its place")
  func nul() {
    let source = decode([0x61, 0x00, 0x62])
    #expect(text(source) == "a\u{FFFD}b")
    #expect(source.originalStart(4) == 2)
    #expect(source.originalEnd(4) == 2)
  }

  @Test("a few bad bytes among many good characters leave it UTF-8")
  func damagedUTF8() {
    let source = decode(Array("Ó Briain, Ní Dhomhnaill".utf8) + [0xFF])
    #expect(source.encoding == "utf-8")
    #expect(codes(source) == ["encoding.repaired"])
  }

  @Test("a file cut inside its only character of several bytes is UTF-8")
  func cutUTF8() {
    let source = decode(Array("the end ".utf8) + [0xE2, 0x80])
    #expect(source.encoding == "utf-8")
    #expect(text(source) == "the end \u{FFFD}")
  }

  // MARK: Single bytes

  @Test("bytes that are no UTF-8 are windows-1252")
  func windows1252() {
    let source = decode(
      [0x93, 0x4D, 0x94, 0x20, 0x96, 0x20, 0xA3, 0x35] + Array("00 for hall".utf8))
    #expect(source.encoding == "windows-1252")
    #expect(text(source) == "“M” – £500 for hall")
    #expect(codes(source) == ["encoding.guessed"])
    #expect(source.originalStart(0) == 0 && source.originalEnd(3) == 1)
    #expect(source.originalStart(3) == 1)
  }

  @Test("a page that declares ISO-8859-1 is windows-1252, and no doubt is noted")
  func latin1Label() {
    let page = Array(
      "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-1\">".utf8)
    let source = decode(page + [0x92])
    #expect(source.encoding == "windows-1252")
    #expect(text(source).hasSuffix("’"))
    #expect(source.findings.isEmpty)
  }

  @Test("ISO-8859-15 has the euro sign")
  func latin9() {
    let source = decode(Array("<meta charset='iso-8859-15'>".utf8) + [0xA4])
    #expect(source.encoding == "iso-8859-15")
    #expect(text(source).hasSuffix("€"))
  }

  // MARK: Labels that are wrong

  @Test("UTF-8 bytes win over a label that says windows-1252")
  func mislabelledUTF8() {
    let source = decode(Array("<meta charset=windows-1252><p>Ó Briain".utf8))
    #expect(source.encoding == "utf-8")
    #expect(codes(source) == ["encoding.mislabelled"])
    #expect(source.findings[0].detail == "windows-1252")
  }

  @Test("a label that nothing in an ASCII page can contradict is no finding")
  func asciiWithLabel() {
    let source = decode(Array("<meta charset=windows-1252><p>Brown".utf8))
    #expect(source.findings.isEmpty)
  }

  @Test("windows-1252 bytes win over a label that says UTF-8")
  func mislabelled1252() {
    let source = decode(
      Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?><p>the Council".utf8) + [0x92, 0x73])
    #expect(source.encoding == "windows-1252")
    #expect(text(source).hasSuffix("Council’s"))
    #expect(codes(source) == ["encoding.mislabelled"])
  }

  @Test("where an encoding is named that is not known, none is said to be guessed")
  func unknownLabel() {
    let page = decode(Array("<meta charset=shift_jis><p>the Council".utf8) + [0x92, 0x73])
    #expect(page.encoding == "windows-1252")
    #expect(codes(page) == ["encoding.unknown"])
    let told = decode(Array("the Council".utf8) + [0x92, 0x73], told: "klingon")
    #expect(told.encoding == "windows-1252")
    #expect(codes(told) == ["encoding.unknown"])
  }

  @Test("a label beyond the first 1024 bytes does not count")
  func lateLabel() {
    let filler = [UInt8](repeating: 0x20, count: 1024)
    let source = decode(filler + Array("<meta charset=iso-8859-15>".utf8) + [0xA4])
    #expect(source.encoding == "windows-1252")
  }

  @Test("what the caller tells holds, unless a byte order mark says otherwise")
  func told() {
    #expect(text(decode(Array("é".utf8), told: "latin1")) == "Ã©")
    let marked = decode([0xEF, 0xBB, 0xBF, 0x61], told: "latin1")
    #expect(marked.encoding == "utf-8")
    #expect(codes(marked) == ["encoding.mislabelled"])
    #expect(codes(decode([0x61], told: "klingon")) == ["encoding.unknown"])
  }

  @Test("UTF-8 that the caller has read as single bytes is doubtful")
  func doubtful() {
    for told in ["windows-1252", "iso-8859-15"] {
      let source = decode(Array("a grant of £5,000".utf8), told: told)
      #expect(text(source) == "a grant of Â£5,000")
      #expect(codes(source) == ["encoding.doubtful"])
      #expect(decode(Array("a grant of 5,000".utf8), told: told).findings.isEmpty)
      #expect(decode(Array("a grant of ".utf8) + [0xA3, 0x35], told: told).findings.isEmpty)
    }
    #expect(decode(Array("a grant of £5,000".utf8), told: "utf-8").findings.isEmpty)
  }

  // MARK: Wide encodings

  private func utf16(_ string: String, bigEndian: Bool) -> [UInt8] {
    string.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test("UTF-16 is read in both orders, with and without a mark", arguments: [true, false])
  func utf16Orders(bigEndian: Bool) {
    let words = "Llŷr – minutes 😀\nof the meeting"
    let bytes = utf16(words, bigEndian: bigEndian)
    let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for (start, source) in [(0, decode(bytes)), (2, decode(mark + bytes))] {
      #expect(source.encoding == (bigEndian ? "utf-16be" : "utf-16le"))
      #expect(text(source) == words)
      #expect(source.originalStart(4) == start + 6)
      #expect(source.originalStart(source.bytes.count) == start + bytes.count)
      #expect(source.lineFeeds.count == 1)
      #expect(source.line(ofOriginal: start + bytes.count) == 2)
    }
  }

  @Test("half a surrogate pair and half a code unit are one U+FFFD each")
  func brokenUTF16() {
    let source = decode([0xFF, 0xFE, 0x3D, 0xD8, 0x61, 0x00, 0x62])
    #expect(text(source) == "\u{FFFD}a\u{FFFD}")
    #expect(source.originalEnd(source.bytes.count) == 7)
    #expect(source.findings[0].detail == "2")
  }

  @Test("UTF-32 is read behind its mark")
  func utf32() {
    let source = decode([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0, 0x00, 0xF6, 0x01, 0x00])
    #expect(source.encoding == "utf-32le")
    #expect(text(source) == "a😀")
    #expect(source.originalStart(1) == 8)
    let bad = decode([0, 0, 0xFE, 0xFF, 0, 0x11, 0, 0])
    #expect(text(bad) == "\u{FFFD}")
  }

  // MARK: No text

  @Test(
    "a file that is no text says what it is",
    arguments: [
      (Array("%PDF-1.7\n".utf8), "PDF"), ([0x50, 0x4B, 0x03, 0x04, 0x14], "ZIP"),
      ([0x50, 0x4B, 0x03, 0x04] + Array("....word/document.xml".utf8), "DOCX"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], "PNG"), ([0x1F, 0x8B, 0x08, 0x00], "gzip"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "OLE"),
      (Array((0...255).map { UInt8($0 % 30) }), "data"),
    ] as [([UInt8], String)])
  func binary(bytes: [UInt8], kind: String) {
    let source = decode(bytes)
    #expect(source.binaryKind == kind)
    #expect(codes(source) == ["source.binary"])
  }

  @Test("of a file that is no text nothing is said of its encoding, whatever its bytes are")
  func binaryEncoding() {
    for bytes in [[0x00, 0xFF, 0xFE, 0x80], [0xC3, 0xA9, 0xFF], [0x92, 0x93]] as [[UInt8]] {
      #expect(codes(decode(Array("%PDF-1.7\n".utf8) + bytes)) == ["source.binary"])
    }
    #expect(codes(decode(Array("%PDF-1.7\n".utf8) + [0xC3, 0xA9], told: "latin1")).count == 1)
  }

  @Test("a text about PDF files is a text")
  func textAboutPDF() {
    #expect(decode(Array("See %PDF-1.7 and PK".utf8)).binaryKind == nil)
  }

  // MARK: Offsets and lines

  @Test("lines are counted by line feeds before the offset")
  func lines() {
    let source = decode(Array("one\r\ntwo, and a longer line\n\nfour".utf8))
    #expect(source.line(ofOriginal: 0) == 1)
    #expect(source.line(ofOriginal: 4) == 1)
    #expect(source.line(ofOriginal: 5) == 2)
    #expect(source.line(ofOriginal: source.byteCount) == 4)
  }

  @Test("offsets never run backwards and stay inside the file, whatever the bytes")
  func monotone() {
    var random = SeededNumbers(state: 11)
    let pool: [UInt8] = [0x00, 0x0A, 0x41, 0x20, 0xC3, 0xA9, 0xE2, 0x80, 0x93, 0xF0, 0xFF, 0xFE]
    for _ in 0..<400 {
      let bytes = (0..<random.below(60)).map { _ in pool[random.below(pool.count)] }
      for told in [nil, "utf-8", "utf-16", "utf-32be", "windows-1252"] {
        let source = decode(bytes, told: told)
        #expect(String(validating: source.bytes, as: UTF8.self) != nil)
        var last = 0
        for offset in 0...source.bytes.count {
          let start = source.originalStart(offset)
          #expect(start >= last && start <= bytes.count)
          #expect(source.originalEnd(offset) <= bytes.count)
          if offset > 0 { #expect(source.originalEnd(offset) > source.originalStart(offset - 1)) }
          last = start
        }
      }
    }
  }
}

/// A repeatable source of numbers.
struct SeededNumbers {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, limit)))
  }
}
