import MinutesModel
import Testing

@Suite("Elements of a document")
struct DocumentElementsTests {
  @Test("elements stand in the order of the document with the index of their section")
  func order() {
    let elements = SampleDocuments.minutes.elements
    #expect(elements.map(\.section) == elements.map(\.section).sorted())
    #expect(elements.first?.block.text == "Minutes of the Ferry Committee")
    #expect(elements.last?.block.id == "s3.b2")
  }

  @Test("a resolution cut by a page foot is one, with all its clauses")
  func cutResolution() throws {
    let document = document(
      block("s1.b1", .resolution) {
        $0.text = "That the"
        $0.points = [point("s1.b1.p1", "(a)", "slip be mended")]
      },
      block("s1.b2", .furniture) { $0.text = "Page 4" },
      block("s1.b3", .resolution) {
        $0.continued = true
        $0.text = "work be done:"
        $0.points = [
          point("s1.b3.p1", nil, "before winter") { $0.continued = true },
          point("s1.b3.p2", "(b)", "crane be sold"),
        ]
        $0.vote = Vote(for: 4)
      })
    let resolution = try #require(document.resolutions.first)
    #expect(document.resolutions.count == 1)
    #expect(resolution.text == "That the work be done:")
    #expect(resolution.points.map(\.text) == ["slip be mended before winter", "crane be sold"])
    #expect(resolution.vote?.for == 4)
    #expect(document.elements.map(\.block.kind) == [.resolution, .furniture])
    #expect(document.elements.first?.spans.count == 2)
  }

  @Test("two resolutions are not one because a page ends between them")
  func twoResolutions() {
    let document = document(
      block("s1.b1", .resolution) { $0.text = "That the slip be mended." },
      block("s1.b2", .furniture) { $0.text = "Page 4" },
      block("s1.b3", .resolution) { $0.text = "That the crane be sold." })
    #expect(document.resolutions.map(\.id) == ["s1.b1", "s1.b3"])
  }

  @Test("a block continues the nearest of its own kind and section only")
  func nearestOfItsKind() {
    var document = document(
      block("s1.b1", .paragraph) { $0.text = "The tide" },
      block("s1.b2", .note) { $0.text = "(Note)" },
      block("s1.b3", .paragraph) {
        $0.continued = true
        $0.text = "was out."
      })
    document.sections.append(
      Section(
        id: "s2", kind: .item,
        blocks: [
          block("s2.b1", .note) {
            $0.continued = true
            $0.text = "(Alone)"
          }
        ], span: SampleDocuments.span(0, 9)))
    #expect(document.elements.map(\.block.text) == ["The tide was out.", "(Note)", "(Alone)"])
  }

  @Test("a bullet cut by a page number is one bullet, and the number none")
  func cutBullet() {
    #expect(
      SampleDocuments.minutes.discussionPoints.map(\.text)
        == ["that the seven o’clock sailing was full on Mondays.", "It was not on Fridays."])
  }

  @Test("a cut clause below a cut clause is one at each level")
  func nestedCut() {
    let document = document(
      block("s1.b1", .resolution) {
        $0.points = [
          point("p1", "(1)", "the fares:") { $0.points = [point("p2", "(a)", "for cars be")] },
          point("p3", nil, "Page 9") { $0.furniture = true },
          point("p4", nil, "") {
            $0.continued = true
            $0.points = [
              point("p5", nil, "halved;") { $0.continued = true }, point("p6", "(b)", "stand"),
            ]
          },
        ]
      })
    let clauses = document.resolutions.flatMap(\.points)
    #expect(clauses.map(\.text) == ["the fares:"])
    #expect(clauses.flatMap(\.points).map(\.text) == ["for cars be halved;", "stand"])
  }

  @Test("each accessor gives the blocks of its kind")
  func accessors() {
    #expect(SampleDocuments.minutes.resolutions.map(\.id) == ["s2.b9"])
    #expect(SampleDocuments.minutes.motions.map(\.id) == ["s2.b11", "s2.b12"])
    #expect(SampleDocuments.minutes.actions.map(\.owner) == ["Harbour Engineer"])
    #expect(SampleDocuments.report.recommendations.map(\.number) == ["2.1", nil])
    #expect(SampleDocuments.bare.elements.isEmpty)
  }

  @Test("the visible text walks marker, title, label, lead-in, cells and points in order")
  func visibleText() {
    let document = document(
      block("s1.b1", .field) {
        $0.label = "Wards:"
        $0.text = "All"
      },
      block("s1.b2", .resolution) {
        $0.leadIn = "The Board"
        $0.marker = "RESOLVED"
        $0.text = "that:"
        $0.points = [
          point("p1", "(1)", "one") { $0.points = [point("p2", "(a)", "two")] },
          point("p3", nil, "three") { $0.joined = true },
        ]
      },
      block("s1.b3", .paragraph) {
        $0.joined = true
        $0.text = "So it was."
      },
      block("s1.b4", .table) { $0.rows = [["a", "", "b"], ["c"]] })
    #expect(
      document.visibleText
        == "1. Item\nWards: All\nThe Board RESOLVED that:\n(1) one\n(a) two three So it was.\na\tb\nc"
    )
    #expect(document.sections[0].blocks[3].visibleText == "a\tb\nc")
    #expect(document.resolutions[0].points[0].visibleText == "(1) one\n(a) two")
  }

  @Test("a number printed after the title is walked after it")
  func markerAfterTitle() {
    #expect(SampleDocuments.minutes.sections[1].visibleText.hasPrefix("Winter timetable * 3a.\n"))
  }

  // MARK: - Shorthand

  private func document(_ blocks: Block...) -> MinutesDocument {
    var document = SampleDocuments.bare
    document.sections = [
      Section(
        id: "s1", kind: .item, marker: "1.", number: "1", title: "Item", blocks: blocks,
        span: SampleDocuments.span(0, 99))
    ]
    return document
  }

  private func block(
    _ id: String, _ kind: Block.Kind, fill: (inout Block) -> Void
  ) -> Block { SampleDocuments.block(id, kind, fill: fill) }

  private func point(
    _ id: String, _ marker: String?, _ text: String, fill: (inout Point) -> Void = { _ in }
  ) -> Point { SampleDocuments.point(id, marker, nil, text, fill: fill) }
}
