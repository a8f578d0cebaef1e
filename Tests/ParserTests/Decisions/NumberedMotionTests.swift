import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Motions with running numbers in front of who moved them")
struct NumberedMotionTests {
  /// The items, each with its motions below it: `title > mover/seconder/outcome`.
  private func motions(_ text: String, _ name: String = "x.txt") -> [String] {
    let document = DocumentParser().parse(Array(text.utf8), name: name)
    return document.sections.filter { $0.kind == .item }.flatMap { section in
      [section.title ?? ""]
        + section.blocks.filter { $0.kind == .motion }.map {
          "> \($0.mover ?? "–")/\($0.seconder ?? "–")/\($0.outcome?.rawValue ?? "–")"
        }
    }
  }

  private func minutes(_ line: String) -> String {
    """
    MINUTES OF THE REGULAR MEETING OF HERON TOWN COUNCIL
    Tuesday, March 3, 2020

    PRESENT: Mayor Cy Wren, Councillors A. Pike and B. Dove

    AGENDA

    \(line.replacing("%", with: "31"))

    That the agenda be adopted.

    CARRIED

    DELEGATIONS

    Two skippers spoke about the slip.

    \(line.replacing("%", with: "32"))

    That the slip be sold.

    DEFEATED

    ADJOURNMENT

    The meeting adjourned at nine.
    """
  }

  @Test(
    "the numbered line that names a mover is no item, whatever the number and the notation",
    arguments: [
      "20-0%    Moved by:  A. Pike          Seconded by:  B. Dove",
      "14/2%      MOVED by Councillor Pike\n            SECONDED by Councillor Dove",
      "R-2020-%  Moved by Councillor Pike, seconded by Councillor Dove",
      "#2020-%   Mover: A. Pike   Seconder: B. Dove",
      "Motion No. %   M/S Pike/Dove",
      "C-0%  MOVED - A. Pike\n            SECONDED - B. Dove",
      "20-0%\n\nMoved by: A. Pike\nSeconded by: B. Dove",
      "20-0%    MOVED BY:       Coun. Pike\n            SECONDED BY:    Coun. Dove",
      "20-0%   Moved/Seconded: Pike/Dove",
    ])
  func notations(line: String) {
    let found = motions(minutes(line)).map {
      $0.replacing("A. ", with: "").replacing("B. ", with: "")
    }
    #expect(
      found == [
        "AGENDA", "> Pike/Dove/carried", "DELEGATIONS", "> Pike/Dove/lost", "ADJOURNMENT",
      ])
  }

  @Test("in the cells of a table number, movers and words are one motion")
  func cells() {
    #expect(
      motions(
        """
        <h1>Heron Town Council minutes</h1>
        <p>Present: Mayor Cy Wren, Councillors A. Pike and B. Dove</p>
        <h3>1. AGENDA</h3>
        <table><tr><td>20-031</td><td>Moved by: A. Pike</td><td>Seconded by: B. Dove</td></tr>
        <tr><td></td><td colspan="2">That the agenda be adopted.</td></tr>
        <tr><td></td><td></td><td>Carried</td></tr></table>
        <h3>2. ACCOUNTS</h3><p>The Treasurer spoke.</p>
        <table><tr><td>20-032</td><td><p>Moved by A. Pike, seconded by B. Dove</p>
        <p>That they be paid.</p><p>Carried</p></td></tr></table>
        """, "x.html") == [
          "AGENDA", "> A. Pike/B. Dove/carried", "ACCOUNTS", "> A. Pike/B. Dove/carried",
        ])
  }

  @Test("numbered titles that begin with such a word name nobody and stay items")
  func titles() {
    #expect(
      motions(
        """
        MINUTES OF HERON TOWN COUNCIL

        20-031  Proposed By-law on Slips

        It was read out.

        20-032  Moved into Closed Session

        There was none.

        20-033  Mover of the Year Award

        Nobody was nominated.
        """) == [
          "Proposed By-law on Slips", "Moved into Closed Session", "Mover of the Year Award",
        ])
  }

  @Test("what became of a motion may stand behind “Disposition”, which heads nothing")
  func disposition() {
    let text = minutes("MOTION 20-0%\nMOVER: Councillor Pike\nSECONDER: Councillor Dove")
      .replacing("CARRIED", with: "DISPOSITION: CARRIED")
      .replacing("DEFEATED", with: "DISPOSITION: DEFEATED")
    #expect(
      motions(text) == [
        "AGENDA", "> Pike/Dove/carried", "DELEGATIONS", "> Pike/Dove/lost", "ADJOURNMENT",
      ])
  }

  @Test(
    "the lines of movers may stand below the words; without them no motion is told from a decision")
  func below() {
    func text(_ lines: String) -> String {
      """
      MINUTES OF THE REGULAR MEETING OF HERON TOWN COUNCIL
      Tuesday, March 3, 2020

      PRESENT: Mayor Cy Wren, Councillors A. Pike and B. Dove

      1. AGENDA

      THAT the agenda be adopted.

      \(lines)

      2. DELEGATIONS

      Two skippers spoke about the slip.
      """
    }
    #expect(
      motions(text("Moved by Councillor Pike\nSeconded by Councillor Dove\n\nCARRIED"))
        == ["AGENDA", "> Pike/Dove/carried", "DELEGATIONS"])
    #expect(motions(text("The slip is worn.")) == ["AGENDA", "DELEGATIONS"])
  }

  @Test("two names with a stroke between, alone between a number and THAT, are mover and seconder")
  func pairByStroke() {
    func resolutions(_ line: String) -> [String] {
      parse(
        """
        Minutes of the meeting of Elder Township Council held on July 14, 2020

        Present: Reeve Ada Pike, Councillors A. Bains, P. Dove

        1.  AGENDA

        Resolution 2020-101

        \(line)

        THAT the agenda be approved.

        Carried.

        2.  ROADS

        They were noted.
        """
      ).sections.flatMap(\.blocks).filter { $0.kind == .resolution }
        .map { "\($0.mover ?? "–")/\($0.seconder ?? "–"): \($0.text ?? "")" }
    }
    #expect(resolutions("A. Bains / P. Dove") == ["A. Bains/P. Dove: THAT the agenda be approved."])
    #expect(!resolutions("Roads / bridges").contains { $0.hasPrefix("Roads/") })
  }

  @Test(
    "“Not approved” below a resolution, and “Unanimous vote” behind a motion, say what became of it"
  )
  func outcomesByWords() {
    func kinds(_ outcome: String) -> [Block.Kind] {
      parse(
        "Minutes of the meeting of the Elder Board held on 3 May 2010\n\n1. Grants\n\nRESOLVED, that the Board grant £5.\n\n\(outcome)\n\n2. Roads\n\nNone.\n"
      ).sections.flatMap(\.blocks).map(\.kind).filter { $0 == .resolution || $0 == .motion }
    }
    #expect(kinds("Not approved, 2-5-1.") == [.motion])
    #expect(kinds("Approved, 5-2-1.") == [.resolution])
    let motion = parse(
      "Minutes of the meeting of the Elder Board held on 3 May 2010\n\nPresent: Ms. Ash, Mr. Elm\n\n1. Warrant\n\nMotion by Ms. Ash, seconded by Mr. Elm, to close the warrant. Unanimous vote.\n\n2. Roads\n\nNone.\n"
    ).sections.flatMap(\.blocks).first { $0.kind == .motion }
    #expect(motion?.outcome == .carried)
  }
}
