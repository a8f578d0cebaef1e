internal import MinutesModel

/// A citation as an item of CSL-JSON, which Zotero and other reference managers import.
///
/// Keys and types are those of `csl-data.json`, the schema of the Citation Style Language 1.0.2. What
/// has no key there – file, line and id of the element – is under `custom`.
enum CSLItem {
  static func record(_ citation: Citation, elementID: String) -> JSONRecord {
    var item = JSONRecord()
    item.add("id", citation.key)
    item.add("type", citation.kind == .report ? "report" : "document")
    item.addIfKnown("title", citation.title)
    if citation.title != citation.documentTitle {
      item.addIfKnown("container-title", citation.documentTitle)
    }
    if !citation.authors.isEmpty {
      var author = JSONRecord()
      author.add("literal", citation.authors.joined(separator: ", "))
      item.add("author", [author])
    }
    item.addIfKnown("authority", citation.body ?? citation.organisation)
    item.addIfKnown("publisher", citation.organisation ?? citation.body)
    if let date = citation.date {
      let parts = [date.year, date.month, date.day].compactMap(\.self).map(String.init)
      var issued = JSONRecord()
      issued.add("date-parts", raw: "[[\(parts.joined(separator: ","))]]")
      item.add("issued", issued)
    }
    item.add("genre", citation.genre)
    item.addIfKnown("section", citation.itemNumber)
    item.addIfKnown("URL", citation.url)
    item.add("annote", citation.text)
    item.add("note", "\(citation.element), line \(citation.line) of \(citation.path)")
    var custom = JSONRecord()
    custom.add("path", citation.path)
    custom.add("line", raw: String(citation.line))
    custom.add("element", citation.element)
    custom.add("id", elementID)
    item.add("custom", custom)
    return item
  }
}
