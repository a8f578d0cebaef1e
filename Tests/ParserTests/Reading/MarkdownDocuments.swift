import MinutesTestSupport

/// Random Markdown made of fragments such as minutes are made of; a seed gives one document.
///
/// Kept out is what is read otherwise on purpose or what md4c 0.4.8 gets wrong: indentation by four
/// columns, a fence that closes in another container than it opened in, a table that runs into the
/// next block, and a mark left open in front of a line that opens a block of its own.
struct MarkdownDocuments {
  private var random: SeededRandom
  /// Marks that are left open, or lines that open a block only in minutes: never both.
  private var hasStrays = false
  private var word = 0

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  private mutating func number(below limit: Int) -> Int { random.below(limit) }
  private mutating func pick(_ choices: [String]) -> String { random.pick(choices) }

  /// A document of about `lines` lines.
  mutating func document(lines: Int) -> String {
    hasStrays = number(below: 2) == 0
    var out = ""
    for _ in 0..<lines {
      let line = line()
      out += line + pick(["\n", "\n", "\n\n", "  \n", "\r\n", line.isEmpty ? "\n" : "\\\n"])
    }
    out += "\n" + definitions()
    return out
  }

  private mutating func line() -> String {
    var prefix = pick(["", "", "", "", " ", "  "])
    for _ in 0..<number(below: 3) {
      prefix += pick(["", "", "", "- ", "* ", "+ ", "1. ", "> ", ">", "- [x] "])
      if !hasStrays { prefix += pick(["", "", "2. ", "12) "]) }
      if prefix.hasSuffix("2. ") || prefix.hasSuffix(") ") {
        return prefix + words() + " " + text()
      }
    }
    switch number(below: 24) {
    case 0: return prefix + pick(["# ", "## ", "#### "]) + text() + pick(["", " #", " ##"])
    case 1: return pick(["---", "***", "* * *", "___", "===", "- - -", "====="])
    case 2: return fence(pick(["", "> "]))
    case 3: return "\n\(table())\n\n"
    case 4: return pick(["<div>", "</div>", "<p>", "<!-- \(text()) -->", "<hr>", "<div><p>"])
    case 5 where !hasStrays:
      return prefix + pick(["(a) ", "1.1 ", "b) ", "28\\. ", "\\- ", "Chair: ", "· ", "• ", "– "])
        + text()
    case 6 where !hasStrays:
      return prefix + "**" + pick(["Action:", "Present:", "Minutes"]) + "** " + text()
    case 7: return ""
    default: return prefix + text()
    }
  }

  private mutating func fence(_ prefix: String) -> String {
    let sign = pick(["```", "~~~", "~~~~"])
    let lines = ["", sign + pick(["", " text", "md"]), text(), "  " + text(), sign, ""]
    return lines.map { prefix + $0 }.joined(separator: "\n")
  }

  private mutating func table() -> String {
    let columns = 1 + number(below: 3)
    var rows: [String] = ["|", "|"]
    for _ in 0..<columns {
      rows[0] += " \(words()) |"
      rows[1] += pick(["---|", ":-:|", " --- |"])
    }
    for _ in 0..<number(below: 3) {
      rows.append("|" + (0..<columns).map { _ in " \(span()) |" }.joined())
    }
    return rows.joined(separator: "\n")
  }

  private mutating func text() -> String {
    (0..<1 + number(below: 5)).map { _ in span() }.joined(
      separator: pick([" ", " ", " ", "", ", "]))
  }

  private mutating func words() -> String {
    (0..<1 + number(below: 3)).map { _ in
      word += 1
      return pick(["Minute", "councillor", "the", "of", "Ffôn", "é", "RESOLVED", "£5", "x"])
        + "\(word)"
    }
    .joined(separator: " ")
  }

  private mutating func span() -> String {
    let inner = words()
    switch number(below: 30) {
    case 0: return "*\(inner)*"
    case 1: return "**\(inner)**"
    case 2: return "_\(inner)_"
    case 3: return "***\(inner)** \(words())*"
    case 4: return " `\(inner)` "
    case 5: return " `` \(inner) ` `` "
    case 6: return "[\(inner)](https://example.org/a_b*c)"
    case 7: return "[\(inner)](<page one.html> \"title\")"
    case 8: return "![\(inner)](crest.png)"
    case 9: return "[\(inner)][report]"
    case 10: return "[report]"
    case 11: return "[\(inner)]"
    case 12: return "<https://example.org/\(word)>"
    case 13: return "<clerk@example.org>"
    case 14: return "<u>\(inner)</u>"
    case 15: return "\(inner)<br>\(words())"
    case 16: return "27<sup>th</sup>"
    case 17: return pick(["&amp;", "&rsquo;", "&#8217;", "&nosuch;", "&"])
    case 18: return pick(["\\*", "\\_", "\\[", "\\.", "\\a", "\\<b\\>"])
    case 19 where hasStrays:
      return pick(["*", "**", "_", "`", "[", "]", "![", "](", ")", "<"])
    case 20: return "~~\(inner)~~"
    case 21: return "snake_\(inner)_case"
    case 22: return "[**\(inner)**](a(b)c)"
    case 23: return "<!-- \(inner) -->"
    case 24: return "[![\(inner)](a.png)](b.html)"
    default: return inner
    }
  }

  private mutating func definitions() -> String {
    pick(["", "[report]: https://example.org/r\n", "[Report]:\n  <a b> 'title'\n"])
  }
}
