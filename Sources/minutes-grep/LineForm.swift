internal import MinutesArchive
internal import MinutesIndex

/// One line a hit, for pipes and files: `PATH:LINE:COLUMN: [KIND] MEETING · SECTION · TEXT`.
///
/// Each hit is one line and holds no tab. A control character that could break this becomes a space
/// in the text and is shown by number in the path; other bytes are as they are. Elements beside hits
/// have “-” where hits have “:”, and “--” stands where others were left out.
struct LineForm: OutputForm {
  var isColoured: Bool
  /// Whether elements beside hits are shown.
  var hasContext = false

  func append(_ document: DocumentHits, to bytes: inout [UInt8]) {
    let path = path(document.path)
    var meeting: [UInt8] = []
    Self.append(field: document.document.shortName ?? document.document.title, to: &meeting)
    meeting += Self.separator
    document.forEachElement(hasGaps: hasContext) { part in
      switch part {
      case .gap: bytes += "--\n".utf8
      case .beside(let element):
        let kind = element.kind.name(isPoint: element.isPoint)
        appendPlace(path, [element.span.line], "-", kind, to: &bytes)
        bytes += meeting
        Self.append(field: element.section.name, to: &bytes)
        bytes += Self.separator
        Self.append(text: element.text, to: &bytes)
        bytes.append(0x0A)
      case .hit(let hit):
        appendPlace(path, [hit.line, hit.column], ":", hit.kindName, to: &bytes)
        bytes += meeting
        Self.append(field: hit.section, to: &bytes)
        bytes += Self.separator
        append(hit, to: &bytes)
        bytes.append(0x0A)
      }
    }
  }

  private func appendPlace(
    _ path: [UInt8], _ numbers: [Int], _ sign: String, _ kind: String, to bytes: inout [UInt8]
  ) {
    Style.path.append(path, to: &bytes, isColoured: isColoured)
    for number in numbers {
      bytes += sign.utf8
      Style.line.append(Array(String(number).utf8), to: &bytes, isColoured: isColoured)
    }
    bytes += sign.utf8
    bytes += " [".utf8
    Style.kind.append(Array(kind.utf8), to: &bytes, isColoured: isColoured)
    bytes += "] ".utf8
  }

  private func append(_ hit: Hit, to bytes: inout [UInt8]) {
    guard isColoured else { return Self.append(text: hit.text, to: &bytes) }
    let text = hit.text.utf8.map(Self.spaceForControl)
    var shown = 0
    for range in hit.matches {
      bytes += text[shown..<range.lowerBound]
      Style.match.append(Array(text[range]), to: &bytes, isColoured: isColoured)
      shown = range.upperBound
    }
    bytes += text[shown...]
  }

  private func path(_ path: ArchivePath) -> [UInt8] {
    let shown = path.shown
    guard shown.contains(where: { $0 < 0x20 }) else { return shown }
    return shown.flatMap { byte in
      byte < 0x20 ? Array("\\u{\(String(byte, radix: 16, uppercase: true))}".utf8) : [byte]
    }
  }

  /// What stands between the fields in front of the text, and before the text.
  private static let separator = Array(" · ".utf8)

  /// Appends a field in front of the text: it holds no separator.
  private static func append(field value: String?, to bytes: inout [UInt8]) {
    guard let value else { return bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    append(text: value, to: &bytes)
    // The middle dot is rare; where it stands, what is around it is looked at.
    guard bytes[start...].contains(separator[1]) else { return }
    let shown = String(decoding: bytes[start...], as: UTF8.self)
    bytes.removeSubrange(start...)
    bytes += shown.split(separator: " · ").joined(separator: " - ").utf8
  }

  /// Appends a text with spaces for control characters.
  private static func append(text: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes += text.utf8
    let end = bytes.count
    bytes.withUnsafeMutableBufferPointer { buffer in
      for index in start..<end where buffer[index] < 0x20 { buffer[index] = 0x20 }
    }
  }

  private static func spaceForControl(_ byte: UInt8) -> UInt8 { byte < 0x20 ? 0x20 : byte }
}
