import Testing

@testable import MinutesParser

@Suite("Inline style sheets are read as far as they matter")
struct HTMLStylesTests {
  private func styles(_ css: String) -> HTMLStyles {
    Array(css.utf8).withUnsafeBufferPointer { HTMLStyles($0) }
  }

  @Test(
    "lengths, in tenths of a point",
    arguments: [
      ("36pt", 360), ("36.0pt", 360), ("48px", 360), ("1in", 720), ("1.27cm", 359), ("10mm", 283),
      ("2em", 240), ("1pc", 120), ("0", 0), ("-18.0pt", -180), ("50%", 0), ("auto", 0), ("", 0),
      ("99999999999999999999pt", 10_000), (".5in", 360),
    ])
  func lengths(value: String, expected: Int32) {
    #expect(styles("margin-left:\(value)").margin == expected)
  }

  @Test("the left one of several margins, and padding beside it")
  func margins() {
    #expect(styles("margin:1pt").margin == 10)
    #expect(styles("margin: 1pt 2pt").margin == 20)
    #expect(styles("margin:0 1pt 2pt 3pt; padding-left:4pt").margin == 70)
    #expect(styles("text-indent:-18pt").firstLine == -180)
  }

  @Test("quotation marks, written as such or as references, hold semicolons together")
  func quotes() {
    #expect(styles("font:7.0pt \"Times; New\"; font-weight:bold").bold == .on)
    #expect(styles("font:7.0pt &quot;Times New Roman&quot;").isMarkerGap)
    #expect(styles("font-family:&quot;Wingdings&quot;;font-style:italic").isSymbol)
    #expect(styles("font-family:&quot;Wingdings&quot;;font-style:italic").italic == .on)
  }

  @Test("what means nothing to the reader leaves an element plain")
  func plain() {
    #expect(styles("font-size:11.0pt;font-family:Arial;color:red").isPlain)
    #expect(styles("").isPlain)
    #expect(styles(";;:;a").isPlain)
    #expect(!styles("mso-list:l0 level3 lfo1").isPlain)
    #expect(styles("mso-list:l0 level3 lfo1").listLevel == 3)
  }
}
