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
  ///   - context: What is known of the document from outside; used where it is silent itself.
  /// - Returns: The document. Offsets in it count bytes of `bytes`.
  ///
  /// Complexity: O(n log n) in the number of bytes, near linear in practice.
  public func parse(
    _ bytes: [UInt8], name: String, context: DocumentContext = DocumentContext()
  ) -> MinutesDocument {
    let source = SourceText.decode(bytes, encoding: options.encoding)
    let detection = options.format == nil ? SourceFormat.detect(source: source, name: name) : nil
    let format = options.format ?? detection?.format ?? .text
    let stream = source.binaryKind == nil ? read(source, as: format) : BlockStream()
    let outline = OutlineBuilder.build(Page(stream))
    let kind = outline.kind
    var headerReader = HeaderReader(outline: outline, kind: kind)
    let body = headerReader.readBody() ?? context.body
    var reader = SectionReader(
      outline: outline, body: body,
      organisation: headerReader.organisation ?? context.organisation)
    var assembler = DocumentAssembler(source: source, page: outline.page)
    var fields: [Element] = []
    for section in outline.sections {
      let elements = reader.read(section)
      // A list of decisions has a date for each, and none of its own.
      if section.kind != .item || kind == .report || kind == .decisions && outline.hasOneItem {
        for index in elements.indices where elements[index].kind == .field {
          fields.append(elements[index])
        }
      }
      assembler.add(section, elements, people: reader.register.people)
    }
    var header = headerReader.read(fields: fields)
    header.findings += context.complete(&header.meeting)
    var report = header.report
    report?.contacts = header.contacts.map { assembler.person($0) }
    var description = SourceDescription(
      name: name, format: format, encoding: source.encoding, byteCount: bytes.count,
      sha256: SourceDigest.sha256(bytes))
    description.url = context.url
    return MinutesDocument(
      kind: kind, title: header.title.map { stream.text.string($0) }, source: description,
      meeting: header.meeting, report: report,
      people: assembler.people(reader.register.people),
      sections: assembler.sections,
      diagnostics: diagnostics(
        source.findings + [detection?.finding].compactMap { $0 } + stream.findings
          + header.findings + reader.findings
          + KindFinding.findings(outline, stream, source), source, assembler))
  }

  private func read(_ source: SourceText, as format: SourceDescription.Format) -> BlockStream {
    switch format {
    case .html: HTMLReader.read(source)
    case .markdown: MarkdownReader.read(source)
    case .text: PlainTextReader.read(source)
    }
  }

  private func diagnostics(
    _ findings: [Finding], _ source: SourceText, _ assembler: DocumentAssembler
  ) -> [Diagnostic] {
    findings.map { finding in
      let wording = DiagnosticMessages.wording(of: finding)
      var span = finding.range.map { assembler.span($0) }
      if let decoded = finding.sourceRange {
        let start = source.originalStart(decoded.lowerBound)
        span = SourceSpan(
          start: start, end: source.originalEnd(decoded.upperBound),
          line: source.line(ofOriginal: start))
      }
      return Diagnostic(
        severity: wording.severity, code: finding.code, message: wording.message, span: span)
    }
  }
}
