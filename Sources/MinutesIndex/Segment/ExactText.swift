/// Text that is the same as another only where every byte of it is.
///
/// `String` takes an `é` in one scalar and in two for the same; file systems, and so the keys of documents,
/// do not.
package struct ExactText: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func == (one: ExactText, other: ExactText) -> Bool {
    ByteOrder.compare(one.text, other.text) == .equal
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
