/// The elements whose role the reader knows. All others are `unknown`: inline, without meaning.
enum HTMLElement: UInt8, Sendable {
  case unknown
  // The frame of the document.
  case html, head, body, title
  // Text that the page does not show.
  case script, style, noscript, template
  // Elements without content that show nothing, and `q`, whose name the stand-in uses.
  case dropped
  case br, hr
  // Inline.
  case a, b, em, i, ins, label, span, strong, u
  /// Inline elements without a look that matters: `sup`, `abbr`, `font`.
  case inline
  // Blocks.
  case p, pre, blockquote, center
  case h1, h2, h3, h4, h5, h6
  case ul, ol, li
  case dl, dt, dd
  case table, caption, colgroup, thead, tbody, tfoot, tr, td, th
  case article, main, section, header, footer, nav, aside
  /// Blocks without a role of their own: `div`, `figure`.
  case division
  case address, fieldset, form, legend, optgroup, option
  /// Controls and embedded objects with what stands in for them.
  case control
}

extension HTMLElement {
  /// Whether the text before and behind the element's tags stands in blocks of its own.
  var isBlock: Bool { rawValue >= HTMLElement.p.rawValue || self == .hr }

  /// Whether the element says nothing where it bears no attribute.
  var needsAttributes: Bool { self == .inline || self == .span || self == .a || self == .unknown }

  /// Whether the bytes up to the end tag are no text of the page.
  var hidesContent: Bool {
    switch self {
    case .script, .style, .noscript, .template: true
    default: false
    }
  }

  /// 1 to 6, or nil.
  var headingLevel: UInt8? {
    rawValue >= HTMLElement.h1.rawValue && rawValue <= HTMLElement.h6.rawValue
      ? rawValue - HTMLElement.h1.rawValue + 1 : nil
  }

  /// Whether a start tag of this element proves that the head is over.
  var endsHead: Bool {
    switch self {
    case .unknown, .html, .head, .title, .dropped, .inline, .control: false
    default: !hidesContent
    }
  }

  /// The style that the element gives its text.
  var style: VisibleText.Style {
    switch self {
    case .b, .strong, .th: .bold
    case .i, .em: .italic
    case .u, .ins: .underline
    default: []
    }
  }
}

// MARK: What libxml2 does with them

extension HTMLElement {
  /// Rank by which an end tag may close other open elements: never one of a higher rank.
  var endRank: UInt8 {
    switch self {
    case .division: 150
    case .td, .th: 160
    case .tr: 170
    case .thead, .tbody, .tfoot: 180
    case .table: 190
    default: 100
    }
  }

  /// Whether libxml2 ends this element, where it is the innermost open one, before a start tag of
  /// `new`. Found by trying all pairs.
  func isClosed(by new: HTMLElement) -> Bool {
    switch self {
    case .p: new.closesParagraph
    case .h1, .h2, .h3, .h4, .h5, .h6:
      new == .fieldset || new == .form || new == .li || new == .p || new == .table
    case .b, .i, .u: new == .center || new == .p || new == .td || new == .th
    case .a: new == .a || new == .fieldset || new == .table || new == .td || new == .th
    case .span: new == .td || new == .th
    case .li: new == .li
    case .dt: new == .dd || new == .dl || new == .dt
    case .dd: new == .dt
    case .dl: new == .form || new == .li
    case .ol: new == .form || new == .ul
    case .ul: new == .address || new == .form || new == .ol || new == .pre
    case .td, .th: new == .tbody || new == .td || new == .tfoot || new == .th || new == .tr
    case .tr: new == .tbody || new == .tfoot || new == .tr
    case .thead, .tbody: new == .tbody || new == .tfoot
    case .tfoot: new == .tbody
    case .caption, .colgroup:
      new == .colgroup || new == .tbody || new == .tfoot || new == .thead || new == .tr
    case .option: new == .option || new == .optgroup
    case .form: new == .form
    default: false
    }
  }

  private var closesParagraph: Bool {
    switch self {
    case .address, .blockquote, .caption, .center, .colgroup, .dd, .division, .dl, .dt, .fieldset,
      .form, .h1, .h2, .h3, .h4, .h5, .h6, .li, .ol, .p, .pre, .table, .tbody, .td, .tfoot, .th,
      .tr, .ul:
      true
    default: false
    }
  }

  /// Whether libxml2 would end this element at a paragraph although HTML lets it go on.
  var outlivesParagraphs: Bool {
    switch self {
    case .b, .i, .u, .inline: true
    default: headingLevel != nil
    }
  }
}

// MARK: Names

extension HTMLElement {
  /// The elements by name.
  static let names: HTMLWordTable<HTMLElement> = {
    var table = HTMLWordTable<HTMLElement>(absent: .unknown)
    for (names, element) in nameList { table.add(names, element) }
    return table
  }()

  private static let nameList: [(StaticString, HTMLElement)] = [
    ("html", .html), ("head", .head), ("body frameset", .body), ("title", .title),
    ("script", .script), ("style", .style), ("noscript", .noscript), ("template", .template),
    ("area base basefont bgsound col command embed frame img input keygen link meta", .dropped),
    ("param q source track wbr", .dropped),
    ("br", .br), ("hr", .hr),
    ("a", .a), ("b", .b), ("em", .em), ("i", .i), ("ins", .ins), ("label", .label), ("span", .span),
    ("strong", .strong), ("u", .u),
    ("abbr acronym bdi bdo big cite code data del dfn font kbd map mark meter", .inline),
    ("nobr output progress rb rp rt ruby s samp small strike sub sup time tt var", .inline),
    ("p", .p), ("pre listing xmp", .pre), ("blockquote", .blockquote), ("center", .center),
    ("h1", .h1), ("h2", .h2), ("h3", .h3), ("h4", .h4), ("h5", .h5), ("h6", .h6),
    ("ul dir menu", .ul), ("ol", .ol), ("li", .li), ("dl", .dl), ("dt", .dt), ("dd", .dd),
    ("table", .table), ("caption", .caption), ("colgroup", .colgroup), ("thead", .thead),
    ("tbody", .tbody), ("tfoot", .tfoot), ("tr", .tr), ("td", .td), ("th", .th),
    ("article", .article), ("main", .main), ("section", .section), ("header", .header),
    ("footer", .footer), ("nav", .nav), ("aside", .aside),
    ("details dialog div figcaption figure hgroup noframes plaintext summary", .division),
    ("address", .address), ("fieldset", .fieldset), ("form", .form), ("legend", .legend),
    ("optgroup", .optgroup), ("option", .option),
    ("applet audio button canvas datalist iframe object select textarea video", .control),
  ]
}

/// Words with what they stand for. Words are compared by a hash of 64 bits, letters without case.
struct HTMLWordTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value]
  private let absent: Value
  private let mask: Int

  /// Creates a table for up to 200 words.
  init(absent: Value) {
    mask = 511
    keys = Array(repeating: 0, count: mask + 1)
    values = Array(repeating: absent, count: mask + 1)
    self.absent = absent
  }

  /// Adds each of the words, which single spaces divide.
  mutating func add(_ words: StaticString, _ value: Value) {
    words.withUTF8Buffer { bytes in
      for word in bytes.split(separator: UInt8(ascii: " ")) {
        var hash = HTMLHash()
        for byte in word { hash.add(byte) }
        var slot = Int(truncatingIfNeeded: hash.value >> 20) & mask
        while keys[slot] != 0 { slot = (slot + 1) & mask }
        keys[slot] = hash.value
        values[slot] = value
      }
    }
  }

  /// What the word with this hash stands for.
  func value(_ hash: HTMLHash) -> Value {
    var slot = Int(truncatingIfNeeded: hash.value >> 20) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash.value { return values[slot] }
      slot = (slot + 1) & mask
    }
    return absent
  }
}

/// Hash of a word, ASCII letters without case (FNV-1a).
struct HTMLHash: Sendable, Hashable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  /// The hash of a whole word.
  init(_ word: UnsafeBufferPointer<UInt8>) {
    for byte in word { add(byte) }
  }

  /// Goes on to the next byte.
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte.asciiLowercased)) &* 0x100_0000_01B3
  }
}
