public import MinutesModel

/// Makes up minutes of any shape: every kind of element in random order, in one of the three forms.
///
/// The documents are for the two promises, which must hold whatever a document says; they are not
/// meant to be recognised.
public struct MinutesGenerator {
  private var random: SeededRandom

  /// A generator; equal seeds make equal documents.
  public init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// A piece of a document.
  private enum Piece {
    case heading(String)
    case paragraph(String)
    case list(marker: String, [String])
    case table([[String]])
    case blank
  }

  /// The next document in a form.
  public mutating func document(_ format: SourceDescription.Format) -> String {
    var pieces: [String] = []
    for _ in 0..<(3 + random.below(25)) {
      let piece = piece()
      switch format {
      case .text: pieces.append(text(piece))
      case .markdown: pieces.append(markdown(piece))
      case .html: pieces.append(html(piece))
      }
    }
    switch format {
    case .text, .markdown: return pieces.joined(separator: "\n\n") + "\n"
    case .html:
      return "<html><head><title>x</title></head><body>\n"
        + pieces.joined(separator: "\n") + "\n</body></html>\n"
    }
  }

  // MARK: Pieces

  private mutating func piece() -> Piece {
    switch random.below(10) {
    case 0, 1: return .heading(heading())
    case 2...5: return .paragraph(paragraph())
    case 6, 7:
      let marker = random.pick(["·", "-", "(a)", "1.", "(i)", "•"])
      return .list(marker: marker, (0..<(1 + random.below(5))).map { _ in sentence() })
    case 8:
      let columns = 2 + random.below(3)
      return .table(
        (0..<(1 + random.below(4))).map { _ in (0..<columns).map { _ in words(1 + random.below(3)) }
        })
    default: return .blank
    }
  }

  private mutating func heading() -> String {
    let title = words(2 + random.below(4))
    switch random.below(5) {
    case 0: return "\(1 + random.below(40)). \(title.uppercased())"
    case 1: return "\(1 + random.below(99))/\(10 + random.below(10))   \(title)"
    case 2: return random.pick(["Minutes:", "Decision:", "Supporting documents:", "PART II"])
    case 3: return title.uppercased()
    default: return title
    }
  }

  private mutating func paragraph() -> String {
    let opening = random.pick([
      "", "", "", "RESOLVED: That ", "Resolved – ", "It was agreed that ", "PRESENT: Councillors ",
      "Apologies for absence were received from Cllr ", "(At this point, Cllr Moor joined.) ",
      "ACTION: ", "Note: ",
      "It was moved by Cllr Ash, seconded by Cllr Elm and RESOLVED (4 to 2) that ",
      "The Panel raised the following points: ", "2.1 ", "Recommendation: ",
      "Councillor Ash declared ",
      "The meeting closed at 9.10 pm. ", "R E S O L V E D – T H A T ",
    ])
    return opening + (0..<(1 + random.below(4))).map { _ in sentence() }.joined(separator: " ")
  }

  private mutating func sentence() -> String {
    var text = words(3 + random.below(14))
    if random.below(6) == 0 { text += ", (a) " + words(3) + "; and (b) " + words(3) }
    if random.below(8) == 0 { text += " on 12 May 2016 at 7.30 pm" }
    return text + random.pick([".", ".", ";", ":", "", "?"])
  }

  private mutating func words(_ count: Int) -> String {
    let stock = [
      "the", "council", "fee", "Children’s", "services", "report", "be", "noted", "£165,000",
      "18.8%",
      "Cllr", "Ash", "and", "of", "in", "December", "street", "café", "Ó Briain", "road", "(draft)",
      "per cent", "agreed", "that", "Public", "Law", "Outline", "12/23", "vice-chair", "Łódź",
      "minutes",
    ]
    return (0..<count).map { _ in random.pick(stock) }.joined(separator: " ")
  }

  // MARK: Forms

  private mutating func text(_ piece: Piece) -> String {
    switch piece {
    case .heading(let text): return text
    case .paragraph(let text): return random.below(2) == 0 ? text : wrapped(text)
    case .list(let marker, let entries):
      let gap = random.pick([" ", "  ", "\u{A0}\u{A0}\u{A0} ", "\t"])
      return entries.map { marker + gap + $0 }.joined(separator: random.pick(["\n", "\n\n"]))
    case .table(let rows):
      return rows.map { $0.joined(separator: "      ") }.joined(separator: "\n")
    case .blank: return "\u{A0}"
    }
  }

  private func wrapped(_ text: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if line.count + word.count > 70 {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return (lines + [line]).joined(separator: "\n")
  }

  private mutating func markdown(_ piece: Piece) -> String {
    switch piece {
    case .heading(let text):
      return random.below(2) == 0
        ? String(repeating: "#", count: 1 + random.below(4)) + " " + text : "**\(text)**"
    case .paragraph(let text): return random.below(2) == 0 ? text : wrapped(text)
    case .list(let marker, let entries):
      let glyph = marker == "·" || marker == "•" ? "-" : marker
      return entries.map { glyph + " " + $0 }.joined(separator: "\n")
    case .table(let rows):
      let divider = "|" + String(repeating: "---|", count: rows[0].count)
      let lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
      return ([lines[0], divider] + lines.dropFirst()).joined(separator: "\n")
    case .blank: return ""
    }
  }

  private mutating func html(_ piece: Piece) -> String {
    switch piece {
    case .heading(let text):
      let level = 1 + random.below(4)
      return random.below(2) == 0
        ? "<h\(level)>\(escaped(text))</h\(level)>" : "<p><b>\(escaped(text))</b></p>"
    case .paragraph(let text):
      return random.below(2) == 0
        ? "<p class=MsoNormal>\(escaped(wrapped(text)))" : "<div>\(escaped(text))<br><br></div>"
    case .list(let marker, let entries):
      if random.below(2) == 0 {
        return "<ul>" + entries.map { "<li>\(escaped($0))</li>" }.joined() + "</ul>"
      }
      return entries.map {
        "<p class=MsoListParagraph><span style='font-family:Symbol'>\(marker)<span "
          + "style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span>\(escaped($0))</p>"
      }.joined(separator: "\n")
    case .table(let rows):
      return "<table>"
        + rows.map { "<tr>" + $0.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>" }.joined()
        + "</table>"
    case .blank: return "<p>&nbsp;</p>"
    }
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("’", with: "&rsquo;")
  }
}
