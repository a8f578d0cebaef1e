/// Where a block of HTML in a Markdown page stands among its own headings, lists and tables.
struct MarkdownHTMLState {
  /// The leaf as it is outside the HTML's own blocks.
  fileprivate var around: SourceBlock?
  fileprivate var quotations = 0
  /// For each open list the number of its next entry; nil for bullets.
  fileprivate var lists: [Int32?] = []
  fileprivate var heading: UInt8 = 0
  fileprivate var isItem = false
  fileprivate var cell: SourceBlock.Cell?
  fileprivate var isHead = false
  /// The table that is open, or -1, and the place in it.
  fileprivate var table: Int32 = -1
  fileprivate var row: Int32 = -1
  fileprivate var column: Int32 = -1
  /// Inside `<pre>`.
  var keepsLines = false

  init() {}

  init(around block: SourceBlock) { around = block }

  /// A block with what holds at this place.
  fileprivate mutating func block(opensItem: Bool = false) -> SourceBlock {
    var block = around ?? SourceBlock(kind: .paragraph, marker: .empty(at: 0), text: .empty(at: 0))
    block.depth = UInt8(clamping: Int(block.depth) + lists.count)
    if quotations > 0 { block.hints.insert(.quotation) }
    if let cell {
      block.cell = cell
      if isHead { block.hints.insert(.tableHead) }
    }
    if keepsLines {
      block.kind = .preformatted
    } else if heading > 0 {
      block.kind = .heading
      block.level = heading
    } else if !lists.isEmpty {
      block.kind = opensItem ? .listItem : .listContinuation
    }
    if opensItem, let last = lists.last, let number = last {
      block.ordinal = number
      lists[lists.count - 1] = number + 1
    }
    return block
  }
}

extension MarkdownWriter {
  /// Ends the block in front of a tag that lays out the page, and begins the next.
  mutating func applyBlock(_ match: MarkdownTags.Match) {
    let opens = !match.isClosing
    switch match.tag {
    case .heading: html.heading = opens ? match.level : 0
    case .bullets: changeList(opens, first: nil)
    case .numbers: changeList(opens, first: 1)
    case .quotation: html.quotations = max(0, html.quotations + (opens ? 1 : -1))
    case .preformatted: html.keepsLines = opens
    case .table: changeTable(opens)
    case .row:
      if opens, html.table >= 0 { nextRow() }
    case .cell, .headCell: changeCell(opens, isHead: match.tag == .headCell)
    default: break
    }
    divide(html.block(opensItem: match.tag == .item && opens && !html.lists.isEmpty))
  }

  private mutating func changeList(_ opens: Bool, first: Int32?) {
    if opens { html.lists.append(first) } else { _ = html.lists.popLast() }
  }

  private mutating func changeTable(_ opens: Bool) {
    html.cell = nil
    html.table = -1
    guard opens else { return }
    html.table = tables
    tables += 1
    html.row = -1
  }

  private mutating func nextRow() {
    html.row += 1
    html.column = -1
    html.cell = nil
  }

  private mutating func changeCell(_ opens: Bool, isHead: Bool) {
    html.cell = nil
    guard opens, html.table >= 0 else { return }
    if html.row < 0 { nextRow() }
    html.column += 1
    html.isHead = isHead
    html.cell = SourceBlock.Cell(table: html.table, row: html.row, column: html.column)
  }
}
