extension MinutesDocument {
  /// The document as readable lines: one element a line, indented, with kinds, places and texts.
  ///
  /// Made for looking at a parse and for comparing two; not a format to read back.
  ///
  /// Complexity: O(n) in the document.
  public func dump() -> String {
    var out = "\(kind.rawValue) “\(title ?? "–")” \(source.format.rawValue) \(source.encoding)\n"
    let facts = [
      ("organisation", meeting.organisation), ("body", meeting.body), ("date", meeting.date),
      ("time", meeting.time), ("end", meeting.endTime), ("venue", meeting.venue),
    ]
    for case (let name, let value?) in facts { out += "  \(name): \(value)\n" }
    if let report { out += "  \(Self.line(report))\n" }
    for (index, person) in people.enumerated() {
      out += "  person \(index): \(Self.line(person))\n"
    }
    for section in sections {
      let heading = [section.marker, section.title].compactMap { $0 }.joined(separator: " | ")
      out += "\(section.kind.rawValue) \(section.id) \(Self.place(section.span)) \(heading)\n"
      for block in section.blocks { Self.append(block, to: &out) }
    }
    for diagnostic in diagnostics {
      out += "\(diagnostic.severity.rawValue) \(diagnostic.code.rawValue): \(diagnostic.message)\n"
    }
    return out
  }

  private static func place(_ span: SourceSpan) -> String {
    "[\(span.start)..<\(span.end) line \(span.line)]"
  }

  private static func line(_ person: Person) -> String {
    var parts = [[person.title, person.name].compactMap { $0 }.joined(separator: " ")]
    parts.append(person.presence.rawValue)
    if let role = person.role { parts.append("role \(role)") }
    if let group = person.group { parts.append("group \(group)") }
    if let other = person.substituteFor { parts.append("for \(other)") }
    for movement in person.movements {
      parts.append("\(movement.kind.rawValue) \(movement.time ?? "?") in \(movement.block)")
    }
    return parts.joined(separator: ", ")
  }

  private static func line(_ report: ReportHeader) -> String {
    var parts = ["report to \(report.to)"]
    if let date = report.date { parts.append("of \(date)") }
    parts += report.contacts.map { "contact \(line($0))" }
    parts.append("wards \(report.wards)")
    if let portfolio = report.portfolio { parts.append("portfolio \(portfolio)") }
    if let part = report.part { parts.append("part \(part)") }
    return parts.joined(separator: ", ")
  }

  private static func append(_ block: Block, to out: inout String) {
    out += "  \(block.kind.rawValue) \(place(block.span))"
    if let part = block.part { out += " in \(part.rawValue)" }
    if block.joined { out += " joined" }
    if block.continued { out += " continued" }
    if let verb = block.verb, let form = block.form { out += " \(verb.rawValue)/\(form.rawValue)" }
    if let mover = block.mover { out += " mover \(mover)" }
    if let seconder = block.seconder { out += " seconder \(seconder)" }
    if let outcome = block.outcome { out += " \(outcome.rawValue)" }
    if let vote = block.vote {
      let figures = [vote.for, vote.against, vote.abstain].map { $0.map(String.init) ?? "?" }
      out += " \(figures.joined(separator: "-"))"
    }
    if let owner = block.owner { out += " owner \(owner)" }
    if let to = block.to { out += " to \(to)" }
    if !block.people.isEmpty { out += " people \(block.people)" }
    out += "\n"
    for (name, value) in [
      ("label", block.label), ("leadIn", block.leadIn), ("marker", block.marker),
    ] {
      if let value { out += "    \(name): \(value)\n" }
    }
    if let text = block.text { out += "    \(text)\n" }
    for row in block.rows { out += "    | \(row.joined(separator: " | ")) |\n" }
    append(block.points, depth: 2, to: &out)
  }

  private static func append(_ points: [Point], depth: Int, to out: inout String) {
    for point in points {
      out += String(repeating: "  ", count: depth)
      if point.furniture { out += "~ " }
      if point.continued { out += "… " }
      out += "\(point.marker ?? point.number.map { "#\($0)" } ?? "–") \(point.text)\n"
      append(point.points, depth: depth + 1, to: &out)
    }
  }
}
