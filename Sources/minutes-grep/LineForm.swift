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
    let meeting = Self.field(document.document.shortName ?? document.document.title)
    document.forEachElement(hasGaps: hasContext) { part in
      switch part {
      case .gap: bytes += "--\n".utf8
      case .beside(let element):
        let kind = element.kind.name(isPoint: element.isPoint)
        appendPlace(document, [element.span.line], "-", kind, to: &bytes)
        bytes += "\(meeting) · \(Self.field(element.section.name)) · ".utf8
        bytes += element.text.utf8.map(Self.spaceForControl)
        bytes.append(0x0A)
      case .hit(let hit):
        appendPlace(document, [hit.line, hit.column], ":", hit.kindName, to: &bytes)
        bytes += "\(meeting) · \(Self.field(hit.section)) · ".utf8
        append(hit, to: &bytes)
        bytes.append(0x0A)
      }
    }
  }

  private func appendPlace(
    _ document: DocumentHits, _ numbers: [Int], _ sign: String, _ kind: String,
    to bytes: inout [UInt8]
  ) {
    Style.path.append(path(document.path), to: &bytes, isColoured: isColoured)
    for number in numbers {
      bytes += sign.utf8
      Style.line.append(Array(String(number).utf8), to: &bytes, isColoured: isColoured)
    }
    bytes += "\(sign) [".utf8
    Style.kind.append(Array(kind.utf8), to: &bytes, isColoured: isColoured)
    bytes += "] ".utf8
  }

  private func append(_ hit: Hit, to bytes: inout [UInt8]) {
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
    path.shown.flatMap { byte in
      byte < 0x20 ? Array("\\u{\(String(byte, radix: 16, uppercase: true))}".utf8) : [byte]
    }
  }

  /// A field in front of the text: it holds no separator.
  private static func field(_ value: String?) -> String {
    guard let value else { return "-" }
    let bytes = value.utf8.map(spaceForControl)
    return String(decoding: bytes, as: UTF8.self).split(separator: " · ").joined(separator: " - ")
  }

  private static func spaceForControl(_ byte: UInt8) -> UInt8 { byte < 0x20 ? 0x20 : byte }
}
