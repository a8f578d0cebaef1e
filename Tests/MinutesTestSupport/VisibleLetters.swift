import Foundation
public import MinutesModel

/// The visible text of a source by crude means: the decoded file; for HTML without tags, comments
/// and hidden elements; for Markdown without tags and link targets.
public enum VisibleLetters {
  /// Elements whose text is not shown.
  private static let hidden: Set<String> = [
    "script", "style", "template", "noscript", "title", "head",
  ]

  /// The text of a source, or of a stretch cut from it.
  public static func text(
    of bytes: [UInt8], _ format: SourceDescription.Format, _ encoding: String
  ) -> String {
    let decoded = decode(bytes, encoding)
    switch format {
    case .text: return decoded
    case .html: return html(decoded)
    case .markdown: return markdown(decoded)
    }
  }

  private static func decode(_ bytes: [UInt8], _ encoding: String) -> String {
    switch encoding {
    case "windows-1252":
      return String(data: Data(bytes), encoding: .windowsCP1252)
        ?? String(data: Data(bytes), encoding: .isoLatin1) ?? ""
    case "utf-16le": return String(data: Data(bytes), encoding: .utf16LittleEndian) ?? ""
    case "utf-16be": return String(data: Data(bytes), encoding: .utf16BigEndian) ?? ""
    default: return String(decoding: bytes, as: UTF8.self)
    }
  }

  // MARK: HTML

  private static func html(_ text: String) -> String {
    var out = ""
    var stack: [String] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "<") {
      if stack.isEmpty { out += rest[..<open] }
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        guard let end = rest.range(of: "-->") else { return entities(out) }
        rest = rest[end.upperBound...]
        continue
      }
      guard let name = tagName(rest) else {
        if stack.isEmpty { out.append("<") }
        rest = rest.dropFirst()
        continue
      }
      guard let close = tagEnd(rest) else { return entities(out) }
      let isClosing = rest.dropFirst().first == "/"
      rest = rest[rest.index(after: close)...]
      if name == "body", !isClosing { stack.removeAll { $0 == "head" } }
      guard hidden.contains(name) else { continue }
      if isClosing {
        if let at = stack.lastIndex(of: name) { stack.removeSubrange(at...) }
      } else {
        stack.append(name)
        if name == "script" || name == "style" {
          guard let end = rest.range(of: "</" + name, options: .caseInsensitive) else {
            return entities(out)
          }
          rest = rest[end.lowerBound...]
        }
      }
    }
    if stack.isEmpty { out += rest }
    return entities(out)
  }

  private static func tagName(_ text: Substring) -> String? {
    var rest = text.dropFirst()
    if rest.first == "!" || rest.first == "?" { return "!" }
    if rest.first == "/" { rest = rest.dropFirst() }
    guard let first = rest.unicodeScalars.first, first.isASCII, first.properties.isAlphabetic else {
      return nil
    }
    return String(rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }).lowercased()
  }

  private static func tagEnd(_ text: Substring) -> Substring.Index? {
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">" {
        return index
      }
    }
    return nil
  }

  // MARK: Markdown

  private static let patterns: [(String, String)] = [
    ("(?s)<!--.*?-->", ""), ("(?is)<(script|style)\\b.*?</\\1\\s*>", ""),
    ("(?m)^ {0,3}\\[[^\\]\\n]+\\]:\\s*\\S+.*$", ""),
    ("(!?\\[[^\\]\\n]*\\])\\((?:[^()\\n]|\\([^()\\n]*\\))*\\)", "$1"),
    ("<((?:https?://|mailto:)[^<>\\s]+|[^<>\\s]+@[^<>\\s]*)>", "$1"), ("</?[A-Za-z][^<>]*>", ""),
  ]

  private static func markdown(_ text: String) -> String {
    var text = text
    for (pattern, replacement) in patterns {
      text = text.replacingOccurrences(
        of: pattern, with: replacement, options: .regularExpression)
    }
    return entities(text)
  }

  // MARK: Entities

  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": " ", "pound": "£", "rsquo": "’",
    "lsquo": "‘", "rdquo": "”", "ldquo": "“", "ndash": "–", "mdash": "—", "middot": "·",
    "bull": "•", "eacute": "é", "copy": "©", "euro": "€", "hellip": "…",
  ]

  private static func entities(_ text: String) -> String {
    var out = ""
    var rest = Substring(text)
    while let amp = rest.firstIndex(of: "&") {
      out += rest[..<amp]
      rest = rest[amp...].dropFirst()
      guard let end = rest.prefix(12).firstIndex(of: ";") else {
        out += "&"
        continue
      }
      let name = String(rest[..<end])
      if let known = names[name] {
        out += known
      } else if let scalar = number(name) {
        out.unicodeScalars.append(scalar)
      } else {
        out += "&"
        continue
      }
      rest = rest[end...].dropFirst()
    }
    return out + rest
  }

  private static func number(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }
}
