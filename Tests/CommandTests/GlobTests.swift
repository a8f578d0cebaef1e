import MinutesTestSupport
import Testing

@testable import minutes_grep

private func matches(_ pattern: String, _ path: String) throws -> Bool {
  try #require(Glob(pattern)).matches(Array(path.utf8))
}

@Suite("Patterns of paths")
struct GlobTests {
  @Test(
    "signs stand for what they stand for in shells",
    arguments: [
      ("*.md", "a/b.md", true), ("*.md", "b.md.txt", false), ("a*c*e", "abcde", true),
      ("a*c*e", "abced", false), ("a/*.md", "a/b.md", true), ("a/*.md", "a/b/c.md", false),
      ("a/*.md", "x/a/b.md", true), ("a/*.md", "xa/b.md", false), ("a/**/c", "a/c", true),
      ("a/**/c", "a/b/b/c", true), ("a/**/c", "a/bc", false), ("a/**", "a/b/c", true),
      ("**/c", "c", true), ("**/c", "a/b/c", true), ("a**c/d", "ab/bc/d", true),
      ("a/**/b*/c", "a/b1/x/b2/c", true), ("a/**/b*/c", "a/b1/x/c", false),
      ("?.md", "a.md", true), ("?.md", ".md", false), ("a?b", "a/b", false),
      ("[a-c]*", "beta", true), ("[a-c]*", "delta", false), ("[!a-c]*", "delta", true),
      ("[]a]", "]", true), ("[!]a]", "]", false), ("[!]a]", "b", true), ("[-a]", "-", true),
      ("\\*", "*", true), ("\\*", "a", false), ("\\[a", "[a", true), ("{a,b}*", "bc", true),
      ("2019/[!d]*", "2019/a.md", true), ("2019/[!d]*", "2019/draft.md", false),
    ])
  func signs(pattern: String, path: String, expected: Bool) throws {
    #expect(try matches(pattern, path) == expected)
  }

  @Test(
    "a character counts as one, of however many bytes",
    arguments: [
      ("?.txt", "ä.txt", true), ("[ä].txt", "ä.txt", true), ("[ä].txt", "ö.txt", false),
      ("[!ä].txt", "ä.txt", false), ("[!ä].txt", "ö.txt", true), ("[à-ý].txt", "ö.txt", true),
      ("[à-ý].txt", "z.txt", false), ("[a-ý].txt", "😀.txt", false), ("*[!é]", "é", false),
      ("**/[😀]", "a/😀", true), ("??", "ä", false),
    ])
  func characters(pattern: String, path: String, expected: Bool) throws {
    #expect(try matches(pattern, path) == expected)
  }

  @Test("a byte that is no UTF-8 counts as a character")
  func noUTF8() throws {
    #expect(try #require(Glob("?.txt")).matches([0xE9] + ".txt".utf8))
    #expect(try #require(Glob("[!a].txt")).matches([0xE9] + ".txt".utf8))
    #expect(try !#require(Glob("[é].txt")).matches([0xE9] + ".txt".utf8))
  }

  @Test("a pattern with an open bracket is none", arguments: ["[", "[]", "[!]", "a[b", "{a", "!"])
  func broken(pattern: String) {
    #expect(Glob(pattern) == nil)
  }

  @Test(
    "many signs and a long path take no time to speak of",
    arguments: ["*", "**", "*?", "**/*"])
  func manySigns(sign: String) throws {
    let pattern = String(repeating: "\(sign)a", count: 60) + "b"
    let (isFound, seconds) = try ProcessorTime.of {
      try matches(pattern, String(repeating: "a", count: 250))
        || matches(pattern, String(repeating: "aaaa/", count: 200))
        || matches("x/" + pattern, String(repeating: "x/a", count: 300))
    }
    #expect(!isFound)
    #expect(seconds < 10)
  }

  @Test("patterns made at random match as their definition says", arguments: 1...4)
  func definition(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let signs = ["a", "b", "/", "*", "?", "[!a]", "/**/"]
    var matchCount = 0
    for _ in 0..<4000 {
      let parts = (0..<Int.random(in: 1...7, using: &random)).map { _ in
        signs.randomElement(using: &random) ?? "a"
      }
      let text = parts.joined()
      let path = String(
        (0..<Int.random(in: 0...8, using: &random)).map { _ in
          "aab/".randomElement(using: &random) ?? "a"
        })
      // Others are no patterns of paths, or are put together to other signs than they were made of.
      guard !text.contains("//"), !text.contains("***"), !text.hasPrefix("/"),
        !text.replacing("/**/", with: "").contains("**")
      else { continue }
      let hasSlash = text.contains("/")
      let starts = path.indices.filter {
        $0 == path.startIndex || path[path.index(before: $0)] == "/"
      }
      let from = hasSlash ? starts : Array(starts.suffix(1))
      let ends = path.isEmpty || path.last == "/" ? [path.endIndex] : []
      let expected = (from + ends).contains { Self.defined(Substring(text), path[$0...]) }
      #expect(try matches(text, path) == expected, "\(text) \(path)")
      if expected { matchCount += 1 }
    }
    #expect(matchCount > 100)
  }

  /// What a pattern means, sign by sign, without a thought for time.
  private static func defined(_ pattern: Substring, _ path: Substring) -> Bool {
    guard let sign = pattern.first else { return path.isEmpty }
    if pattern.hasPrefix("**/") {
      let rest = pattern.dropFirst(3)
      let folders = path.indices.filter { path[$0] == "/" }.map { path.index(after: $0) }
      return ([path.startIndex] + folders).contains { defined(rest, path[$0...]) }
    }
    let rest = pattern.dropFirst()
    switch (sign, path.first) {
    case ("*", let next):
      return defined(rest, path)
        || next != nil && next != "/" && defined(pattern, path.dropFirst())
    case (_, nil): return false
    case ("?", let next): return next != "/" && defined(rest, path.dropFirst())
    case ("[", let next):
      return next != "/" && next != "a" && defined(pattern.dropFirst(4), path.dropFirst())
    case (_, let next): return sign == next && defined(rest, path.dropFirst())
    }
  }
}
