/// A source block divided into the number or bullet in front and the words behind it.
struct BlockHead {
  var index: Int
  /// As printed; empty where there is none.
  var marker: TextRange
  /// Inside `marker`; empty for a bullet.
  var number: TextRange
  var shape: LeadingMarker.Shape?
  var setting = LeadingMarker.Setting.bare
  /// Numbers of a decimal, or the one value of a letter or numeral.
  var path: [Int] = []
  var body: TextRange
  /// A number that only the rendering draws.
  var ordinal: Int?

  /// Reads the head of a block.
  init(_ page: Page, _ index: Int) {
    self.index = index
    let block = page.blocks[index]
    body = block.text
    marker = block.marker
    number = .empty(at: block.marker.upper)
    if !block.marker.isEmpty {
      let scanned = LeadingMarker.scan(page, block.marker, allowBare: true)
      shape = scanned?.shape ?? .bullet
      number = scanned?.number ?? number
      path = scanned?.path ?? []
      setting = scanned?.setting ?? .bare
      takeInnerNumber(page)
    } else if let ordinal = block.ordinal {
      shape = .decimal
      path = [Int(ordinal)]
      setting = .dot
      self.ordinal = Int(ordinal)
      takeInnerNumber(page)
    } else if let scanned = LeadingMarker.scan(page, block.text) {
      take(scanned)
    } else if block.kind == .listItem {
      shape = .bullet
    }
  }

  /// Whether the head is a number, letter or bullet.
  var isMarked: Bool { shape != nil }

  /// Takes `(a)` behind a bullet or drawn number for the marker: the bullet is the list's, the
  /// number the author's.
  private mutating func takeInnerNumber(_ page: Page) {
    guard let inner = LeadingMarker.scan(page, body), inner.shape != .bullet,
      inner.setting == .brackets || inner.setting == .bracket
    else { return }
    let outer = marker
    take(inner)
    if !outer.isEmpty { marker = outer.through(marker) }
    ordinal = nil
  }

  private mutating func take(_ scanned: LeadingMarker) {
    marker = scanned.marker
    number = scanned.number
    shape = scanned.shape
    setting = scanned.setting
    path = scanned.path
    body = scanned.rest
  }
}
