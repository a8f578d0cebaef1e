/// A made-up meeting whose page can be shown in the renderings in which such pages are kept: the
/// mark-up of the system, its paragraphs as text, a table with a cell an item, and the paragraphs
/// without the labels.
///
/// All renderings say the same, but for what a rendering destroys: the table has no item numbers,
/// the stripped text neither numbers nor labels nor the words that mark a decision.
public struct RenderedMeeting: Sendable {
  private struct Item {
    var title: String
    var agenda: [String] = []
    var narrative: [String] = []
    var leadIn: String?
    var points: [String] = []
    /// The words behind “RESOLVED: ”, and its clauses.
    var decision: (stem: String, clauses: [String])?
    var isDecidedTwice = false
  }

  private let body: String
  private var items: [Item] = []

  /// A meeting; equal seeds make equal meetings.
  public init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    body = random.pick(["Ferry and Quays Panel", "Lamps Committee", "Cabinet", "Parks Board"])
    items.append(
      Item(
        title: "Apologies for Absence",
        narrative: ["Apologies for absence were received from Councillors Ash and Elm."]))
    for _ in 0..<(2 + random.below(4)) { items.append(Self.item(&random)) }
  }

  private static func item(_ random: inout SeededRandom) -> Item {
    let subjects = ["Slipway", "Lamps", "Allotments", "Boathouse", "Footbridge", "Market Stalls"]
    let subject = random.pick(subjects)
    var item = Item(
      title:
        "\(subject): \(random.pick(["Charges for", "Works in", "Review of"])) \(2011 + random.below(9))"
    )
    if random.below(2) == 0 {
      item.agenda = ["To consider the report of the Director on the \(subject.lowercased())."]
    }
    item.narrative = (0..<(1 + random.below(3))).map { _ in
      random.pick([
        "The Director introduced the report, which set out what had been done since the spring.",
        "Councillor Birch asked what it would cost, and was told that nobody knew yet.",
        "Two letters had come in since the papers were sent out, and both were read.",
      ])
    }
    if random.below(2) == 0 {
      item.leadIn = "In response to questions, Members were told that:"
      item.points = (0..<(2 + random.below(3))).map { number in
        random.pick(["the wood was sound", "the rent had not risen", "nobody had complained"])
          + " in year \(number + 1)"
      }
      item.points = Self.ended(item.points, random.pick([";", "."]))
    }
    switch random.below(3) {
    case 0: item.decision = ("That the report on the \(subject.lowercased()) be noted.", [])
    case 1:
      let clauses = (0..<(2 + random.below(3))).map {
        "that the \(subject.lowercased()) be mended in stage \($0 + 1)"
      }
      item.decision = ("That:", Self.ended(clauses, random.pick([";", ".", ";"])))
    default: break
    }
    item.isDecidedTwice = item.decision != nil && random.below(3) == 0
    return item
  }

  /// Entries with a stop behind each: the last ends the sentence.
  private static func ended(_ entries: [String], _ stop: String) -> [String] {
    entries.enumerated().map { index, entry in
      entry + (index + 1 == entries.count ? "." : stop)
    }
  }

  // MARK: Renderings

  /// The page in the mark-up of the system.
  public func markUp() -> String {
    var rows = ""
    for (index, item) in items.enumerated() {
      rows += "<tr><td class=\"mgItemNumberCell\"><p>\(index + 1).</p></td><td>"
      rows += "<h4 class=\"mgAiTitleTxt\">\(item.title)</h4>\n"
      for piece in pieces(item) {
        rows += piece.isLabel ? "<p class=\"mgSubItemTitleTxt\">" : "<p class=\"MsoNormal\">"
        rows += piece.text + "</p>\n"
      }
      rows += "</td></tr>\n"
    }
    return """
      <html><body><div id="modgov"><h1 class="mgMainTitleTxt">Agenda, decisions and minutes</h1>
      <h2 class="mgSubTitleTxt">\(dateLine)</h2><p>Venue: Council Chamber</p>
      <table class="mgItemTable"><tr><th>No.</th><th>Item</th></tr>
      \(rows)</table></div></body></html>
      """
  }

  /// Its paragraphs as text, with empty lines between them.
  public func paragraphs() -> String {
    var lines = [
      "Agenda, decisions and minutes", dateLine, "Venue: Council Chamber", "Items", "No. Item",
    ]
    for (index, item) in items.enumerated() {
      lines += ["\(index + 1).", item.title] + pieces(item).map(\.text)
    }
    return lines.joined(separator: "\n\n") + "\n"
  }

  /// A table with a cell an item, label and text run together.
  public func table() -> String {
    let head =
      "Agenda, decisions and minutes\n\n\(dateLine)\n\nVenue: Council Chamber\n\nItems\n\nNo. | Item |\n---|---|\n"
    let rows = items.map { item in
      var row = "| \(item.title)"
      for (index, piece) in pieces(item).enumerated() {
        let runsOn = piece.isLabel || index == 0 || pieces(item)[index - 1].isLabel
        row += (runsOn ? " " : "\n\n") + piece.text
      }
      return row + " |\n"
    }
    return head + rows.joined(separator: "||\n")
  }

  /// The paragraphs without numbers, labels and the words that mark a decision; empty lines stand
  /// where they were.
  public func stripped() -> String {
    var lines = ["Agenda, decisions and minutes", "Council Chamber", "Items", "No. Item"]
    for item in items {
      lines += ["\n\n" + item.title]
      // The decision field has lost its label too: only the minutes are shown.
      let minutes = item.agenda.map { ($0, false) } + [("\n", true)] + self.minutes(item)
      for (text, isLabel) in minutes {
        if isLabel {
          lines.append("")
        } else if text.hasPrefix("RESOLVED: That:") {
          lines.append("")
        } else if text.hasPrefix("RESOLVED: ") {
          lines.append("\n" + text.dropFirst(10))
        } else {
          lines.append(text)
        }
      }
    }
    return lines.joined(separator: "\n\n") + "\n"
  }

  private var dateLine: String { "\(body) - Monday, 12th May, 2014 6.30 pm" }

  private func pieces(_ item: Item) -> [(text: String, isLabel: Bool)] {
    var pieces: [(String, Bool)] = item.agenda.map { ($0, false) }
    if item.isDecidedTwice { pieces += [("Decision:", true)] + decision(item) }
    return pieces + [("Minutes:", true)] + minutes(item)
  }

  private func minutes(_ item: Item) -> [(String, Bool)] {
    var pieces = item.narrative.map { ($0, false) }
    if let leadIn = item.leadIn {
      pieces.append((leadIn, false))
      pieces += item.points.map { ("·\u{A0}\u{A0}\u{A0} " + $0, false) }
    }
    return pieces + decision(item)
  }

  private func decision(_ item: Item) -> [(String, Bool)] {
    guard let decision = item.decision else { return [] }
    return [("RESOLVED: " + decision.stem, false)]
      + decision.clauses.enumerated().map { index, clause in
        ("(\(Character(UnicodeScalar(UInt8(97 + index))))) " + clause, false)
      }
  }
}
