import MinutesTestSupport
import Testing

@testable import MinutesParser

/// What is read once, or told without reading, must be what would be read there anew.
@Suite("Shortcuts")
struct ShortcutTests {
  private static let documents = ["golden", "annotated"].flatMap { Fixture.all(in: $0) }

  private func read(_ fixture: Fixture) throws -> Page {
    let source = SourceText.decode(try fixture.bytes(), encoding: nil)
    let stream =
      switch SourceFormat.detect(source: source, name: fixture.name).format {
      case .html: HTMLReader.read(source)
      case .markdown: MarkdownReader.read(source)
      case .text: PlainTextReader.read(source)
      }
    return Page(stream)
  }

  @Test("find the markers that blocks have where they are cut into sections", arguments: documents)
  func markers(_ fixture: Fixture) throws {
    let page = OutlineBuilder.build(try read(fixture)).page
    for block in page.blocks {
      let scanned = LeadingMarker.scan(page, block.range, allowBare: !block.marker.isEmpty)
      #expect(page.lead(of: block)?.marker == scanned?.marker)
      #expect(page.lead(of: block)?.number == scanned?.number)
    }
  }

  @Test("take for lines of a list what the list reads so", arguments: documents)
  func lines(_ fixture: Fixture) throws {
    let page = try read(fixture)
    for line in page.blocks.flatMap({ page.lines($0.range) })
    where TitledName.isWhole(page, line) || TitledName.isWithRemark(page, line) {
      var defaults = NameListDefaults(.present)
      defaults.isOneAnEntry = true
      let list = NameList.drafted(page, [line], defaults: defaults)
      #expect(list.isWhole, "\(page.string(line))")
      #expect(list.drafts.contains { $0.title != nil }, "\(page.string(line))")
    }
  }

  @Test("find the word that begins at an offset or behind it")
  func offsets() {
    let page = page("A b  c-d, Ébène", "R E S O L V E D by all", "x")
    for offset in 0...page.text.bytes.count {
      let first = (0..<page.words.count).first { page.words[$0].range.lower >= offset }
      #expect(page.words.first(from: Int32(offset)) == first ?? page.words.count)
    }
  }
}
