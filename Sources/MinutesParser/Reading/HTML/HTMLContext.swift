/// What holds for the text at one place of the page: what the open elements say together.
struct HTMLContext {
  /// What an inline element has to do with a list marker that Word wrote.
  enum MarkerRole: UInt8 {
    case none
    /// All its text is the marker.
    case marker
    /// Its text is the marker if it is one character.
    case glyph
    /// Blanks behind the marker.
    case gap
  }

  /// The innermost element.
  var element: HTMLElement
  var isBlock = false
  var style: VisibleText.Style = []
  var hints: SourceBlock.Hints = []
  var kind = SourceBlock.Kind.paragraph
  var level: UInt8 = 0
  var listDepth: UInt8 = 0
  /// Level that Word gives a paragraph in a list.
  var wordLevel: UInt8 = 0
  /// Left edge and indent of the first line, in tenths of a point.
  var margin: Int32 = 0
  var firstLine: Int32 = 0
  /// Left edge of the definition list around.
  var termMargin: Int32 = 0
  /// Places in the flow's lists, items, tables and regions; -1 outside any.
  var list: Int32 = -1
  var item: Int32 = -1
  var table: Int32 = -1
  var region: Int32 = -1
  var cell: SourceBlock.Cell?
  var isInArticle = false

  // What the innermost element alone says.
  var markerRole = MarkerRole.none
  var isLabel = false
  var opensRegion = false
  var endsPage = false
  /// Length of the text, and empty lines before it, at the start tag.
  var startCount: Int32 = 0
  var startGap: Int32 = 0

  init(element: HTMLElement) { self.element = element }

  /// The context of an element inside this one.
  func inside(_ element: HTMLElement, at count: Int32, gap: Int32) -> HTMLContext {
    var context = self
    context.element = element
    context.isBlock = element.isBlock
    context.markerRole = .none
    context.isLabel = false
    context.opensRegion = false
    context.endsPage = false
    context.startCount = count
    context.startGap = gap
    return context
  }
}

extension HTMLContext {
  /// How far a list or a quotation is set in, in tenths of a point: 40 pixels, as browsers do.
  static let step: Int32 = 300

  /// Indent of the first line in columns: a column is 6 points (8 pixels).
  var indent: UInt16 { UInt16(clamping: (margin + firstLine + 30) / 60) }

  /// Starts anew in a table cell, which inherits neither list nor margin.
  mutating func enterCell(_ cell: SourceBlock.Cell) {
    self.cell = cell
    kind = .paragraph
    level = 0
    list = -1
    item = -1
    listDepth = 0
    wordLevel = 0
    margin = 0
    firstLine = 0
    termMargin = 0
  }

  /// Adds what an inline style sheet says.
  mutating func apply(_ styles: HTMLStyles) {
    set(.bold, styles.bold)
    set(.italic, styles.italic)
    set(.underline, styles.underline)
    if styles.isBlock { isBlock = true }
    guard isBlock else { return }
    centre(styles.centred)
    margin = max(-30_000, min(margin + styles.margin, 30_000))
    firstLine = styles.firstLine
    endsPage = styles.endsPage
    if styles.listLevel > 0 { wordLevel = styles.listLevel }
  }

  mutating func centre(_ value: HTMLStyles.Switch) {
    switch value {
    case .unsaid: break
    case .on: hints.insert(.centred)
    case .off: hints.remove(.centred)
    }
  }

  private mutating func set(_ style: VisibleText.Style, _ value: HTMLStyles.Switch) {
    switch value {
    case .unsaid: break
    case .on: self.style.insert(style)
    case .off: self.style.remove(style)
    }
  }

  /// Adds what class names say of the part that the text plays.
  mutating func apply(_ classes: HTMLClasses) {
    hints.formUnion(classes.hints)
    // The number of an item often wears the class of its title.
    if hints.contains(.itemNumber) { hints.remove(.itemTitle) }
    isLabel = classes.isLabel
    if isLabel { style.insert(.label) }
  }
}
