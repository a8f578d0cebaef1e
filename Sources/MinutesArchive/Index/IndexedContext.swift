/// The list of contexts that an index was made with, as the index notes it.
package struct IndexedContext: Sendable, Equatable {
  /// The key of the setting.
  package static let setting = "context"

  /// The list, as it was named.
  package let name: String
  private let fingerprint: String

  /// That of a list.
  package init(_ table: ContextTable) {
    name = table.name
    fingerprint = table.fingerprint.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  /// What an index has noted; nil where it was made without a list.
  package init?(_ settings: [String: String]) {
    guard let note = settings[Self.setting], let blank = note.firstIndex(of: " ") else {
      return nil
    }
    fingerprint = String(note[..<blank])
    name = String(note[note.index(after: blank)...])
  }

  /// The value of the setting.
  package var note: String { "\(fingerprint) \(name)" }

  /// Lists are the same when they say the same, whatever they are called.
  package static func == (one: Self, other: Self) -> Bool { one.fingerprint == other.fingerprint }
}
