import Testing

@testable import MinutesParser

@Suite("Character references are read as browsers read them")
struct HTMLReferencesTests {
  @Test(
    "references and what they show",
    arguments: [
      ("a&amp;b", "a&b"), ("&lt;AI1&gt;", "<AI1>"), ("&rsquo;", "’"), ("&#8217;", "’"),
      ("&#x2019;", "’"), ("&#X2019", "’"), ("&wcirc;&Ycirc;", "ŵŶ"), ("&NotEqualTilde;", "≂̸"),
      ("&CounterClockwiseContourIntegral;", "∳"), ("&thinsp;x", "x"), ("&apos;", "'"),
      // 128 to 159 stand for windows-1252.
      ("&#146;", "’"), ("&#150;", "–"), ("&#x80;", "€"), ("&#129;x", "\u{81}x"),
      // Without a semicolon: the old names only, even inside a word.
      ("&copy2024", "©2024"), ("&amp b", "& b"), ("fish &ampchips", "fish &chips"),
      ("&notit;", "¬it;"), ("&notin;", "∉"), ("&rsquo s", "&rsquo s"), ("&nbspx", "x"),
      ("R&D", "R&D"), ("&", "&"), ("&;", "&;"), ("&#;", "&#;"), ("&#x;", "&#x;"),
      ("&nosuch;", "&nosuch;"),
      // What is no character.
      ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#99999999999999;", "\u{FFFD}"),
    ])
  func reference(html: String, text: String) {
    #expect(HTMLPage("<p>\(html)</p>").texts == [text])
  }

  @Test("a reference stands for its bytes in the page")
  func place() {
    let page = HTMLPage("<p>&pound;36&nbsp;</p><p>&#91;x&#93</p>")
    #expect(page.sources == ["&pound;36", "&#91;x&#93"])
  }

  @Test("tags and comments end a reference")
  func interrupted() {
    #expect(HTMLPage("<p>&am<b></b>p; &l<!-- -->t;").texts == ["&amp; &lt;"])
  }

  @Test("the list of names is sorted, so that each is found")
  func sorted() {
    let list = HTMLReferenceNames.list.description.split { $0 == " " || $0 == "\n" }
    #expect(list.count == 2125)
    let names = list.compactMap { $0.split { $0 == ":" || $0 == "!" }.first }
    let bytes = names.map { Array($0.utf8) }
    #expect(zip(bytes, bytes.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    for name in names {
      let found = Array("&\(name);".utf8).withUnsafeBufferPointer {
        HTMLReference($0, at: 0, end: $0.count)
      }
      #expect(found?.count == name.utf8.count + 2)
    }
  }
}
