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
      ("ԵՐԵՎԱՆ", "երևան"),
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

  @Test("folding what is folded changes nothing, and both forms of an accent fold alike")
  func canonicalEquivalence() {
    for value in UInt32(0x21)..<0x2100 {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let letter = String(scalar)
      let folded = fold(letter)
      #expect(fold(folded) == folded, "U+\(String(value, radix: 16))")
      #expect(
        fold(letter.decomposedStringWithCanonicalMapping) == folded, "U+\(String(value, radix: 16))"
      )
      #expect(
        fold(scalar.properties.uppercaseMapping) == fold(scalar.properties.lowercaseMapping),
        "U+\(String(value, radix: 16))")
    }
  }
}
