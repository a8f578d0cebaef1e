// What each element means for the flow.
extension HTMLFlow {
  /// Takes a start tag.
  mutating func start(_ element: HTMLElement) {
    let attributes = self.attributes(of: element)
    let styles = attributes.styles
    if styles.startsPage { startsPage = true }
    if element == .br { return styles.startsPage ? endBlock() : lineBreak() }
    if element == .hr {
      endBlock()
      gap += 1
      return
    }
    if element.isBlock || styles.isBlock { endBlock() }
    var next = context.inside(element, at: Int32(builder.count), gap: gap)
    enter(element, attributes, &next)
    next.apply(styles)
    next.centre(attributes.centred)
    next.apply(attributes.classes)
    if attributes.classes.isValue { builder.space() }
    if !next.isBlock { noteMarker(styles, &next) }
    openRegion(element, attributes, &next)
    if next.kind == .heading, context.kind != .heading {
      regions.noteHeading(next.level, at: builder.count, in: next.region)
    }
    contexts.append(next)
  }

  /// Takes an element that libxml2 adds: a paragraph for text outside all elements.
  mutating func startImplied() {
    contexts.append(context.inside(.inline, at: Int32(builder.count), gap: gap))
  }

  /// Takes an end tag, or the end that a later tag implies.
  mutating func end(_ element: HTMLElement) {
    guard contexts.count > 1, element != .br, element != .hr else { return }
    let closed = contexts.removeLast()
    if closed.isBlock { endBlock() }
    if closed.isLabel, builder.text.bytes.last == UInt8(ascii: ":") { builder.space() }
    switch closed.element {
    case .p:
      if builder.count == Int(closed.startCount), gap == closed.startGap { gap += 1 }
    case .ul, .ol: endList(closed.list)
    // `<li/><p>…</p>`: what an entry without words is followed by in its list belongs to it.
    case .li:
      if closed.item >= 0, !items[Int(closed.item)].isStarted, closed.list >= 0,
        context.list == closed.list
      {
        contexts[contexts.count - 1].item = closed.item
      }
    case .table:
      endTable(tables[Int(closed.table)])
      gap = 0
    default: break
    }
    switch closed.markerRole {
    case .none: break
    case .marker: setMarker(glyphOnly: false)
    case .glyph: setMarker(glyphOnly: true)
    case .gap: if builder.count == Int(closed.startCount) { setMarker(glyphOnly: false) }
    }
    if closed.opensRegion {
      regions.close(closed.region, textCount: builder.count, linkCount: linkCount)
    }
    if closed.endsPage { startsPage = true }
  }

  // MARK: Elements

  private mutating func enter(
    _ element: HTMLElement, _ attributes: HTMLAttributes, _ next: inout HTMLContext
  ) {
    next.style.formUnion(element.style)
    switch element {
    case .a: if attributes.isLink { next.style.insert(.link) }
    case .h1, .h2, .h3, .h4, .h5, .h6:
      next.kind = .heading
      next.level = element.headingLevel ?? 0
    case .pre: next.kind = .preformatted
    case .center: next.hints.insert(.centred)
    case .blockquote:
      next.hints.insert(.quotation)
      next.margin += HTMLContext.step
    case .ul, .ol: enterList(element, attributes, &next)
    case .li: enterItem(attributes, &next)
    case .dl: next.termMargin = next.margin
    case .dt:
      next.hints.insert(.term)
      next.margin = next.termMargin
    case .dd:
      next.hints.remove(.term)
      next.margin = next.termMargin + HTMLContext.step
    case .table:
      next.table = Int32(tables.count)
      tables.append(
        HTMLTable(number: next.table, outer: next.cell, firstBlock: blocks.count))
    case .tr: if next.table >= 0 { tables[Int(next.table)].startRow() }
    case .td, .th: enterCell(element, attributes, &next)
    case .article, .main: next.isInArticle = true
    default: break
    }
    if attributes.role == .heading {
      next.kind = .heading
      next.level = UInt8(clamping: min(max(attributes.level ?? 2, 1), 6))
    }
  }

  private mutating func enterList(
    _ element: HTMLElement, _ attributes: HTMLAttributes, _ next: inout HTMLContext
  ) {
    next.list = Int32(lists.count)
    lists.append(
      List(
        next: attributes.start ?? 1, isOrdered: element == .ol,
        ordinals: attributes.ordinals == .figures
          ? attributes.styles.ordinals : attributes.ordinals,
        outerDepth: next.listDepth))
    next.listDepth = next.listDepth < 255 ? next.listDepth + 1 : 255
    next.margin += HTMLContext.step
  }

  private mutating func enterItem(_ attributes: HTMLAttributes, _ next: inout HTMLContext) {
    var item = Item()
    if attributes.classes.isBox {
      next.item = -1
      next.listDepth = next.list >= 0 ? lists[Int(next.list)].outerDepth : 0
      next.margin -= next.list >= 0 ? HTMLContext.step : 0
      return
    }
    if next.list < 0 {
      next.listDepth = max(next.listDepth, 1)
    } else if lists[Int(next.list)].isOrdered {
      let ordinal = attributes.value ?? lists[Int(next.list)].next
      item.ordinal = ordinal
      lists[Int(next.list)].next = ordinal &+ 1
    }
    next.item = Int32(items.count)
    items.append(item)
  }

  private mutating func enterCell(
    _ element: HTMLElement, _ attributes: HTMLAttributes, _ next: inout HTMLContext
  ) {
    gap = 0
    next.startGap = 0
    if element == .th { next.hints.insert(.tableHead) }
    guard next.table >= 0 else { return }
    next.enterCell(
      tables[Int(next.table)].startCell(columns: attributes.columns, rows: attributes.rows))
  }

  // MARK: List markers

  /// Notes what an inline element may have to do with a list marker that Word wrote.
  private mutating func noteMarker(_ styles: HTMLStyles, _ next: inout HTMLContext) {
    if styles.isTab { builder.gap() }
    if isAtBlockStart {
      next.markerRole = styles.isMarker ? .marker : styles.isSymbol ? .glyph : .none
    } else if styles.isMarkerGap, isBehindMarker {
      next.markerRole = .gap
    }
  }

  // MARK: Regions

  private mutating func openRegion(
    _ element: HTMLElement, _ attributes: HTMLAttributes, _ next: inout HTMLContext
  ) {
    // `<h2><button>2. Last time’s minutes</button></h2>` folds its section away.
    let isInHeading = element == .control && context.kind == .heading
    var kind = isInHeading ? .none : element.region(isInArticle: next.isInArticle)
    let named = attributes.classes.region
    if named == .furniture && element.mayBeNamedRegion || named == .head && element.isBox {
      kind = max(kind, named)
    }
    switch attributes.role {
    case .head: kind = max(kind, .head)
    case .furniture: kind = .furniture
    case .heading, .other: break
    }
    if attributes.styles.isHidden || attributes.isHidden { kind = .furniture }
    guard kind != .none else { return }
    next.opensRegion = true
    next.region = regions.open(
      kind, in: next.region, textCount: builder.count, linkCount: linkCount)
  }
}

extension HTMLElement {
  /// The region that an element is by itself.
  fileprivate func region(isInArticle: Bool) -> HTMLRegion.Kind {
    switch self {
    case .nav, .aside, .control, .fieldset, .label, .legend: .furniture
    case .footer: isInArticle ? .none : .furniture
    case .header: isInArticle ? .none : .head
    default: .none
    }
  }

  /// Whether a class name or id can make the element a region: not a part of a table, a term of a list
  /// (`<dt class="leftcol">` is a column of it) or a heading.
  fileprivate var mayBeNamedRegion: Bool {
    switch self {
    case .tr, .th, .thead, .tbody, .tfoot, .main, .article, .dt: false
    default: headingLevel == nil
    }
  }

  /// Whether the element is a box of other blocks rather than text.
  fileprivate var isBox: Bool {
    switch self {
    case .division, .section, .header, .footer, .form, .table, .ul, .ol: true
    default: false
    }
  }
}
