public import MinutesModel
public import Testing

/// Documents built by hand in which every key of the contract holds something at least once, and
/// nothing at least once.
enum SampleDocuments {
  static let all = [minutes, report, bare]

  static let minutes = MinutesDocument(
    kind: .minutes,
    title: "Minutes of the Ferry Committee",
    source: source(.html),
    meeting: meeting,
    people: people,
    sections: [front, item, back],
    diagnostics: [
      Diagnostic(
        severity: .warning, code: .init(rawValue: "encoding.repaired"),
        message: "Two bytes were no UTF-8.", span: span(3, 5)),
      Diagnostic(severity: .note, code: .init(rawValue: "kind.guessed"), message: "No heading."),
    ])

  static let report = MinutesDocument(
    kind: .report, title: "Slipway repairs", source: source(.text), report: header,
    sections: [
      Section(
        id: "s1", kind: .item, marker: "2.0", number: "2.0", title: "Recommendations",
        blocks: [
          block("s1.b1", .field) {
            $0.label = "Wards affected:"
            $0.name = .ward
            $0.text = "Quayside"
          },
          block("s1.b2", .recommendation) {
            $0.leadIn = "The Committee is recommended to:"
            $0.marker = "2.1"
            $0.number = "2.1"
            $0.text = "approve the repairs"
            $0.points = [point("s1.b2.p1", "(a)", "a", "to the upper slip")]
            $0.to = "Ferry Committee"
          },
          block("s1.b3", .recommendation),
        ],
        span: span(0, 60))
    ])

  /// Nothing is known about it.
  static let bare = MinutesDocument(kind: .other, source: source(.markdown))

  // MARK: - Parts

  static func source(_ format: SourceDescription.Format) -> SourceDescription {
    SourceDescription(
      name: "ferry/2019 “draft”.\(format)", format: format, encoding: "UTF-8", byteCount: 400,
      sha256: String(repeating: "0123456789abcdef", count: 4))
  }

  private static let meeting: Meeting = {
    var meeting = Meeting()
    meeting.organisation = "Isle of Scarra Council"
    meeting.body = "Ferry Committee"
    meeting.date = "2019-09-06"
    meeting.time = "09:30"
    meeting.endTime = "11:05"
    meeting.venue = "Pier Office"
    return meeting
  }()

  private static let people = [
    Person(
      name: "Una Torrance", title: "Cllr", role: "Chair", group: "Independent", presence: .present,
      movements: [.init(kind: .left, block: "s2.b4", time: "10:15")], span: span(10, 22)),
    Person(
      name: "Ewan Rae", presence: .substitute, substituteFor: "Ailsa Munro",
      movements: [.init(kind: .arrived, block: "s2.b4")], span: span(24, 32)),
  ]

  private static let header: ReportHeader = {
    var header = ReportHeader()
    header.to = ["Ferry Committee"]
    header.date = "2019-09-06"
    header.contacts = [
      Person(
        name: "Ros Kerr", role: "Harbour Engineer", presence: .contributor, phone: "01632 960001",
        email: "ros.kerr@scarra.example", span: span(3, 11)),
      Person(name: "Ivo Lund", presence: .contributor, span: span(12, 20)),
    ]
    header.wards = ["Quayside", "Northhead"]
    header.portfolio = "Transport"
    header.part = "I"
    return header
  }()

  private static let front = Section(
    id: "s1", kind: .front,
    blocks: [
      block("s1.b1", .heading) {
        $0.level = 1
        $0.text = "Minutes of the Ferry Committee"
      },
      block("s1.b2", .attendance) {
        $0.label = "Present:"
        $0.text = "Cllr Una Torrance (Chair), Ewan Rae (for Ailsa Munro)"
        $0.people = [0, 1]
      },
      block("s1.b3", .furniture) { $0.text = "Page 1 of 3" },
    ],
    span: span(0, 90))

  private static let item = Section(
    id: "s2", kind: .item, marker: "* 3a.", markerAfterTitle: true, number: "3a",
    title: "Winter timetable", blocks: words + decisions, span: span(91, 300))

  private static let words = [
    block("s2.b1", .declaration) {
      $0.text = "Cllr Torrance declared that her brother is a deckhand."
      $0.people = [0]
    },
    block("s2.b2", .paragraph) {
      $0.part = .agenda
      $0.marker = "3.1"
      $0.number = "3.1"
      $0.text = "The purpose of the item was to choose a timetable."
    },
    block("s2.b3", .discussion) {
      $0.part = .minutes
      $0.leadIn = "Members said:"
      $0.points = [
        point("s2.b3.p1", "·", nil, "that the seven o’clock sailing"),
        point("s2.b3.p2", nil, nil, "Page 2 of 3") { $0.furniture = true },
        point("s2.b3.p3", nil, nil, "was full on Mondays.") { $0.continued = true },
        point("s2.b3.p4", nil, nil, "It was not on Fridays.") { $0.joined = true },
      ]
    },
    block("s2.b4", .movement) {
      $0.text = "At 10.15am Cllr Torrance left and Mr Rae arrived."
      $0.people = [0, 1]
    },
    block("s2.b5", .list) { $0.points = [point("s2.b5.p1", "1.", "1", "Fares")] },
    block("s2.b6", .quotation) { $0.text = "“No vessel shall sail in a gale.”" },
    block("s2.b7", .note) { $0.text = "(Note – the tide tables were tabled.)" },
    block("s2.b8", .table) { $0.rows = [["Sailing", "Seats"], ["07:00", ""], []] },
  ]

  private static let decisions = [
    block("s2.b9", .resolution) {
      $0.part = .decision
      $0.leadIn = "The Committee"
      $0.marker = "RESOLVED"
      $0.verb = .resolved
      $0.form = .labelled
      $0.points = [
        point("s2.b9.p1", "(1)", "1", "that a sailing be added:") {
          $0.points = [point("s2.b9.p1.p1", "(a)", "a", "on Mondays; and")]
        }
      ]
      $0.to = "Council"
      $0.mover = "Una Torrance"
      $0.seconder = "E Rae"
      $0.vote = vote(5, 2, nil)
    },
    block("s2.b10", .resolution) {
      $0.continued = true
      $0.verb = .noted
      $0.form = .inferred
      $0.text = "That the recommendations in the report be approved."
      $0.byReference = true
      $0.duplicateOf = "s2.b9"
    },
    block("s2.b11", .motion) {
      $0.text = "That the matter lie on the table."
      $0.mover = "Rae"
      $0.outcome = .lost
      $0.vote = vote(1, 6, 0)
    },
    block("s2.b12", .motion) { $0.text = "That the Committee adjourn." },
    block("s2.b13", .vote) {
      $0.joined = true
      $0.text = "For: Torrance; against: none."
      $0.vote = vote(1, 0, nil, names: ["Torrance"])
    },
    block("s2.b14", .vote) { $0.text = "The vote was not counted." },
    block("s2.b15", .action) {
      $0.marker = "Action:"
      $0.text = "Harbour Engineer to report"
      $0.owner = "Harbour Engineer"
      $0.due = "2019-10-04"
    },
  ]

  private static let back = Section(
    id: "s3", kind: .back,
    blocks: [
      block("s3.b1", .attachments) {
        $0.label = "Supporting documents:"
        $0.points = [point("s3.b1.p1", "•", nil, "Timetable PDF 92 KB")]
      },
      block("s3.b2", .attendance) { $0.text = "Nobody else" },
    ],
    span: span(301, 400))

  // MARK: - Shorthand

  static func span(_ start: Int, _ end: Int) -> SourceSpan {
    SourceSpan(start: start, end: end, line: 1 + start / 40)
  }

  static func block(
    _ id: String, _ kind: Block.Kind, fill: (inout Block) -> Void = { _ in }
  ) -> Block {
    var block = Block(id: id, kind: kind, span: span(12, 34))
    fill(&block)
    return block
  }

  static func point(
    _ id: String, _ marker: String?, _ number: String?, _ text: String,
    fill: (inout Point) -> Void = { _ in }
  ) -> Point {
    var point = Point(id: id, marker: marker, number: number, text: text, span: span(20, 30))
    fill(&point)
    return point
  }

  static func vote(_ for: Int?, _ against: Int?, _ abstain: Int?, names: [String] = []) -> Vote {
    var vote = Vote(for: `for`, against: against, abstain: abstain)
    vote.names.for = names
    return vote
  }
}

extension MinutesDocument: CustomTestStringConvertible {
  /// Kind and name, in place of the whole document.
  public var testDescription: String { "\(kind) from \(source.name)" }
}
