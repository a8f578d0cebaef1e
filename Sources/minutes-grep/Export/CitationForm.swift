internal import MinutesArchive
internal import MinutesIndex

/// A citation of each hit.
struct CitationForm: OutputForm {
  private let style: CitationStyle
  private var keys = StableKeys()
  private var isFirst = true

  init(_ style: CitationStyle) {
    self.style = style
  }

  mutating func begin(_ bytes: inout [UInt8]) {
    if style == .csl { bytes += "[".utf8 }
  }

  mutating func append(_ document: DocumentHits, to bytes: inout [UInt8]) {
    for hit in document.hits {
      let citation = Citation(hit, in: document, key: keys.key(of: hit, in: document))
      switch style {
      case .text: bytes += "\(TerminalText.visible(citation.words))\n".utf8
      case .bibtex: BibTeXEntry.append(citation, to: &bytes)
      case .csl:
        bytes += (isFirst ? "\n" : ",\n").utf8
        bytes += CSLItem.record(citation, elementID: hit.found.id).finish()
      }
      isFirst = false
    }
  }

  mutating func finish(_ outcome: Outcome, _ bytes: inout [UInt8]) {
    if style == .csl { bytes += "\n]\n".utf8 }
  }
}
