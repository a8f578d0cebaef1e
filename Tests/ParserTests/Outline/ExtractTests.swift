import MinutesModel
import Testing

@testable import MinutesParser

/// A page or two out of minutes has one item or two of many.
@Suite("Items of an extract")
struct ExtractTests {
  private let head = "Elder Parish Council\nMeeting of 14 June 2021\n\n"

  @Test("two numbered titles below the lines of the head are items")
  func two() {
    let text = head + "8. Bus shelter\n\nThe roof leaks.\n\n9. Bench\n\nIt was painted.\n"
    #expect(numberedItems(parse(text)) == ["8|Bus shelter", "9|Bench"])
  }

  @Test("one is an item, and a list inside it is none")
  func one() {
    let text =
      head
        + """
        4. Heating

        Mr Ash had asked for three prices:

        1. Radiators
        2. A stove
        3. Bars on the wall

        He had no answer yet.
        """
    #expect(numberedItems(parse(text)) == ["4|Heating"])
  }

  @Test("a number alone on its line has its title below")
  func alone() {
    let text = head + "1.\n\nMowing\n\nThe mower was mended.\n\n2.\n\nGate\n\nIt was hung.\n"
    #expect(numberedItems(parse(text)) == ["1|Mowing", "2|Gate"])
  }

  @Test("the number of the meeting in front of that of the item")
  func paired() {
    let text =
      "Elder Diocesan Board\nMeeting 61, 3 October 1995\n\n61.4  Houses\n\nThe list was read.\n\n"
      + "61.5  Stipends\n\nRESOLVED that they be raised.\n"
    #expect(numberedItems(parse(text)) == ["61.4|Houses", "61.5|Stipends"])
  }

  @Test("“Item 5 Next meeting” is a title in small letters")
  func titled() {
    let text =
      head + "Item 4 Compost\n\nThe heap was turned.\n\nItem 5 Next meeting\n\n4 December.\n"
    #expect(numberedItems(parse(text)) == ["4|Compost", "5|Next meeting"])
    let sentence = head + "The clerk spoke.\n\nItem 4 was deferred\n\nItem 5 was deferred\n"
    #expect(itemTitles(parse(sentence)).isEmpty)
  }

  @Test("numbers behind text, initials and addresses are no titles")
  func counterExamples() {
    let behind =
      head + "The clerk was asked to write to all plots.\n\n3. Sheds\n\nThey were counted.\n"
    #expect(numberedItems(parse(behind)).isEmpty)
    let initials =
      "Elder Council\nMinutes, 12 May 2008\n\nOfficers present:\nM. Ash, Manager\nB. Ward, Clerk\n\n"
      + "Apologies: Cllr E. Birch\n"
    #expect(numberedItems(parse(initials)).isEmpty)
    let address = head + "12 Mill Lane\n\nElder\n\nThe gate was hung and the post was painted.\n"
    #expect(numberedItems(parse(address)).isEmpty)
  }

  @Test("short lines over text, the first below the line with the day, are items")
  func lines() {
    let text =
      head + "Summer fair\n\nAnn went through the plans.\n\nLitter pick\n\nTwelve people came.\n"
    #expect(itemTitles(parse(text)) == ["Summer fair", "Litter pick"])
  }

  @Test("one line in capitals is an item, one in small letters is not")
  func line() {
    let capitals = head + "THE SEWER IN MILL LANE.\n\nThe surveyor's report was read.\n"
    #expect(itemTitles(parse(capitals)) == ["THE SEWER IN MILL LANE."])
    let small = head + "Sewer in the lane\n\nThe surveyor's report was read.\n"
    #expect(itemTitles(parse(small)).isEmpty)
  }

  @Test("names and labels are no titles")
  func names() {
    let text =
      head
      + "Ann Ash\n\nShe opened the meeting.\n\nBen Birch\n\nHe thanked her.\n\nAgreed:\n\nTo meet again.\n"
    #expect(itemTitles(parse(text)).isEmpty)
  }

  @Test("capitals that say who met are no items")
  func capitals() {
    let text =
      """
      ELDER PORT COMPANY
      BOARD MEETING 27 MARCH 2001

      MINUTES OF PREVIOUS MEETING

      They were approved and signed.

      DREDGING

      Traffic was down.

      PILOTS

      The boat was laid up.
      """
    #expect(itemTitles(parse(text)) == ["MINUTES OF PREVIOUS MEETING", "DREDGING", "PILOTS"])
  }

  @Test("who met, when, and a title over what happened make a record")
  func kind() {
    let text =
      "Elder Surgery Patients' Group\n30 April 2014\n\n2. Survey\n\nThe form was liked by all.\n"
    #expect(parse(text).kind == .minutes)
    let coming =
      "Elder Surgery Patients' Group\n30 April 2014\n\n2. Survey\n\nTo look at the form.\n"
    #expect(parse(coming).kind != .minutes)
    let paired =
      "Audit Panel – Vale of Elder Trust\n\n6 March 2014\n\n3. Log\n\nIt was taken as read.\n"
    #expect(parse(paired).kind == .minutes)
  }
}
