/// The records of a table in comma-separated values as RFC 4180 has them: fields in double quotes may
/// hold commas, line ends and doubled quotes. Lines may end in CR LF or in LF; empty ones are skipped.
///
/// Bytes are taken as they are; what they mean is for the caller.
package struct DelimitedRecords: Sequence, Sendable {
  /// One record and the line it begins on.
  package struct Record: Sendable, Hashable {
    /// The fields, quotes resolved.
    package var fields: [[UInt8]]
    /// 1-based.
    package var line: Int
  }

  /// What is wrong with a table.
  package struct Malformation: Error, Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
      /// A quote opens a field and none closes it.
      case unclosedQuote
      /// Something stands behind the quote that closes a field.
      case textBehindQuote
      /// A quote stands inside a field that does not open with one.
      case quoteInside
    }

    package var reason: Reason
    /// 1-based line of the field.
    package var line: Int
  }

  private let bytes: [UInt8]

  /// - Parameter bytes: The table; a UTF-8 byte order mark in front is skipped.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package func makeIterator() -> Iterator { Iterator(bytes: bytes) }

  /// Reads record by record; the first malformation ends the table.
  package struct Iterator: IteratorProtocol {
    private let bytes: [UInt8]
    private var offset: Int
    private var line = 1
    private var isOver = false

    fileprivate init(bytes: [UInt8]) {
      self.bytes = bytes
      offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    package mutating func next() -> Result<Record, Malformation>? {
      while offset < bytes.count, skipLineEnd() {}
      guard offset < bytes.count, !isOver else { return nil }
      var record = Record(fields: [], line: line)
      do throws(Malformation) {
        repeat { record.fields.append(try field()) } while skip(UInt8(ascii: ","))
      } catch {
        isOver = true
        return .failure(error)
      }
      _ = skipLineEnd()
      return .success(record)
    }

    private mutating func field() throws(Malformation) -> [UInt8] {
      if skip(UInt8(ascii: "\"")) { return try quoted() }
      let start = offset
      while offset < bytes.count, !isEnd {
        if bytes[offset] == UInt8(ascii: "\"") {
          throw Malformation(reason: .quoteInside, line: line)
        }
        offset += 1
      }
      return Array(bytes[start..<offset])
    }

    private mutating func quoted() throws(Malformation) -> [UInt8] {
      let start = line
      var field: [UInt8] = []
      while offset < bytes.count {
        let byte = bytes[offset]
        offset += 1
        if byte == UInt8(ascii: "\n") { line += 1 }
        if byte == UInt8(ascii: "\""), !skip(UInt8(ascii: "\"")) {
          guard offset == bytes.count || isEnd else {
            throw Malformation(reason: .textBehindQuote, line: line)
          }
          return field
        }
        field.append(byte)
      }
      throw Malformation(reason: .unclosedQuote, line: start)
    }

    /// Whether a field ends here.
    private var isEnd: Bool {
      let byte = bytes[offset]
      return byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r") && offset + 1 < bytes.count
          && bytes[offset + 1] == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r") && offset + 1 == bytes.count
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
      guard offset < bytes.count, bytes[offset] == byte else { return false }
      offset += 1
      return true
    }

    private mutating func skipLineEnd() -> Bool {
      if skip(UInt8(ascii: "\n")) {
        line += 1
        return true
      }
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\r"),
        offset + 1 == bytes.count || bytes[offset + 1] == UInt8(ascii: "\n")
      else { return false }
      offset += 1
      if skip(UInt8(ascii: "\n")) { line += 1 }
      return true
    }
  }
}
