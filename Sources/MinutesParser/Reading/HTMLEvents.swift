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
/// text is compared with the stand-in at that place; the first that differs ends the parse.
final class HTMLEvents {
  /// How a parse ended.
  enum Outcome {
    case complete
    /// libxml2 stopped, or its positions were wrong.
    case stopped
  }

  private let standIn: UnsafeBufferPointer<UInt8>
  private let flow: HTMLFlow
  private let context: htmlParserCtxtPtr
  private let names = HTMLElement.names
  private var isVerified = true
  /// Elements by the address of their names, which libxml2 keeps once each.
  private var cache = [(name: UInt, element: HTMLElement)](repeating: (0, .unknown), count: 64)

  private static let ready: Void = xmlInitParser()

  private init(
    _ standIn: UnsafeBufferPointer<UInt8>, _ flow: HTMLFlow, _ context: htmlParserCtxtPtr
  ) {
    self.standIn = standIn
    self.flow = flow
    self.context = context
  }

  /// Parses a stand-in and tells the flow what is in it.
  ///
  /// Complexity: O(n) for what the guard lets through.
  static func parse(_ standIn: UnsafeBufferPointer<UInt8>, into flow: HTMLFlow) -> Outcome {
    _ = ready
    guard !standIn.isEmpty else { return .complete }
    let parsed = standIn.withMemoryRebound(to: CChar.self) { bytes in
      htmlCreateMemoryParserCtxt(bytes.baseAddress, Int32(bytes.count))
    }
    guard let context = parsed else { return .stopped }
    defer { htmlFreeParserCtxt(context) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | XML_PARSE_HUGE.rawValue
    htmlCtxtUseOptions(context, Int32(options))
    let events = HTMLEvents(standIn, flow, context)
    context.pointee.userData = Unmanaged.passUnretained(events).toOpaque()
    context.pointee.sax.pointee = handler()
    htmlParseDocument(context)
    return withExtendedLifetime(events) { events.outcome }
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
    handler.startElement = { data, name, attributes in
      HTMLEvents.with(data) { $0.start(name, attributes) }
    }
    handler.endElement = { data, name in HTMLEvents.with(data) { $0.end(name) } }
    handler.characters = { data, text, count in
      HTMLEvents.with(data) { $0.characters(text, Int(count)) }
    }
    handler.ignorableWhitespace = handler.characters
    // Errors are expected: nothing is to be printed about them.
    handler.serror = { _, _ in }
    return handler
  }

  private static func with(_ data: UnsafeMutableRawPointer?, _ body: (HTMLEvents) -> Void) {
    guard let data else { return }
    Unmanaged<HTMLEvents>.fromOpaque(data)._withUnsafeGuaranteedRef { body($0) }
  }

  private func characters(_ text: UnsafePointer<xmlChar>?, _ count: Int) {
    guard isVerified, let text else { return }
    let end = offset
    let start = end - count
    guard start >= 0, end <= standIn.count, let base = standIn.baseAddress,
      memcmp(base + start, text, count) == 0
    else {
      isVerified = false
      xmlStopParser(context)
      return
    }
    flow.read(to: end)
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard isVerified, let name else { return }
    flow.read(to: min(offset, standIn.count))
    flow.start(element(name), Self.attributes(attributes))
  }

  private func end(_ name: UnsafePointer<xmlChar>?) {
    guard isVerified, let name else { return }
    flow.read(to: min(offset, standIn.count))
    flow.end(element(name))
  }

  private func element(_ name: UnsafePointer<xmlChar>) -> HTMLElement {
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

  // MARK: Attributes

  private static func attributes(
    _ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> HTMLAttributes {
    var out = HTMLAttributes()
    guard var pair = pairs else { return out }
    while let name = pair[0] {
      read(name, pair[1], into: &out)
      pair += 2
    }
    return out
  }

  private static func read(
    _ name: UnsafePointer<xmlChar>, _ value: UnsafePointer<xmlChar>?,
    into out: inout HTMLAttributes
  ) {
    var hash = HTMLHash()
    var count = 0
    while name[count] != 0 {
      hash.add(name[count])
      count += 1
    }
    let bytes = UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value)))
    switch HTMLKeptAttributes.kinds.value(hash) {
    case .other: break
    case .classes: out.classes = bytes
    case .id: out.id = bytes
    case .style: out.style = bytes
    case .role: out.role = bytes
    case .hidden: out.isHidden = true
    case .href: out.isLink = true
    case .align:
      out.centred = CSSValue(bytes, 0..<bytes.count).begins(with: "center") ? .on : .off
    case .start: out.start = number(bytes)
    case .value: out.value = number(bytes)
    case .colspan: out.columns = number(bytes) ?? 1
    case .rowspan: out.rows = number(bytes) ?? 1
    case .level: out.level = number(bytes)
    }
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var value: Int?
    var isNegative = false
    for byte in bytes {
      if byte.isASCIIDigit {
        value = min((value ?? 0) * 10 + Int(byte & 0x0F), 1_000_000_000)
      } else if value != nil {
        break
      } else if byte == UInt8(ascii: "-") {
        isNegative = true
      } else if byte > 0x20 {
        return nil
      }
    }
    return isNegative ? value.map { -$0 } : value
  }
}
