import Testing

@testable import MinutesIndex

/// The words of a text as they stand in it.
private func words(_ text: String) -> [String] {
  var copy = text
  return copy.withUTF8 { bytes in
    var tokeniser = Tokeniser(bytes)
    var found: [String] = []
    while let word = tokeniser.next() {
      found.append(String(decoding: bytes[word], as: UTF8.self))
    }
    return found
  }
}

@Suite("Words of a text")
struct TokeniserTests {
  @Test("the table of characters says what the rules say")
  func table() {
    for value in 0..<CharacterClass.tableEnd {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(CharacterClass.ofTabled(value) == CharacterClass.classify(scalar), "\(scalar)")
    }
  }

  @Test("letters and digits make words, everything else divides them")
  func plainWords() {
    #expect(
      words("The Chair, Cllr Ash (Ward 3): yes!") == [
        "The", "Chair", "Cllr", "Ash", "Ward", "3", "yes",
      ])
  }

  @Test(
    "a text without letters and digits has no words",
    arguments: ["", " \n\t", "— … · %", "''", "\u{301}"])
  func noWords(text: String) {
    #expect(words(text) == [])
  }

  @Test(
    "an apostrophe of any form belongs to a word that goes on behind it",
    arguments: ["children's", "children’s", "childrenʼs", "children‘s", "1990's"])
  func apostropheInside(text: String) {
    #expect(words("the \(text) home") == ["the", text, "home"])
  }

  @Test("a quotation mark at the edge of a word does not belong to it")
  func quotationMarks() {
    #expect(
      words("the ‘Safe Homes’ plan, 'so called'") == [
        "the", "Safe", "Homes", "plan", "so", "called",
      ])
    #expect(words("members’ views") == ["members", "views"])
  }

  @Test("hyphens of every kind divide", arguments: ["-", "\u{2010}", "\u{2011}", "–", "—", "−"])
  func hyphens(sign: String) {
    #expect(words("follow\(sign)up") == ["follow", "up"])
  }

  @Test("a point or comma between digits belongs to the number")
  func decimals() {
    #expect(words("18.8%, £165,000 and 6.12.") == ["18.8", "165,000", "and", "6.12"])
  }

  @Test("a point or comma that ends a number or stands between letters divides")
  func pointsOutsideNumbers() {
    #expect(words("in 2019, e.g. 3. Next") == ["in", "2019", "e", "g", "3", "Next"])
  }

  @Test("a slash divides a reference into its numbers")
  func references() {
    #expect(words("12/23 and P/2019/0042") == ["12", "23", "and", "P", "2019", "0042"])
  }

  @Test("a number and the letters at its end are one word")
  func numberWithLetters() {
    #expect(words("at 9.30am, item 3a") == ["at", "9.30am", "item", "3a"])
  }

  @Test("raised figures, which mark notes, belong to no word")
  func footnoteMarks() {
    #expect(words("the Act² says") == ["the", "Act", "says"])
  }

  @Test("soft hyphens and zero-width characters do not divide")
  func invisible() {
    #expect(words("recom\u{AD}menda\u{200B}tion") == ["recom\u{AD}menda\u{200B}tion"])
    #expect(words("end\u{200B} of") == ["end", "of"])
  }

  @Test("accents that follow their letter stay with it")
  func combiningMarks() {
    #expect(words("Cafe\u{301} o\u{302}l") == ["Cafe\u{301}", "o\u{302}l"])
  }

  @Test("in scripts without spaces each character is a word")
  func ideographs() {
    #expect(words("東京 council") == ["東", "京", "council"])
  }

  @Test("bytes that are not UTF-8 divide and do no harm")
  func invalidBytes() {
    let bytes: [UInt8] = Array("ab".utf8) + [0xFF, 0xC2] + Array("cd".utf8) + [0xE2, 0x80]
    bytes.withUnsafeBufferPointer { buffer in
      var tokeniser = Tokeniser(buffer)
      #expect(tokeniser.next() == 0..<2)
      #expect(tokeniser.next() == 4..<6)
      #expect(tokeniser.next() == nil)
    }
  }
}
