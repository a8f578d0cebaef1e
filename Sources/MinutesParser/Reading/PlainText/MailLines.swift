/// The lines of the head of a message: “Subject: …” over “From: …”, each one of its own however long.
extension PlainTextLines {
  private static let labels: [StaticString] = [
    "From:", "To:", "Cc:", "Date:", "Sent:", "Subject:", "Reply-To:", "Message-ID:",
  ]

  /// Whether a line opens with a label of such a head.
  func isMailLine(_ line: PlainTextLine) -> Bool {
    Self.labels.contains { label in
      let count = label.utf8CodeUnitCount
      guard Int(line.end) - Int(line.start) > count else { return false }
      return (0..<count).allSatisfy { bytes[Int(line.start) + $0] == label.utf8Start[$0] }
    }
  }
}
