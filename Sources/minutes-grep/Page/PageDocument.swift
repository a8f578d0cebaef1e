internal import MinutesArchive
internal import MinutesIndex

/// Writes the article of a document: what it is, where it is, and its hits.
struct PageDocument {
  let document: DocumentHits
  let links: SourceLinks
  let queries: [String]
  /// The article's classes, and for each hit its own.
  let classes: (document: [String], hits: [[String]])

  /// Complexity: O(n) in the length of the texts.
  func append(to bytes: inout [UInt8]) {
    let header = document.document
    bytes += "<article class=\"\(classes.document.joined(separator: " "))\">\n".utf8
    let meeting = header.shortName
    let name = meeting ?? header.title ?? document.path.name
    bytes += "<h4>\(HTMLText.escaped(name))</h4>\n".utf8
    if meeting != nil, let title = header.title {
      bytes += "<p>\(HTMLText.escaped(title))</p>\n".utf8
    }
    bytes += "<p class=\"soft\">".utf8
    append(link: links.address(of: document.path), document.path.name, to: &bytes)
    if let web = SourceLinks.web(header.url) {
      bytes += " · ".utf8
      append(link: web, web, to: &bytes)
    }
    bytes += "</p>\n<ol>\n".utf8
    for (hit, classes) in zip(document.hits, classes.hits) { append(hit, classes, to: &bytes) }
    bytes += "</ol>\n</article>\n".utf8
  }

  private func append(_ hit: Hit, _ classes: [String], to bytes: inout [UInt8]) {
    bytes += "<li class=\"\((["hit"] + classes).joined(separator: " "))\">\n".utf8
    bytes += "<p class=\"soft\">".utf8
    let words = hit.matches.first.map { Array(hit.text.utf8)[$0] } ?? []
    let address = links.address(of: document.path).map { $0 + SourceLinks.fragment(words) }
    append(link: address, "line \(hit.line)", to: &bytes)
    bytes += " · \(HTMLText.escaped(hit.kindName))".utf8
    if let section = hit.section { bytes += " · \(HTMLText.escaped(section))".utf8 }
    if !hit.people.isEmpty {
      bytes += " · \(HTMLText.escaped(hit.people.joined(separator: ", ")))".utf8
    }
    if queries.count > 1 {
      let found = hit.queries.map { "“\(queries[$0])”" }.joined(separator: ", ")
      bytes += " · found by \(HTMLText.escaped(found))".utf8
    }
    bytes += "</p>\n".utf8
    for element in hit.before { append(element, to: &bytes) }
    bytes += "<p>".utf8
    HTMLText.append(MarkedText(hit.text, ranges: hit.matches), to: &bytes)
    bytes += "</p>\n".utf8
    for element in hit.after { append(element, to: &bytes) }
    bytes += "</li>\n".utf8
  }

  private func append(_ element: ContextElement, to bytes: inout [UInt8]) {
    bytes += "<p class=\"beside\">\(HTMLText.escaped(element.text))</p>\n".utf8
  }

  private func append(link address: String?, _ text: String, to bytes: inout [UInt8]) {
    let shown = HTMLText.escaped(text)
    guard let address else {
      bytes += shown.utf8
      return
    }
    bytes += "<a href=\"\(HTMLText.escaped(address))\">\(shown)</a>".utf8
  }
}
