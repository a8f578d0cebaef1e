import Foundation
import Testing

@testable import MinutesIndex

private func fold(_ word: String) -> String {
  var copy = word
  return copy.withUTF8 { bytes in
    var folded: [UInt8] = []
    Folding().fold(bytes, 0..<bytes.count, into: &folded)
    return String(decoding: folded, as: UTF8.self)
  }
}

@Suite("Words made comparable")
struct FoldingTests {
  @Test(
    "case makes no difference",
    arguments: [
      ("RESOLVED", "resolved"), ("Éire", "eire"), ("ΑΘΗΝΑΣ", "αθηνας"), ("МОСКВА", "москва"),
      ("ԱՐՄԵՆ", "արմեն"),
    ])
  func caseFolding(word: String, other: String) {
    #expect(fold(word) == fold(other))
  }

  @Test(
    "accents are left out",
    arguments: [
      ("café", "cafe"), ("Ŵyn", "wyn"), ("Ñuñoa", "nunoa"), ("Đặng", "dang"), ("Łódź", "lodz"),
      ("άλφα", "αλφα"),
    ])
  func accents(word: String, folded: String) {
    #expect(fold(word) == folded)
  }

  @Test(
    "letters that are two in typing fold to two",
    arguments: [
      ("Cæsar", "caesar"), ("Œuvre", "oeuvre"), ("Straße", "strasse"), ("oﬃce", "office"),
      ("ﬁnance", "finance"),
    ])
  func ligatures(word: String, folded: String) {
    #expect(fold(word) == folded)
  }

  @Test(
    "apostrophes of every form are one",
    arguments: ["o'brien", "O’Brien", "O‘Brien", "OʼBrien", "O`Brien", "O＇Brien"])
  func apostrophes(word: String) {
    #expect(fold(word) == "o'brien")
  }

  @Test(
    "characters that show nothing are left out",
    arguments: ["recom\u{AD}mend", "recom\u{200B}mend", "recom\u{2060}mend", "recom\u{FEFF}mend"])
  func invisible(word: String) {
    #expect(fold(word) == "recommend")
  }

  @Test("full width letters and digits are those of ASCII")
  func fullWidth() {
    #expect(fold("Ｂudget２０") == "budget20")
  }

  @Test("different words stay different")
  func distinct() {
    #expect(fold("noted") != fold("note"))
    #expect(fold("children's") != fold("childrens"))
    #expect(fold("и") != fold("н"))
  }

  @Test("folding a folded letter changes nothing, and case never matters")
  func everyLetter() {
    for scalar in letters(0x21..<0x2100) {
      let folded = fold(String(scalar))
      #expect(fold(folded) == folded, "U+\(String(scalar.value, radix: 16))")
      let upper = scalar.properties.uppercaseMapping
      guard upper.unicodeScalars.count == 1 else { continue }
      #expect(fold(upper) == folded, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test(
    "a letter with its accent and a letter before its accent fold alike",
    arguments: [0xC0..<0x250, 0x370..<0x530, 0x1E00..<0x2000])
  func decomposedLetters(range: Range<UInt32>) {
    for scalar in letters(range) {
      let decomposed = String(scalar).decomposedStringWithCanonicalMapping
      #expect(fold(decomposed) == fold(String(scalar)), "U+\(String(scalar.value, radix: 16))")
    }
  }

  /// Cased letters; those younger than Unicode 14, which the table was made from, are left out.
  private func letters(_ range: Range<UInt32>) -> [Unicode.Scalar] {
    range.compactMap(Unicode.Scalar.init).filter {
      guard let age = $0.properties.age, age.major <= 14 else { return false }
      return switch $0.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter: true
      default: false
      }
    }
  }
}
