/// A paragraph divided into the number or bullet in front and the words behind it.
struct NumberedText {
  /// As printed; empty where there is none.
  var marker: TextRange
  /// Inside `marker`, without punctuation.
  var number: TextRange
  var body: TextRange

  init(_ page: Page, _ block: SourceBlock) {
    marker = block.marker
    number = .empty(at: block.marker.upper)
    body = block.text
    if let lead = page.lead(of: block) {
      marker = lead.marker
      number = lead.number
      body = lead.rest
    }
  }

  /// Marker and words.
  var range: TextRange { marker.isEmpty ? body : marker.through(body) }

  /// A paragraph over the words up to `end`, with the number in front.
  func paragraph(upTo end: Int) -> Element {
    var element = Element(.paragraph, text: body.prefix(upTo: end))
    element.marker = marker
    element.number = number
    return element
  }
}
