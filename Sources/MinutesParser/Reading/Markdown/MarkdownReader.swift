import MinutesModel

/// Reads a Markdown document into blocks: CommonMark with the tables and struck-out text of GitHub,
/// read as the minutes of real bodies need it (see `MarkdownBlocks`).
///
/// Where the text that is shown differs from what CommonMark renders:
///
/// - list markers and front matter are shown, and the name of the language of a code fence;
/// - a row of a table shows all its cells, also those without a column;
/// - the frames of pandoc's tables show nothing;
/// - a stretch in angle brackets that begins like a tag is no text even where its attributes are
///   not well formed;
/// - processing instructions, declarations and CDATA sections are text, and so is a comment or
///   script that never ends.
enum MarkdownReader {
  /// Reads the whole document.
  ///
  /// Complexity: O(n) in the bytes of the source.
  static func read(_ source: SourceText) -> BlockStream {
    var page = source.bytes
    return page.withUnsafeMutableBufferPointer { page in
      var blocks = MarkdownBlocks(page)
      blocks.read()
      var writer = MarkdownWriter(
        UnsafeBufferPointer(page), definitions: blocks.definitions, tables: blocks.tables)
      let leaves = MarkdownDoubleSpacing.join(blocks.leaves, UnsafeBufferPointer(page))
      for leaf in leaves { writer.write(leaf) }
      if let place = blocks.flattened {
        writer.stream.findings.append(Finding(code: .markdownFlattened, sourceRange: place))
      }
      return writer.finish()
    }
  }
}

extension Diagnostic.Code {
  /// Lists and quotations nested deeper than is kept were read as if they stood beside each other.
  static let markdownFlattened = Diagnostic.Code(rawValue: "markdown.flattened")
}
