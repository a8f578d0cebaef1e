/// Every key of the JSON form, under one roof so that writing and reading cannot drift apart.
enum FieldKey: String, CodingKey, CaseIterable {
  // The document.
  case schema, kind, title, source, meeting, report, people, sections, diagnostics
  // Where it was read from, and the meeting.
  case name, format, encoding, byteCount, sha256
  case organisation, body, date, time, endTime, venue
  // What the caller said of both.
  case url, supplied
  // The header of a report.
  case to, contacts, wards, portfolio, part
  // A person.
  case role, group, presence, substituteFor, movements, phone, email, block
  // A section, a block, a point.
  case id, marker, markerAfterTitle, number, blocks, span
  case joined, continued, furniture, level, label, leadIn, text, rows, points
  case verb, form, byReference, duplicateOf, mover, seconder, outcome, vote, owner, due
  // A vote.
  case `for`, against, abstain, names
  // A place, a diagnostic.
  case start, end, line, severity, code, message
}
