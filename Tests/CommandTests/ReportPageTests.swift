import Foundation
import MinutesArchive
import MinutesTestSupport
import Testing

@testable import minutes_grep

/// The tags of a page that are open where the next one comes, and what is wrong with them.
private struct TagCheck {
  private static let empty: Set<String> = ["meta", "input", "line", "rect", "!DOCTYPE"]
  private(set) var errors: [String] = []
  private(set) var ids: [String] = []
  private(set) var targets: [String] = []

  init(_ page: String) {
    var open: [String] = []
    var text = page[...]
    while let start = text.firstIndex(of: "<"), let end = text[start...].firstIndex(of: ">") {
      let tag = text[text.index(after: start)..<end]
      let name = tag.prefix { !$0.isWhitespace && $0 != "/" || $0 == "!" }
      if tag.first == "/" {
        let closed = tag.dropFirst()
        if open.last != String(closed) { errors.append("</\(closed)> in \(open)") }
        _ = open.popLast()
      } else {
        let isEmpty = Self.empty.contains(String(name)) || tag.last == "/"
        if !isEmpty { open.append(String(name)) }
        ids += Self.values(of: "id", in: tag)
        targets += Self.values(of: "href", in: tag).filter { $0.hasPrefix("#") }
      }
      text = text[end...]
      // In a style sheet “<” and “>” are no tags.
      if name == "style", let close = text.range(of: "</style>") {
        text = text[close.lowerBound...]
      }
    }
    if !open.isEmpty { errors.append("open at the end: \(open)") }
  }

  private static func values(of attribute: String, in tag: Substring) -> [String] {
    tag.components(separatedBy: " \(attribute)=\"").dropFirst()
      .compactMap { $0.split(separator: "\"", omittingEmptySubsequences: false).first }
      .map(String.init)
  }
}

@Suite("minutes-grep --report")
struct ReportPageTests {
  private func minutes(_ body: String, _ date: String, _ text: String) -> String {
    """
    Harlesbury Borough Council

    \(body)

    Minutes of the meeting held on \(date)

    1. Buildings

    \(text)

    RESOLVED: That the roof be mended.

    """
  }

  private func archive() throws -> TemporaryFolder {
    try TemporaryFolder([
      "in/b c.txt": minutes("Cabinet", "6 September 2016", "The old roof leaks."),
      "in/a.txt": minutes("Council", "7 March 2018", "Members saw the roof & the <gutter>."),
      "in/d.md": "A roof without a date.",
    ])
  }

  private func page(
    _ arguments: String..., in folder: TemporaryFolder, at path: String = "page.html"
  ) throws -> String {
    let run = try CommandRun.of("minutes-grep", arguments + ["--report", path], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "")
    return try folder.read(path)
  }

  @Test("every tag is closed, every id is one, every link within the page leads somewhere")
  func wellFormed() throws {
    let folder = try archive()
    for arguments in [
      ["roof", "in"], ["-e", "roof", "-e", "leaks", "in"], ["-C2", "roof", "in"],
    ] {
      let run = try CommandRun.of("minutes-grep", arguments + ["--report", "p.html"], in: folder)
      #expect(run.status == 0)
      let check = TagCheck(try folder.read("p.html"))
      #expect(check.errors == [])
      #expect(Set(check.ids).count == check.ids.count)
      #expect(Set(check.targets.map { String($0.dropFirst()) }).isSubset(of: check.ids))
      #expect(check.targets.count > 4)
    }
  }

  @Test("a file that is no page of a report is not replaced, least of all a document")
  func otherFile() throws {
    let folder = try archive()
    for path in ["in/a.txt", "in/d.md"] {
      let before = try folder.read(path)
      let run = try CommandRun.of("minutes-grep", ["roof", "in", "--report", path], in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains("\(path) is there already and is no page of --report"))
      #expect(try folder.read(path) == before)
    }
    try folder.write("", to: "page.html")
    #expect(try page("roof", "in", in: folder) == page("roof", "in", in: folder))
  }

  @Test("a page in the folder that is searched is no document, unless it is named")
  func inArchive() throws {
    let folder = try archive()
    let before = try CommandRun.of("minutes-grep", ["-c", "roof", "in"], in: folder).output
    _ = try page("roof", "in", in: folder, at: "in/page.html")
    #expect(try CommandRun.of("minutes-grep", ["-c", "roof", "in"], in: folder).output == before)
    let counted = try CommandRun.of("minutes-grep", ["-q", "--stats", "attic", "in"], in: folder)
    #expect(counted.errors.contains(" of 3,"), "\(counted.errors)")
    let converted = try CommandRun.of("minutes", ["convert", "in"], in: folder)
    #expect(converted.lines.count == 3)
    let named = try CommandRun.of("minutes-grep", ["-c", "roof", "in/page.html"], in: folder)
    #expect(named.status == 0)
    #expect(try CommandRun.of("minutes", ["index", "in"], in: folder).status == 0)
    let status = try CommandRun.of("minutes", ["index", "status", "in"], in: folder)
    #expect(status.lines.contains { $0.hasPrefix("documents:") && $0.hasSuffix(" 3") })
  }

  @Test("hits are in the order of their dates, what has none last, with marks and figures")
  func order() throws {
    let page = try page("roof", "in", in: archive())
    #expect(page.contains("<title>“roof” in minutes: 5 hits in 3 documents</title>"))
    let headings = page.components(separatedBy: "<h4>").dropFirst()
      .map { $0.components(separatedBy: "</h4>")[0] }
    #expect(headings == ["2016-09-06 Cabinet", "2018-03-07 Council", "A roof without a date."])
    #expect(page.contains("The old <mark>roof</mark> leaks."))
    #expect(page.contains("Members saw the <mark>roof</mark> &amp; the &lt;gutter&gt;."))
    #expect(page.contains("<tr><th scope=\"row\">2018-03</th><td class=\"n\">2</td>"))
    #expect(page.contains("Not shown: 1 hit in 1 document without a date."))
  }

  @Test("files are linked from where the page is, and the words in them")
  func links() throws {
    let folder = try archive()
    #expect(try page("old roof", "in", in: folder).contains("href=\"in/b%20c.txt\""))
    try FileManager.default.createDirectory(
      atPath: folder.path + "/out", withIntermediateDirectories: true)
    let elsewhere = try page("old roof", "in", in: folder, at: "out/page.html")
    #expect(elsewhere.contains("href=\"../in/b%20c.txt#:~:text=old%20roof\">line 9</a>"))
  }

  @Test("the same search makes the same page")
  func deterministic() throws {
    let folder = try archive()
    let kinds = "# A\n\n- the roof\n\nThe roof.\n\n> a roof\n\nRESOLVED: That the roof be sold.\n"
    try folder.write(kinds, to: "in/kinds.md")
    let pages = try (1...4).map { try page("roof", "in", in: folder, at: "page\($0).html") }
    #expect(Set(pages).count == 1)
  }

  @Test("a page can go to standard output, with links from where the command runs")
  func standardOutput() throws {
    let run = try CommandRun.of("minutes-grep", ["roof", "in", "--report", "-"], in: archive())
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("<!DOCTYPE html>"))
    #expect(run.output.contains("href=\"in/a.txt\""))
  }

  @Test("whoever chooses a value sees what has it, by the style sheet alone")
  func facets() throws {
    let page = try page("roof", "in", in: archive())
    #expect(page.contains("<legend>Kind of element</legend>"))
    let choice = try #require(page.components(separatedBy: ">resolution</label>").first)
    let id = try #require(choice.components(separatedBy: "for=\"").last?.prefix { $0 != "\"" })
    #expect(page.contains("body:has(#\(id):checked) :is(.year, article, .hit):not(.\(id))"))
    #expect(
      page.components(separatedBy: "<li class=\"hit ").filter { $0.contains("\(id) ") }.count > 0)
    #expect(!page.contains("<script") && !page.contains("javascript"))
    #expect(page.contains("default-src 'none'"))
  }

  @Test("nothing in a document, a path or a query is taken for mark-up")
  func hostile() throws {
    let evil = #""><script>alert(1)</script><img src=x onerror='a()'> </style> &amp; roof"#
    let folder = try TemporaryFolder([
      "in/\"><b>.txt": minutes(
        evil, "6 September 2016", "\(evil) \u{1B}]0;x\u{7}\u{202E}\u{85}end"),
      "in/x.md": "# \(evil)\n\nResolved by Cllr \(evil)\n",
    ])
    let page = try page("-e", "roof", "-e", "<script> end", "in", in: folder)
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("<b>"))
    #expect(TagCheck(page).errors == [])
    #expect(page.components(separatedBy: "</style>").count == 2)
    let acting = page.unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E
    }
    #expect(acting.isEmpty)
  }

  @Test("an address that a document names is linked where it is one of the web")
  func webAddresses() {
    #expect(SourceLinks.web("https://example.org/a?b=c&d") == "https://example.org/a?b=c&d")
    #expect(SourceLinks.web("HTTP://example.org") != nil)
    for address in ["javascript:alert(1)", "data:text/html,x", "file:///x", "https://a b", "", nil]
    {
      #expect(SourceLinks.web(address) == nil)
    }
  }

  @Test("where nothing is found the page says so, and what was asked")
  func nothing() throws {
    let folder = try archive()
    let run = try CommandRun.of(
      "minutes-grep", ["chimney", "in", "--report", "page.html"], in: folder)
    #expect(run.status == 1)
    let page = try folder.read("page.html")
    #expect(page.contains("<p>Nothing was found.</p>") && page.contains("“chimney”"))
    #expect(TagCheck(page).errors == [])
  }

  @Test("a page that cannot be written is an error, and nothing is left of it")
  func failing() throws {
    let folder = try archive()
    let run = try CommandRun.of(
      "minutes-grep", ["roof", "in", "--report", "nowhere/page.html"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("nowhere/page.html: cannot write"))
    #if os(Linux)
      let full = try CommandRun.of(
        "minutes-grep", ["roof", "in", "--report", "/dev/full"], in: folder)
      #expect(full.status == 2)
    #endif
    try folder.write("old", to: "page.html")
    _ = try CommandRun.ofShell(
      "ulimit -f 1; minutes-grep roof in --report page.html", in: folder)
    #expect(try folder.read("page.html") == "old")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        "in", "page.html",
      ])
  }
}
