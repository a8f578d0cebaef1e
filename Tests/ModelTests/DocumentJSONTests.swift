import Foundation
import MinutesModel
import Testing

@Suite("The JSON form")
struct DocumentJSONTests {
  @Test("reading what was written gives the same document", arguments: SampleDocuments.all)
  func writtenJSONReadsBack(document: MinutesDocument) throws {
    let data = Data(document.json().utf8)
    #expect(try JSONDecoder().decode(MinutesDocument.self, from: data) == document)
  }

  @Test("reading what JSONEncoder wrote gives the same document", arguments: SampleDocuments.all)
  func encodedJSONReadsBack(document: MinutesDocument) throws {
    let data = try JSONEncoder().encode(document)
    #expect(try JSONDecoder().decode(MinutesDocument.self, from: data) == document)
  }

  @Test("the writer and Codable agree in every key and every null", arguments: SampleDocuments.all)
  func writerAndCodableAgree(document: MinutesDocument) throws {
    let written = try JSONTree(parsing: Data(document.json().utf8))
    let encoded = try JSONTree(parsing: try JSONEncoder().encode(document))
    #expect(written == encoded)
  }

  @Test("the keys of a document stand in the order of the contract, nulls included")
  func documentKeys() {
    let digest = String(repeating: "0123456789abcdef", count: 4)
    #expect(
      SampleDocuments.bare.json() == #"{"schema":"minutes-document/1","kind":"other","title":null,"#
        + #""source":{"name":"ferry/2019 “draft”.markdown","format":"markdown","encoding":"UTF-8","#
        + #""byteCount":400,"sha256":"\#(digest)"},"meeting":{"organisation":null,"body":null,"#
        + #""date":null,"time":null,"endTime":null,"venue":null},"report":null,"people":[],"#
        + #""sections":[],"diagnostics":[]}"#)
  }

  @Test("a block has the keys of its kind and no others")
  func blockKeys() throws {
    let vote = SampleDocuments.block("s1.b1", .vote) { $0.vote = Vote(for: 3) }
    #expect(
      json(of: vote)
        == #"{"id":"s1.b1","kind":"vote","part":null,"text":"","for":3,"against":null,"#
        + #""abstain":null,"names":{"for":[],"against":[],"abstain":[]},"#
        + #""span":{"start":12,"end":34,"line":1}}"#)
    let resolution = SampleDocuments.block("s1.b2", .resolution) { $0.text = "That it be so." }
    #expect(
      json(of: resolution) == #"{"id":"s1.b2","kind":"resolution","part":null,"leadIn":null,"#
        + #""marker":null,"text":"That it be so.","points":[],"verb":null,"form":null,"to":null,"#
        + #""byReference":false,"duplicateOf":null,"mover":null,"seconder":null,"vote":null,"#
        + #""span":{"start":12,"end":34,"line":1}}"#)
  }

  @Test("nothing that a model holds is lost, even where it is not for its kind")
  func misplacedKeysAreWritten() throws {
    let note = SampleDocuments.block("s1.b1", .note) {
      $0.text = "Noted."
      $0.mover = "Rae"
      $0.points = [SampleDocuments.point("s1.b1.p1", nil, nil, "One")]
    }
    let decoded = try JSONDecoder().decode(Block.self, from: try JSONEncoder().encode(note))
    #expect(decoded == note)
  }

  @Test(
    "controls and line separators are escaped",
    arguments: [
      ("\u{0}\u{1B}[31m", #"\u0000\u001b[31m"#),
      ("a\tb\nc\r\u{8}\u{C}", #"a\tb\nc\r\b\f"#),
      (#"say "no" \ yes"#, #"say \"no\" \\ yes"#),
      ("\u{7F}\u{80}\u{9B}\u{9F}", #"\u007f\u0080\u009b\u009f"#),
      ("x\u{2028}y\u{2029}z", #"x\u2028y\u2029z"#),
      // Their neighbours are not: nbsp, per mille, ellipsis, a dash, beyond the basic plane.
      ("\u{A0}‰…–é\u{2027}\u{202A}😀", "\u{A0}‰…–é\u{2027}\u{202A}😀"),
      ("", ""),
    ])
  func escaping(text: String, escaped: String) throws {
    var document = SampleDocuments.bare
    document.title = text
    let json = document.json()
    #expect(json.contains(#""title":"\#(escaped)","source""#))
    #expect(try JSONDecoder().decode(MinutesDocument.self, from: Data(json.utf8)) == document)
  }

  @Test("what is escaped is so at every place of a long text", arguments: 0..<20)
  func escapingAnywhere(offset: Int) throws {
    var document = SampleDocuments.bare
    let words = String(repeating: "w", count: offset)
    document.title = words + "\"\u{1F}" + words + "\u{9B}\\é" + words + "\u{2028}" + words
    let json = document.json()
    let escaped = words + #"\"\u001f"# + words + #"\u009b\\é"# + words + #"\u2028"# + words
    #expect(json.contains(#""title":"\#(escaped)","source""#))
    #expect(try JSONDecoder().decode(MinutesDocument.self, from: Data(json.utf8)) == document)
  }

  @Test("a text longer than any buffer is whole")
  func longText() throws {
    var document = SampleDocuments.bare
    let text = String(repeating: "Pier \"north\" – \u{0}", count: 5000)
    document.title = text
    let data = Data(document.json().utf8)
    #expect(try JSONDecoder().decode(MinutesDocument.self, from: data).title == text)
  }

  @Test(
    "numbers are written in full",
    arguments: [0, 9, 10, 99, 100, 65_535, 999_999_999, 1_000_000_000, Int.max, -1, Int.min])
  func numbers(number: Int) {
    var document = SampleDocuments.bare
    document.source.byteCount = number
    #expect(document.json().contains(#""byteCount":\#(number),"#))
  }

  @Test("a bridged string is written like any other")
  func bridgedString() {
    var document = SampleDocuments.bare
    document.title = NSString(string: "Pier – “north”\n") as String
    #expect(document.json().contains(#""title":"Pier – “north”\n""#))
  }

  @Test("appending leaves what was there and adds no line feed")
  func appending() {
    var bytes = Array("[".utf8)
    SampleDocuments.minutes.appendJSON(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "[" + SampleDocuments.minutes.json())
    #expect(!bytes.contains(UInt8(ascii: "\n")))
  }

  @Test("another version of the form is refused with both names")
  func otherVersion() {
    let json = SampleDocuments.bare.json().replacing(
      "minutes-document/1", with: "minutes-document/2")
    #expect {
      try JSONDecoder().decode(MinutesDocument.self, from: Data(json.utf8))
    } throws: { error in
      guard case DecodingError.dataCorrupted(let context) = error else { return false }
      return context.debugDescription.contains("minutes-document/1")
        && context.debugDescription.contains("minutes-document/2")
    }
  }

  /// The JSON form of one block, cut out of a document that holds nothing else.
  private func json(of block: Block) -> Substring {
    var document = SampleDocuments.bare
    document.sections = [
      Section(id: "s1", kind: .front, blocks: [block], span: SampleDocuments.span(0, 40))
    ]
    let json = document.json()
    guard let open = json.range(of: #""blocks":["#),
      let close = json.range(of: #"],"span":"#, options: .backwards)
    else { return "" }
    return json[open.upperBound..<close.lowerBound]
  }
}
