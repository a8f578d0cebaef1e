internal import Crypto
internal import MinutesIndex

/// Names elements by what they are, so that the name stays the same when something else in the document
/// is corrected, when the file is moved or when the parser finds more: `cabinet-2018-02-12-91-5d1f0a3c`.
///
/// It is made of the body, the day and the number of the item, and of a hash of the element's words.
/// Where the same words stand there twice, the second time they are `…-2`.
struct StableKeys {
  /// How often each key was given, by its hash: an export may have millions.
  private var counts: [Int: Int] = [:]
  private static let longestName = 40

  /// The key of the next hit.
  mutating func key(of hit: Hit, in document: DocumentHits) -> String {
    let header = document.document
    let name =
      [header.body, header.organisation, header.title].lazy.compactMap(\.self).map(Self.slug)
      .first { !$0.isEmpty } ?? "document"
    let number = hit.found.section.number.map(Self.slug) ?? ""
    let parts = [name, header.date ?? "undated", number, Self.hash(of: hit)]
    let key = parts.filter { !$0.isEmpty }.joined(separator: "-")
    let count = counts[key.hashValue, default: 0] + 1
    counts[key.hashValue] = count
    return count == 1 ? key : "\(key)-\(count)"
  }

  /// The part of a key that tells the words of the element: the last eight digits, before the number of a
  /// repetition if there is one.
  static func hash(inKey key: String) -> Substring {
    let parts = key.split(separator: "-")
    return parts.last { $0.utf8.count == 8 } ?? parts.last ?? ""
  }

  /// The words in letters and digits of ASCII, with hyphens between them.
  private static func slug(_ text: String) -> String {
    let words = (try? PhraseQuery(text))?.words ?? []
    var slug = ""
    for word in words {
      let plain = String(
        decoding: word.utf8.filter {
          (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
        }, as: UTF8.self)
      if plain.isEmpty { continue }
      if !slug.isEmpty, slug.utf8.count + plain.utf8.count >= longestName { break }
      slug += (slug.isEmpty ? "" : "-") + plain.prefix(longestName)
    }
    return slug
  }

  /// Eight hexadecimal digits of the SHA-256 of the element's own words, folded.
  private static func hash(of hit: Hit) -> String {
    let own = String(decoding: hit.text.utf8.prefix(hit.found.ownByteCount), as: UTF8.self)
    let words = (try? PhraseQuery(own))?.words.joined(separator: " ") ?? own
    return Hexadecimal.string(SHA256.hash(data: Array(words.utf8)).prefix(4))
  }
}

/// Bytes as text.
enum Hexadecimal {
  static func string(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
