internal import MinutesModel

/// A citation as an entry for BibTeX and biblatex.
///
/// Minutes are `@misc`, reports `@techreport`. The words of the element are the annotation, which
/// styles for annotated bibliographies print; nothing of them is left out.
enum BibTeXEntry {
  static func append(_ citation: Citation, to bytes: inout [UInt8]) {
    let isReport = citation.kind == .report && !citation.authors.isEmpty
    bytes += "@\(isReport ? "techreport" : "misc"){\(citation.key),\n".utf8
    var fields: [(String, String)] = []
    func add(_ name: String, _ value: String?) {
      if let value { fields.append((name, "{\(escaped(value))}")) }
    }
    // Double braces: one name, however many commas and “and”s are in it, and no change of capitals.
    let authors = citation.authors.joined(separator: ", ")
    if !authors.isEmpty { fields.append(("author", "{{\(escaped(authors))}}")) }
    // Styles sort by the author, or by this.
    if authors.isEmpty { add("key", citation.title ?? citation.path) }
    let title = [citation.title, citation.documentTitleBehindItem.map { "in: \($0)" }]
      .compactMap(\.self).joined(separator: ", ")
    fields.append(
      ("title", "{{\(escaped(title.isEmpty ? citation.genre + " " + citation.path : title))}}"))
    if isReport {
      add("institution", citation.authors[0])
    } else {
      add("howpublished", citation.genre + (citation.itemNumber.map { ", item \($0)" } ?? ""))
    }
    if let date = citation.date {
      add("year", String(date.year))
      if let name = date.monthName {
        let macro = String(name.prefix(3)).lowercased()
        fields.append(("month", (date.day.map { "\"\($0)~\" # " } ?? "") + macro))
      }
      add("date", date.text)
    }
    add("url", citation.url)
    let place = "\(citation.element), line \(citation.line) of "
    let note = place.prefix(1).uppercased() + place.dropFirst()
    fields.append(("note", "{\(escaped(note))\\texttt{\(escaped(citation.path))}}"))
    add("annote", citation.text)
    for (name, value) in fields { bytes += "  \(name) = \(value),\n".utf8 }
    bytes += "}\n".utf8
  }

  /// Text as TeX shows it. Braces become commands, for BibTeX counts them even behind a backslash.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&", "%", "$", "#", "_": escaped += "\\\(scalar)"
      case "{": escaped += #"\textbraceleft{}"#
      case "}": escaped += #"\textbraceright{}"#
      case "~": escaped += #"\textasciitilde{}"#
      case "^": escaped += #"\textasciicircum{}"#
      case "\\": escaped += #"\textbackslash{}"#
      case "<": escaped += #"\textless{}"#
      case ">": escaped += #"\textgreater{}"#
      case "|": escaped += #"\textbar{}"#
      case "\"": escaped += "''"
      default:
        // What acts on a terminal acts on TeX too.
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        escaped.unicodeScalars.append(isControl ? " " : scalar)
      }
    }
    return escaped
  }
}
