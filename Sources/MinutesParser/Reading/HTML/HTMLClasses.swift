/// What the class names and the id of an element say of its part in the page.
///
/// The names of the systems that publish minutes stand in `roles`; the words of which all systems
/// make the names of menus, banners and feet in `words`.
struct HTMLClasses: Sendable, Equatable {
  var hints: SourceBlock.Hints = []
  /// A label (“Moved by:”) or the value behind one, without a space between them in the mark-up.
  var isLabel = false
  var isValue = false
  /// A list item that is the box of something else.
  var isBox = false
  var region = HTMLRegion.Kind.none
  /// Whether the names say nothing.
  private(set) var isPlain = true

  /// What one class name stands for.
  enum Role: UInt8, Sendable {
    case other
    case fieldLabel, pageTitle, itemTitle, itemNumber, mover, motion, outcome, resolution
    case label, value, box, listFirst, listLast
    /// The running head or foot of a printed page.
    case running
  }

  static let roles: HTMLWordTable<Role> = {
    var table = HTMLWordTable<Role>(absent: .other)
    table.add("mgsubitemtitletxt fieldlabel field-label field__label", .fieldLabel)
    table.add("mgmaintitletxt msotitle", .pageTitle)
    table.add("mgaititletxt agendaitemtitle heading1 heading2 heading3", .itemTitle)
    table.add("mgitemnumbercell agendaitemcounter", .itemNumber)
    table.add("heading1no heading2no heading3no", .itemNumber)
    table.add("movedby secondedby", .mover)
    table.add("motiontext premotiontext", .motion)
    table.add("motionresult carried", .outcome)
    table.add("resolution", .resolution)
    table.add("mglabel label", .label)
    table.add("value mgfilesize", .value)
    table.add("agendaitemmotion", .box)
    table.add("msoheader msofooter", .running)
    table.add("msolistparagraphcxspfirst", .listFirst)
    table.add("msolistparagraphcxsplast", .listLast)
    return table
  }()

  /// What one word of a name says.
  enum Word: UInt8, Sendable {
    case other
    /// Layout: says nothing for or against.
    case neutral
    /// Layout of the text: its header is not that of the page.
    case content
    /// A column beside the text, where it is the whole id.
    case side
    case furniture
    /// The head of the page, which may hold the title.
    case head
  }

  static let words: HTMLWordTable<Word> = {
    var table = HTMLWordTable<Word>(absent: .other)
    table.add(
      "nav navbar navigation topnav mainnav subnav leftnav rightnav sidenav menu", .furniture)
    table.add("menus submenu menubar mainmenu breadcrumb breadcrumbs crumb crumbs", .furniture)
    table.add("footer foot copyright sidebar sidebars leftcol rightcol leftcolumn", .furniture)
    table.add("rightcolumn skip skiplink skiplinks skipnav access accesskeys", .furniture)
    table.add("accessibility sitemap language languages cookie cookies gdpr share", .furniture)
    table.add("sharing social addthis search searchbox searchform print printer", .furniture)
    table.add("noprint toolbar toolbox pager paging pagination hide hidden logo", .furniture)
    table.add("printfooter catlinks jump", .furniture)
    table.add("login signin newsletter tools atoz lhn rhn lhs rhs", .furniture)
    table.add("llywio briwsion chwilio troedyn iaith cwcis", .furniture)
    table.add("header banner masthead siteheader pennawd", .head)
    table.add("left right", .side)
    table.add("site main global top bottom inner outer wrapper wrap container bar", .neutral)
    table.add("area region column col row link links brand toggle button btn mg mso mw", .neutral)
    table.add("css primary secondary hand md sm xs lg xl no form input group holder", .neutral)
    table.add(
      "fixed mobile desktop responsive collapse dropdown ui js to the your notice", .neutral)
    table.add("message consent policy settings options icon icons image img div wide", .neutral)
    table.add("page section content contents item items list block panel box text", .content)
    return table
  }()
}

extension HTMLClasses {
  /// Reads the value of a `class` attribute.
  ///
  /// Complexity: O(n).
  init(_ names: UnsafeBufferPointer<UInt8>) { read(names, isID: false) }

  /// Reads the value of an `id` attribute.
  ///
  /// Complexity: O(n).
  init(id: UnsafeBufferPointer<UInt8>) { read(id, isID: true) }

  /// Adds what other names of the same element say.
  mutating func add(_ other: HTMLClasses) {
    hints.formUnion(other.hints)
    isLabel = isLabel || other.isLabel
    isValue = isValue || other.isValue
    isBox = isBox || other.isBox
    region = max(region, other.region)
    isPlain = isPlain && other.isPlain
  }

  private mutating func read(_ names: UnsafeBufferPointer<UInt8>, isID: Bool) {
    var offset = 0
    while offset < names.count {
      while offset < names.count, names[offset] <= 0x20 { offset += 1 }
      let start = offset
      var hash = HTMLHash()
      while offset < names.count, names[offset] > 0x20 {
        hash.add(names[offset])
        offset += 1
      }
      guard offset > start else { break }
      if !isID { take(Self.roles.value(hash)) }
      region = max(region, Self.region(names, start..<offset, isID: isID))
    }
    isPlain = self == HTMLClasses()
  }

  private mutating func take(_ role: Role) {
    switch role {
    case .other: break
    case .fieldLabel: hints.insert(.fieldLabel)
    case .pageTitle: hints.insert(.pageTitle)
    case .itemTitle: hints.insert(.itemTitle)
    case .itemNumber: hints.insert(.itemNumber)
    case .mover: hints.insert(.mover)
    case .motion: hints.insert(.motion)
    case .outcome: hints.insert(.outcome)
    case .resolution: hints.insert(.resolution)
    case .listFirst: hints.insert(.listStart)
    case .listLast: hints.insert(.listEnd)
    case .label: isLabel = true
    case .value: isValue = true
    case .box: isBox = true
    case .running: region = .furniture
    }
  }

  /// What kind of region a name is that of: all its words must be words of furniture or neutral.
  private static func region(
    _ names: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, isID: Bool
  ) -> HTMLRegion.Kind {
    var found = HTMLRegion.Kind.none
    var hasSide = false
    var hasContent = false
    var offset = name.lowerBound
    while let word = nextWord(names, &offset, name.upperBound) {
      switch words.value(word) {
      case .other: return .none
      case .neutral: break
      case .content: hasContent = true
      case .side: hasSide = true
      case .head: found = max(found, .head)
      case .furniture: found = .furniture
      }
    }
    if found == .head, hasContent { return .none }
    return found == .none && hasSide && isID ? .furniture : found
  }

  /// The next word of a name: words begin at capitals and behind all that is no letter.
  private static func nextWord(
    _ names: UnsafeBufferPointer<UInt8>, _ offset: inout Int, _ end: Int
  ) -> HTMLHash? {
    while offset < end, !names[offset].isASCIILetter { offset += 1 }
    guard offset < end else { return nil }
    var hash = HTMLHash()
    var wasLower = false
    while offset < end, names[offset].isASCIILetter, !(wasLower && names[offset].isASCIIUpper) {
      wasLower = names[offset].isASCIILower
      hash.add(names[offset])
      offset += 1
    }
    return hash
  }
}
