@testable import MinutesParser

/// A page of plain paragraphs, one a string. `**…**` is bold, a leading `# ` makes a heading of that
/// level.
func page(_ paragraphs: String...) -> Page { page(paragraphs) }

/// A page of plain paragraphs, one an element.
func page(_ paragraphs: [String]) -> Page {
  var builder = VisibleTextBuilder()
  var stream = BlockStream()
  var source: [UInt8] = []
  var pieces: [(range: Range<Int>, bold: Bool, paragraph: Int, level: UInt8)] = []
  for (index, paragraph) in paragraphs.enumerated() {
    let level = UInt8(paragraph.prefix { $0 == "#" }.count)
    var bold = false
    for part in paragraph.drop(while: { $0 == "#" }).split(
      separator: "**", omittingEmptySubsequences: false)
    {
      let start = source.count
      source += Array(part.utf8)
      pieces.append((start..<source.count, bold, index, level))
      bold.toggle()
    }
    source.append(0x0A)
  }
  source.withUnsafeBufferPointer { buffer in
    var index = 0
    while index < pieces.count {
      let paragraph = pieces[index].paragraph
      let level = pieces[index].level
      let start = builder.count
      while index < pieces.count, pieces[index].paragraph == paragraph {
        builder.style = pieces[index].bold ? .bold : []
        builder.append(buffer, pieces[index].range, lineEnds: .areKept)
        index += 1
      }
      builder.style = []
      let end = builder.endBlock()
      var block = SourceBlock(
        kind: level > 0 ? .heading : .paragraph, marker: .empty(at: start),
        text: TextRange(start, end))
      block.level = level
      stream.blocks.append(block)
    }
  }
  stream.text = builder.finish()
  return Page(stream)
}

extension Page {
  /// The range of the whole text of a block.
  func block(_ index: Int) -> TextRange { blocks[index].range }
}
