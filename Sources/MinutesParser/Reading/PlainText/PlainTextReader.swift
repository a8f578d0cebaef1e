/// Reads plain text into blocks, by what its layout shows: wrapped lines, hanging indents, bullets,
/// numbers, columns, page furniture.
enum PlainTextReader {
  /// Reads the whole document.
  ///
  /// Complexity: O(n) in the bytes of the source.
  static func read(_ source: SourceText) -> BlockStream {
    source.bytes.withUnsafeBufferPointer { read($0) }
  }

  /// Reads bytes that are UTF-8.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> BlockStream {
    var lines = PlainTextLines(bytes)
    lines.markFurniture()
    let wrapping = TextWrapping(lines)
    if wrapping.isDoubleSpaced { lines.closeUp() }
    var assembler = PlainTextAssembler(lines, wrapping)
    return assembler.assemble()
  }
}

/// Takes the lines of a text from the first to the last and makes blocks of them.
private struct PlainTextAssembler {
  private let text: PlainTextLines
  private let wrapping: TextWrapping
  private let columns: TextColumns
  private let rows: HeadedRows
  private var paragraphs: PlainTextParagraphs
  private var writer: PlainTextWriter

  init(_ text: PlainTextLines, _ wrapping: TextWrapping) {
    self.text = text
    self.wrapping = wrapping
    columns = TextColumns(text, wrapping)
    rows = HeadedRows(text)
    paragraphs = PlainTextParagraphs(text, wrapping)
    writer = PlainTextWriter(text, wrapping)
  }

  mutating func assemble() -> BlockStream {
    var index = 0
    while index < text.count {
      let line = text[index]
      if line.isFurniture || line.isRule {
        writer.writeFurniture(index)
        index += 1
      } else if line.flags.contains(.pipe), let table = PipeTable(text, at: index) {
        writer.write(table)
        index = table.lines.upperBound
      } else if line.flags.contains(.onlyPipes) {
        index += 1
      } else if let heading = TypedMarkup.heading(text.bytes, line.range) {
        writer.writeHeading(index, level: heading.level, heading.title)
        index += 1
      } else if let level = paragraphs.headingLevel(at: index) {
        writer.writeHeading(index, level: level, line.range)
        index += 2
      } else if let region = rows.region(at: index) ?? columns.region(at: index) {
        writer.write(region, columns)
        index = region.lines.upperBound
      } else {
        let paragraph = paragraphs.paragraph(at: index)
        writer.write(paragraph)
        index = paragraph.lines.upperBound
      }
    }
    return writer.finish()
  }
}
