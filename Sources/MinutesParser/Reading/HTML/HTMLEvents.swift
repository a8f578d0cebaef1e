internal import CLibXML2

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// libxml2's reading of a page, event by event.
///
/// The parser runs over the stand-in in one buffer. In each event its input stands at an offset of
/// the page: at the end of a run of text, at the `>` of a start tag, behind an end tag. Every run of
/// text is compared with the stand-in at that place; the first that differs ends the parse, and the
/// page is read on without libxml2.
struct HTMLEvents {
  /// How a parse ended.
  enum Outcome {
    case complete
    /// libxml2 stopped, or its positions were wrong.
    case stopped
  }

  private let standIn: UnsafeBufferPointer<UInt8>
  private let flow: UnsafeMutablePointer<HTMLFlow>
  private let context: htmlParserCtxtPtr
  private let names = HTMLElement.names
  private var isVerified = true
  /// Elements by the address of their names, which libxml2 keeps once each.
  private var cache = [(name: UInt, element: HTMLElement)](repeating: (0, .unknown), count: 64)

  private static let ready: Void = xmlInitParser()

  private init(
    _ standIn: UnsafeBufferPointer<UInt8>, _ flow: UnsafeMutablePointer<HTMLFlow>,
    _ context: htmlParserCtxtPtr
  ) {
    self.standIn = standIn
    self.flow = flow
    self.context = context
  }

  /// Parses a stand-in and tells the flow what is in it.
  ///
  /// Complexity: O(n) for what the guard lets through.
  static func parse(_ standIn: UnsafeBufferPointer<UInt8>, into flow: inout HTMLFlow) -> Outcome {
    _ = ready
    guard !standIn.isEmpty else { return .complete }
    let parsed = standIn.withMemoryRebound(to: CChar.self) { bytes in
      htmlCreateMemoryParserCtxt(bytes.baseAddress, Int32(bytes.count))
    }
    guard let context = parsed else { return .stopped }
    defer { htmlFreeParserCtxt(context) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NOIMPLIED.rawValue | XML_PARSE_HUGE.rawValue
    htmlCtxtUseOptions(context, Int32(options))
    context.pointee.sax.pointee = handler()
    return withUnsafeMutablePointer(to: &flow) { flow in
      var events = HTMLEvents(standIn, flow, context)
      return withUnsafeMutablePointer(to: &events) { events in
        context.pointee.userData = UnsafeMutableRawPointer(events)
        htmlParseDocument(context)
        return events.pointee.outcome
      }
    }
  }

  private var outcome: Outcome {
    guard isVerified, offset >= standIn.count else { return .stopped }
    if let error = xmlCtxtGetLastError(context), error.pointee.level == XML_ERR_FATAL {
      return .stopped
    }
    return .complete
  }

  /// Where the parser's input stands.
  private var offset: Int {
    guard let input = context.pointee.input else { return standIn.count }
    return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  // MARK: Events

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElement = { data, name, _ in HTMLEvents.with(data) { $0.start(name) } }
    handler.endElement = { data, name in HTMLEvents.with(data) { $0.end(name) } }
    handler.characters = { data, text, count in
      HTMLEvents.with(data) { $0.characters(text, Int(count)) }
    }
    handler.ignorableWhitespace = handler.characters
    // Errors are expected: nothing is to be printed about them.
    handler.serror = { _, _ in }
    return handler
  }

  private static func with(
    _ data: UnsafeMutableRawPointer?, _ body: (inout HTMLEvents) -> Void
  ) {
    guard let data else { return }
    body(&data.assumingMemoryBound(to: HTMLEvents.self).pointee)
  }

  private mutating func characters(_ text: UnsafePointer<xmlChar>?, _ count: Int) {
    guard isVerified, let text else { return }
    let end = offset
    if isText(text, count, endingAt: end) {
      flow.pointee.read(to: end)
    } else if isText(text, count, endingAt: end + 1) {
      // A full buffer is delivered before its last byte counts as read.
      flow.pointee.read(to: end + 1)
    } else {
      isVerified = false
      xmlStopParser(context)
    }
  }

  private func isText(_ text: UnsafePointer<xmlChar>, _ count: Int, endingAt end: Int) -> Bool {
    guard end >= count, end <= standIn.count, let base = standIn.baseAddress else { return false }
    return memcmp(base + (end - count), text, count) == 0
  }

  private mutating func start(_ name: UnsafePointer<xmlChar>?) {
    guard isVerified, let name else { return }
    let offset = min(offset, standIn.count)
    flow.pointee.read(to: offset)
    // The reading stays before a tag; where it went on, no tag stands behind the event.
    if flow.pointee.position < offset {
      flow.pointee.start(element(name))
    } else {
      flow.pointee.startImplied()
    }
  }

  private mutating func end(_ name: UnsafePointer<xmlChar>?) {
    guard isVerified, let name else { return }
    flow.pointee.read(to: min(offset, standIn.count))
    flow.pointee.end(element(name))
  }

  private mutating func element(_ name: UnsafePointer<xmlChar>) -> HTMLElement {
    let address = UInt(bitPattern: name)
    let slot = Int(truncatingIfNeeded: address >> 3) & 63
    if cache[slot].name == address { return cache[slot].element }
    var hash = HTMLHash()
    var count = 0
    while name[count] != 0 {
      hash.add(name[count])
      count += 1
    }
    // The guard leaves `q` out and gives its name to paragraphs.
    let isParagraph = count == 1 && name[0] == UInt8(ascii: "q")
    let element = isParagraph ? .p : names.value(hash)
    cache[slot] = (address, element)
    return element
  }
}
