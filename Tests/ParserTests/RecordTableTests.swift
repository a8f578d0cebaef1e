import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Minutes set as a table, a row for each matter")
struct RecordTableTests {
  private func minutes(_ table: String, _ name: String = "x.md") -> MinutesDocument {
    parse("# Elder Bowls Club\n\nMinutes of the Committee, 4 October 2016\n\n" + table, name)
  }

  private let table = """
    | No. | Item | Discussion | Decision | Action | By whom | By when |
    |---|---|---|---|---|---|---|
    | 1 | Lighting | Three lamps are out. | Mend them | Ring the council | Priya | 19 January 2017 |
    | 2 | Green | Mown twice. | – | None | | |
    | 3 | Hut | It leaks. | To ask for two prices | Get the prices | Tom Elm | |

    """

  @Test("rows open items, and the heads of the columns say what was decided and is to be done")
  func columns() {
    let document = minutes(table)
    #expect(numberedItems(document) == ["1|Lighting", "2|Green", "3|Hut"])
    #expect(texts(document, .resolution) == ["Mend them", "To ask for two prices"])
    let actions = document.sections.flatMap(\.blocks).filter { $0.kind == .action }
    #expect(actions.map(\.text) == ["Ring the council", "Get the prices"])
    #expect(actions.map(\.owner) == ["Priya", "Tom Elm"])
    #expect(actions.map(\.due) == ["2017-01-19", nil])
  }

  @Test("titles without numbers, and numbers in front of titles")
  func titles() {
    #expect(
      numberedItems(
        minutes(
          "| Topic | Notes | Actions |\n|-|-|-|\n| Roof | It leaks. | Ada to mend it |\n| Wall | It stands. | |\n"
        ))
        == ["|Roof", "|Wall"])
    #expect(
      numberedItems(
        minutes(
          "| Agenda item | Decision |\n|-|-|\n| I. Roof | Mend it |\n| II. Wall | Leave it |\n"))
        == ["I|Roof", "II|Wall"])
  }

  @Test("a column of those who are to act stands for their tasks where no other does")
  func owners() {
    let document = minutes(
      "| No | Subject | Minute | Action by |\n|-|-|-|-|\n| 1 | Roof | It leaks. | Clerk |\n| 2 | Wall | It stands. | n/a |\n"
    )
    #expect(texts(document, .action) == ["Clerk"])
  }

  @Test("numbers, titles and sentences show the columns where no heads do")
  func withoutHeads() {
    let document = minutes(
      "| | | |\n|-|-|-|\n| 12. | Rally | The field is wet. It was agreed to move it. |\n| 13. | Quiz | Won by Ash. |\n"
    )
    #expect(numberedItems(document) == ["12|Rally", "13|Quiz"])
    #expect(texts(document, .resolution) == ["It was agreed to move it."])
    let tasks = minutes(
      "| | | |\n|-|-|-|\n| 1 | **Boats** <br> The quad is cracked. | Alan to book the trailer |\n| 2 | **Regatta** <br> It is in June. | Moira to tell the crew |\n"
    )
    #expect(texts(tasks, .action) == ["Alan to book the trailer", "Moira to tell the crew"])
    // Prices count no matters.
    let prices = minutes("| | | |\n|-|-|-|\n| 1 | Widget | £3 |\n| 2 | Wheel | £4 |\n")
    #expect(numberedItems(prices) == [])
  }

  @Test("what follows up earlier tasks, lists them at the end or stands below an item opens none")
  func noRecord() {
    let log = minutes(
      "1. Roof\n\nIt leaks.\n\n2. Log\n\nAs below.\n\n| Ref | Subject | Action | Owner | Status |\n|-|-|-|-|-|\n| 1 | Wall | Mend it | Ada | Done |\n| 2 | Door | Hang it | Ben | Open |\n"
    )
    #expect(numberedItems(log) == ["1|Roof", "2|Log"])
    #expect(texts(log, .action) == [])
    let list = minutes(
      "1. Roof\n\nIt leaks.\n\n2. Wall\n\nIt stands.\n\n| Item | Action | Who |\n|-|-|-|\n| Roof | Mend it | Ada |\n| Wall | Paint it | Ben |\n"
    )
    #expect(numberedItems(list) == ["1|Roof", "2|Wall"])
    let plans = minutes(
      "## 1. Roads\n\nNone.\n\n## 2. Planning\n\nThe county wrote.\n\n| Ref | Matter | Decision |\n|-|-|-|\n| 10/1 | Barn | Granted |\n| 10/2 | Kiln | Refused |\n\n## 3. Close\n\nNone.\n"
    )
    #expect(numberedItems(plans) == ["1|Roads", "2|Planning", "3|Close"])
    #expect(texts(plans, .resolution) == [])
  }

  @Test("a table of motions decides none by its column of results")
  func motionTable() {
    let document = minutes(
      "| No | Motion | Proposed | Seconded | Result |\n|-|-|-|-|-|\n| 1 | That the hut be shut | Jo Ash | Al Elm | Lost |\n| 2 | That dogs be let in | Al Elm | Jo Ash | Carried |\n"
    )
    #expect(texts(document, .resolution) == [])
  }

  @Test("rows of plain text have their cells below the heads, close together or not")
  func plainText() {
    let spaced = minutes(
      """
      NO  MATTER           RESOLUTION                                 RESPONSIBLE

      1   School fund      That two signatories be added.             Treasurer

      2   Hostel           That the matron be paid.                   Principal
      """, "x.txt")
    #expect(numberedItems(spaced) == ["1|School fund", "2|Hostel"])
    #expect(
      texts(spaced, .resolution) == ["That two signatories be added.", "That the matron be paid."])
    let tabbed = minutes(
      "Item\tDiscussion\tAction\n1. Lathe\tThe guard is loose today.\tPat to fit a new guard\n2. Rent\tUp €20 a month now.\t\n"
        .replacing("\\\t", with: "\t"), "x.txt")
    #expect(numberedItems(tabbed) == ["1|Lathe", "2|Rent"])
    // Names and posts in columns head nothing.
    let names = minutes(
      "Aldous            Hartley           Oduya\n\nBaines            Jex               Prior\n\nCutler            Lomax             Rowntree\n",
      "x.txt")
    #expect(names.sections.flatMap(\.blocks).allSatisfy { $0.kind != .table })
  }

  @Test("numbered rows that ask are the recommendations below the head of a report")
  func recommendations() {
    let document = parse(
      """
      # Report to the Adults Panel

      Date: 3 March 2015

      ## Recommendations

      | No. | Recommendation |
      |---|---|
      | 1 | That the centre open on Saturdays. |
      | 2 | That lunch be charged. |

      ## Background

      It was built in 1971.
      """, "x.md")
    #expect(
      texts(document, .recommendation) == [
        "That the centre open on Saturdays.", "That lunch be charged.",
      ])
  }

  @Test("a table for each matter has its title in the first row and a label in front of the others")
  func labelledRows() {
    let document = minutes(
      "<table><tr><td colspan=2>Carnival</td></tr><tr><td>Discussion</td><td>The tank leaked.</td></tr><tr><td>Conclusions</td><td>Hold it outdoors.</td></tr></table><table><tr><td colspan=2>Fair</td></tr><tr><td>Discussion</td><td>Sales were up.</td></tr><tr><td>Action</td><td>Ada to bank the money</td></tr></table>",
      "x.html")
    #expect(numberedItems(document) == ["|Carnival", "|Fair"])
    #expect(texts(document, .resolution) == ["Hold it outdoors."])
    #expect(texts(document, .action) == ["Ada to bank the money"])
    // A form of one application has other labels.
    let form = parse(
      "# Decision of the Licensing Panel\n\nElder Council, 14 May 2020\n\n| | |\n|-|-|\n| Premises | The Otter |\n| Decision | That the hours be as asked. |\n| Reasons | Nobody objected. |\n",
      "x.md")
    #expect(numberedItems(form) == [])
    #expect(form.sections.flatMap(\.blocks).contains { $0.kind == .table })
  }

  @Test("who is to act stands in a column beside the last line of a paragraph, below its head")
  func besideText() {
    let text = """
      Minutes of the Elder Parish Council held on 12 June 2012

                                                                                  ACTION
      1.  MINUTES OF 8 MAY
          These were agreed.

      2.  PLAYING FIELD
          The swing is worn and the inspector has given us a month.               Clerk

      3.  SHELTER
          A pane has gone from the back. Cllr Roe has a sheet of acrylic
          which would do.                                                         MR
      """
    #expect(texts(parse(text), .action) == ["Clerk", "MR"])
    #expect(texts(parse(text), .resolution) == ["These were agreed."])
    // Without the head it is a column of something else.
    #expect(texts(parse(text.replacing("ACTION", with: "PAGE")), .action) == [])
  }

  @Test("who leads a matter is to do nothing; what another says of a match decides nothing")
  func noResults() {
    let led = minutes(
      "| Topic | Lead | Notes |\n|-|-|-|\n| Roof | Ann Ash | It was found to leak. |\n| Wall | Ben Elm | It still stands there. |\n"
    )
    #expect(texts(led, .action) == [])
    let events = minutes(
      "| Item | Date | Lead |\n|-|-|-|\n| Fair | 12 June | Ann |\n| Quiz | 3 July | Ben |\n")
    #expect(numberedItems(events) == [])
    let cells = minutes(
      "| Item | Decision | Action |\n|-|-|-|\n| Roof | Awaiting advice. | See item 2 |\n| Wall | Mend it | As above |\n"
    )
    #expect(texts(cells, .resolution) == ["Mend it"])
    #expect(texts(cells, .action) == [])
    let prices = parse(
      "# Garage\n\n| Item | Notes | Owner |\n|-|-|-|\n| Oil | Full change made. | Ann |\n| Tyres | Fitted while you wait. | Ben |\n",
      "x.md")
    #expect(prices.sections.flatMap(\.blocks).contains { $0.kind == .table })
  }

  @Test("rows of text whose cells were wrapped are read as they were; tabs lead to empty cells")
  func wrappedRows() {
    let tabbed = minutes(
      "Item\tDiscussion\tAction\nRoof\tIt leaks in two places.\tAnn to mend it\n\tThe gate squeaks very loudly.\tBen to oil it\n",
      "x.txt")
    #expect(numberedItems(tabbed) == ["|Roof"])
    #expect(texts(tabbed, .action) == ["Ann to mend it", "Ben to oil it"])
    // A refused run of rows is not read again from each of its lines.
    let rows = String(repeating: "Ash   Elm   Oak\n\n", count: 4_000)
    #expect(!parse(rows).sections.isEmpty)
  }
}
