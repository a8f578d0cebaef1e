/// Writes the records of a table: comma-separated values as RFC 4180 has them, or values with tabs
/// between them.
///
/// A field of comma-separated values that holds a comma, a quotation mark, a line end or a blank at an
/// edge stands between quotation marks; records end in CR LF. In a table with tabs a tab, line feed,
/// carriage return and backslash are written `\t`, `\n`, `\r` and `\\`; records end in LF. So every
/// record of a table with tabs is one line, and `DelimitedRecords` reads the other back as it was.
package struct DelimitedText: Sendable, Hashable {
  package enum Form: Sendable, Hashable {
    case commas
    case tabs
  }

  /// What stands between fields.
  package let form: Form
  /// Whether an apostrophe is put before a field that a spreadsheet would take for a formula: one that
  /// begins with `=`, `+`, `-`, `@`, a tab or a line end. Whoever sends a document could else make
  /// the spreadsheet of its reader compute.
  package let guardsFormulas: Bool

  package init(_ form: Form, guardsFormulas: Bool = true) {
    self.form = form
    self.guardsFormulas = guardsFormulas
  }

  /// Appends one record.
  ///
  /// Complexity: O(n) in the length of the fields.
  package func append(_ fields: [String], to bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(form == .commas ? UInt8(ascii: ",") : UInt8(ascii: "\t")) }
      append(field, to: &bytes)
    }
    if form == .commas { bytes.append(UInt8(ascii: "\r")) }
    bytes.append(UInt8(ascii: "\n"))
  }

  private func append(_ field: String, to bytes: inout [UInt8]) {
    let isGuarded = guardsFormulas && field.utf8.first.map(Self.opensFormula) == true
    let guarded = isGuarded ? "'" : ""
    switch form {
    case .commas:
      guard Self.needsQuotes(field) else {
        bytes += guarded.utf8
        bytes += field.utf8
        return
      }
      bytes.append(UInt8(ascii: "\""))
      bytes += guarded.utf8
      for byte in field.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    case .tabs:
      bytes += guarded.utf8
      for byte in field.utf8 {
        switch byte {
        case UInt8(ascii: "\t"): bytes += #"\t"#.utf8
        case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
        case UInt8(ascii: "\r"): bytes += #"\r"#.utf8
        case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
        default: bytes.append(byte)
        }
      }
    }
  }

  private static func opensFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A,
      0x0D:
      true
    default: false
    }
  }

  private static func needsQuotes(_ field: String) -> Bool {
    if field.utf8.first == 0x20 || field.utf8.last == 0x20 { return true }
    return field.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
  }
}
