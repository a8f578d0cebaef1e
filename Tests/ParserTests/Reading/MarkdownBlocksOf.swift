@testable import MinutesParser

/// The blocks of a Markdown document, a line each.
func markdownBlocks(_ document: String) -> String {
  MarkdownReader.read(.decode(Array(document.utf8))).dump()
}
