import Testing

@testable import MinutesParser

@Suite("No word of a page is lost, doubled or moved")
struct HTMLConservationTests {
  /// A page with something of everything.
  private static let page: String = {
    let item = """
      <tr ><td  class="mgItemNumberCell" ><p class="mgAiTitleTxt" ><a name="A1"></a>4.</p></td>
      <td><p  class="mgAiTitleTxt" ><a href="x?a=1&amp;b=2">Caf&eacute; &amp; kiosk</a></p>
      <div class="WordSection1"><p class="MsoNormal"><b style="">RESOLVED</b><span style="">:</span>
      That</p><p class=MsoNormal>&nbsp;</p><p class=MsoListParagraph style='mso-list:l0 level1'><![if
      !supportLists]><span style='mso-list:Ignore'>(1)<span style='font:7.0pt "Times"'>&nbsp;</span>
      </span><![endif]>the rent be &pound;30<o:p></o:p>; and<br/>no more — for a year’s trial.</p></div>
      <ul><li>one<li>two<ol start=3><li>three</ol></ul><!-- a <b>comment</b> --><script>if (1<2) {}
      </script><dl><dt>Chair<dd>Cllr Ash</dl></td></tr>
      """
    return """
      <!DOCTYPE html><html><title>Not shown</title><style>p { margin: 0 }</style><body>
      <nav><a href="/">Home</a> | <a href="/m">Meetings</a></nav><h1>Minutes &ndash; 3 May</h1>
      <table><tr><th colspan="2">Items</th></tr>\(item)\(item)\(item)</table>
      <pre>  a   b\n  c</pre><blockquote><p>1 < 2 &notin 3</blockquote><footer>End</footer></body></html>
      """
  }()

  /// Whether the blocks tile the text and the pieces lead back to the same bytes of the page.
  private func isSound(_ page: HTMLPage, _ source: [UInt8]) -> Bool {
    let text = page.stream.text
    var end = 0
    for block in page.stream.blocks {
      let between = text.bytes[end..<max(end, block.range.lower)]
      guard block.range.lower >= end, between.allSatisfy({ $0.isBlank }) else { return false }
      guard block.marker.isEmpty || block.marker.upper <= block.text.lower else { return false }
      end = block.range.upper
    }
    guard text.bytes[end...].allSatisfy({ $0.isBlank }) else { return false }
    var last = (text: 0, source: 0)
    for piece in text.pieces {
      let range = Int(piece.textStart)..<Int(piece.textEnd)
      let place = piece.sourceStart..<piece.sourceStart + Int(piece.sourceCount)
      guard range.lowerBound >= last.text, place.lowerBound >= last.source else { return false }
      if piece.isVerbatim, source[place.lowerBound] != UInt8(ascii: "&") {
        for (byte, original) in zip(text.bytes[range], source[place])
        where byte != original && !(byte.isBlank && original <= 0x20) {
          return false
        }
      }
      last = (range.upperBound, place.upperBound)
    }
    return true
  }

  private func shown(_ page: HTMLPage) -> [UInt8] {
    var out: [UInt8] = []
    for block in page.stream.blocks { out += page.stream.text.bytes[block.range.bounds] }
    return TagStripper.lettersAndDigits(out)
  }

  @Test("a page cut off at any byte shows all words before the cut")
  func truncated() {
    let bytes = Array(Self.page.utf8)
    #expect(bytes.count > 2400)
    for count in 0...bytes.count {
      guard count == bytes.count || bytes[count] & 0xC0 != 0x80 else { continue }
      let cut = Array(bytes[..<count])
      let page = HTMLPage(cut)
      #expect(isSound(page, cut), "cut at \(count)")
      guard count % 5 == 0 else { continue }
      #expect(shown(page) == TagStripper.words(cut), "cut at \(count)")
    }
  }

  /// A page that is one preformatted text, with tags and entities in it.
  private static let typed = """
    <HTML><BODY>[<A HREF="x">Home</A>] <B>Old</B><HR>
    <PRE>
                    <B>ELDER COUNCIL</B>

    PRESENT:    Councillors Ash, Birch &amp;
                Cedar
    \tApologies: Dove

    17  FEES &amp; 3

        <B>RESOLVED</B> - That the fee of &pound;30 be paid to the
        <A HREF="y">Caf&eacute;</A>.

    18  BINS

        *   full;
        *   to be emptied by 3 May

    Rates    1998    1999
    Shops      12      14
    Inns        3       4
    </PRE>
    <P>Last changed
    5 May</BODY></HTML>
    """

  @Test("a preformatted page cut off or damaged anywhere shows all words that are left")
  func typedPage() {
    let bytes = Array(Self.typed.utf8)
    #expect(HTMLPage(bytes).stream.blocks.count > 10)
    for count in 0...bytes.count {
      guard count == bytes.count || bytes[count] & 0xC0 != 0x80 else { continue }
      let cut = Array(bytes[..<count])
      let page = HTMLPage(cut)
      #expect(isSound(page, cut), "cut at \(count)")
      #expect(shown(page) == TagStripper.words(cut), "cut at \(count)")
    }
    var random = SplitMix(state: 11)
    let marks = Array("<>\"'=&;/ !-\n\tab".utf8)
    for round in 0..<400 {
      var damaged = bytes
      for _ in 0..<random.next(below: 4) + 1 {
        damaged[random.next(below: damaged.count)] = marks[random.next(below: marks.count)]
      }
      let page = HTMLPage(damaged)
      #expect(isSound(page, damaged), "round \(round)")
      #expect(shown(page) == TagStripper.words(damaged), "round \(round): \(page.html)")
    }
  }

  @Test("a page with random damage shows all words that are left")
  func damaged() {
    var random = SplitMix(state: 7)
    let marks = Array("<>\"'=&;/ !-abp".utf8)
    for round in 0..<300 {
      var bytes = Array(Self.page.utf8)
      for _ in 0..<random.next(below: 6) + 1 {
        let offset = random.next(below: bytes.count)
        guard bytes[offset] < 0x80 else { continue }
        bytes[offset] = marks[random.next(below: marks.count)]
      }
      let page = HTMLPage(bytes)
      #expect(isSound(page, bytes), "round \(round)")
      #expect(shown(page) == TagStripper.words(bytes), "round \(round): \(page.html)")
      #expect(!page.findings.contains("html.parserStopped"), "round \(round)")
    }
  }
}

/// Cuts the tags out of a page by the plainest of means, sharing nothing with the reader.
private struct TagStripper {
  private let bytes: [UInt8]
  private var offset = 0
  private var out: [UInt8] = []

  /// The letters and digits of what a page shows.
  static func words(_ bytes: [UInt8]) -> [UInt8] {
    var stripper = TagStripper(bytes: bytes)
    while stripper.offset < bytes.count { stripper.step() }
    return lettersAndDigits(stripper.out)
  }

  /// Letters and digits, and whatever is beyond ASCII but the no-break space.
  static func lettersAndDigits(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isSpace =
        byte == 0xC2 && bytes[index + 1] == 0xA0 || byte == 0xA0 && bytes[index - 1] == 0xC2
      if byte >= 0x80 ? !isSpace : byte.isASCIILetter || byte.isASCIIDigit { out.append(byte) }
    }
    return out
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func step() {
    if bytes[offset] == UInt8(ascii: "&") { return reference() }
    guard bytes[offset] == UInt8(ascii: "<") else {
      out.append(bytes[offset])
      offset += 1
      return
    }
    let code = ["script", "style", "title"].first {
      follows("<" + $0) && isEndOfName(offset + 1 + $0.utf8.count)
    }
    if follows("<!--") {
      offset = commentEnd
    } else if follows("<!") || follows("<?") || follows("</") && !isLetter(offset + 2) {
      offset =
        offset + 2 < bytes.count || !follows("</") ? place(of: ">", from: offset) + 1 : offset + 2
    } else if let code, !isClosedAtOnce {
      skip(code)
    } else if isLetter(offset + 1) || follows("</") {
      offset = tagEnd + 1
    } else {
      offset += 1
    }
  }

  private mutating func skip(_ code: String) {
    var end = place(of: "</" + code, from: tagEnd + 1)
    while end < bytes.count, !isEndOfName(end + 2 + code.utf8.count) {
      end = place(of: "</" + code, from: end + 1)
    }
    if end < bytes.count {
      offset = place(of: ">", from: end) + 1
    } else {
      offset = code == "title" ? tagEnd + 1 : bytes.count
    }
  }

  private var isClosedAtOnce: Bool {
    tagEnd < bytes.count && bytes[tagEnd - 1] == UInt8(ascii: "/")
  }

  /// The `>` of the tag here, outside quotation marks that follow an equals sign.
  private var tagEnd: Int {
    var quote: UInt8 = 0
    var last: UInt8 = 0
    for index in offset..<bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
        last = 0
      } else if byte == UInt8(ascii: ">") {
        return index
      } else if last == UInt8(ascii: "="), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte > 0x20 {
        // Two equals signs in a row, or one that begins a name, are not followed by a value.
        last =
          byte == UInt8(ascii: "=") && last != byte && last != 0
          ? byte : byte == UInt8(ascii: "=") ? 1 : byte
      } else if last != UInt8(ascii: "=") {
        last = last == 0 ? 0 : 2
      }
    }
    return quote == 0 ? bytes.count : place(of: ">", from: offset)
  }

  private var commentEnd: Int {
    for index in offset..<bytes.count where bytes[index] == UInt8(ascii: ">") {
      if index >= offset + 4, ends("--", at: index) { return index + 1 }
      if index >= offset + 7, ends("--!", at: index) { return index + 1 }
    }
    return bytes.count
  }

  private mutating func reference() {
    let known: [(String, String)] = [
      ("&eacute;", "é"), ("&pound;", "£"), ("&ndash;", "–"), ("&nbsp;", " "), ("&amp;", "&"),
      ("&eacute", "é"), ("&pound", "£"), ("&nbsp", " "), ("&amp", "&"), ("&not", "¬"),
    ]
    let found = known.first { follows($0.0, exactly: true) } ?? ("&", "&")
    out.append(contentsOf: Array(found.1.utf8))
    offset += found.0.utf8.count
  }

  private func follows(_ word: String, exactly: Bool = false) -> Bool {
    isWord(word, at: offset, exactly: exactly)
  }

  private func ends(_ word: String, at index: Int) -> Bool {
    isWord(word, at: index - word.utf8.count, exactly: true)
  }

  private func isWord(_ word: String, at start: Int, exactly: Bool = false) -> Bool {
    guard start + word.utf8.count <= bytes.count else { return false }
    var index = start
    for letter in word.utf8 {
      let byte = exactly ? bytes[index] : bytes[index].asciiLowercased
      guard byte == letter else { return false }
      index += 1
    }
    return true
  }

  private func place(of word: String, from start: Int) -> Int {
    var index = start
    while index < bytes.count, !isWord(word, at: index) { index += 1 }
    return min(index, bytes.count)
  }

  private func isLetter(_ index: Int) -> Bool {
    index < bytes.count && (0x61...0x7A).contains(bytes[index] | 0x20)
  }

  private func isEndOfName(_ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    return bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "/")
      || bytes[index] == UInt8(ascii: ">")
  }
}

/// A small generator of random numbers, the same in each run.
private struct SplitMix {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) % UInt64(limit))
  }
}
