import Foundation

/// A parsed JSON value, to compare two writings of the same document.
enum JSONTree: Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONTree])
  case object([String: JSONTree])

  init(parsing data: Data) throws {
    self = try JSONDecoder().decode(JSONTree.self, from: data)
  }
}

extension JSONTree: Decodable {
  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let array = try? value.decode([JSONTree].self) {
      self = .array(array)
    } else {
      self = .object(try value.decode([String: JSONTree].self))
    }
  }
}

extension JSONTree {
  /// The value at a path of keys with dots between them.
  subscript(path: String) -> JSONTree? {
    var value: JSONTree? = self
    for key in path.split(separator: ".") {
      guard case .object(let fields) = value else { return nil }
      value = fields[String(key)]
    }
    return value
  }

  /// The strings of an array, nulls left out; nil for any other value.
  var strings: Set<String>? {
    guard case .array(let values) = self else { return nil }
    return Set(
      values.compactMap { value in
        if case .string(let string) = value { string } else { nil }
      })
  }
}
