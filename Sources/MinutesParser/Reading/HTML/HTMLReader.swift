/// Reads a HTML document into blocks.
///
/// The guard makes a stand-in of the page that libxml2 cannot stumble over; libxml2 says which
/// elements open and close where; the flow makes blocks of that and of the words of the page.
enum HTMLReader {
  /// Largest page that is read, in bytes: offsets in libxml2 and in the visible text are of 32 bits.
  static let largest = Int(Int32.max) - 1

  /// Reads the whole document.
  ///
  /// Text is that of the page's body outside scripts, style sheets, templates and `noscript`. A page
  /// above the limit is refused with a finding.
  ///
  /// Complexity: O(n) in the bytes of the source.
  static func read(_ source: SourceText, limit: Int = largest) -> BlockStream {
    guard source.bytes.count <= limit else {
      var refused = BlockStream()
      refused.findings = [
        Finding(code: .htmlTooLarge, sourceRange: 0..<0, detail: String(source.bytes.count))
      ]
      return refused
    }
    return source.bytes.withUnsafeBufferPointer { bytes in
      let page = HTMLGuard.page(bytes)
      return page.standIn.withUnsafeBufferPointer { standIn in
        var flow = HTMLFlow(source: bytes, standIn: standIn, tags: page.tags)
        let stream = read(&flow, page.findings) { HTMLEvents.parse(standIn, into: &$0) }
        return PreformattedText.read(stream, source: bytes)
      }
    }
  }

  /// Reads a page with the given parse, and what that leaves without it.
  static func read(
    _ flow: inout HTMLFlow, _ findings: [Finding],
    parse: (inout HTMLFlow) -> HTMLEvents.Outcome
  ) -> BlockStream {
    var findings = findings
    switch parse(&flow) {
    case .complete: flow.read(to: flow.standIn.count)
    case .stopped:
      findings.append(
        Finding(code: .htmlParserStopped, sourceRange: flow.position..<flow.standIn.count))
      flow.readRest()
    }
    var stream = flow.finish()
    stream.findings = findings
    return stream
  }
}

extension Diagnostic.Code {
  /// The page ends inside a tag, comment or script; what stands there is not shown.
  static let htmlCut = Diagnostic.Code(rawValue: "html.cut")
  /// The page ends in its text, and neither `<html>` nor `<body>` is closed.
  static let htmlUnclosed = Diagnostic.Code(rawValue: "html.unclosed")
  /// Elements are nested too deeply; the text is complete, its structure is not.
  static let htmlFlattened = Diagnostic.Code(rawValue: "html.flattened")
  /// libxml2 gave up; the rest of the page was read without it.
  static let htmlParserStopped = Diagnostic.Code(rawValue: "html.parserStopped")
  /// The page is too large and was not read.
  static let htmlTooLarge = Diagnostic.Code(rawValue: "html.tooLarge")
}
