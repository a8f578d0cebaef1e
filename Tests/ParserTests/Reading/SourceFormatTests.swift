import Testing

@testable import MinutesParser

@Suite("Telling the form of a document")
struct SourceFormatTests {
  private func detect(_ text: String, name: String = "minutes") -> SourceFormat.Detection {
    SourceFormat.detect(source: .decode(Array(text.utf8)), name: name)
  }

  // MARK: HTML

  @Test(
    "a page is HTML whatever its name",
    arguments: [
      "<!DOCTYPE html><title>Minutes</title>Agreed.",
      "<?xml version=\"1.0\"?>\n<!-- saved -->\n<!doctype HTML PUBLIC \"-//W3C\">Agreed.",
      "\n  <html lang=en>Agreed.", "<BODY>Agreed.",
    ])
  func page(text: String) {
    #expect(detect(text, name: "minutes.txt").format == .html)
    #expect(detect(text, name: "minutes.md").format == .html)
  }

  @Test("a fragment of paragraphs is HTML")
  func fragment() {
    let found = detect("<p>Present: Cllr Hay</p>\n<p>The minutes were agreed.</p>")
    #expect(found.format == .html)
  }

  @Test("tags that HTML does not have, and a stray one that it has, are text")
  func literalTags() {
    let text = "<AI1>\n1. Apologies\nNone.\n</AI1>\nSee item <b>. Costs < £5 and > £3\n"
    #expect(detect(text).format == .text)
    #expect(detect(text).finding == nil)
  }

  @Test("a file that is named as a page but has no tags is text, and that is a guess")
  func pageWithoutTags() {
    let found = detect("The minutes were agreed.", name: "minutes.html")
    #expect(found.format == .text)
    #expect(found.finding?.code == .formatGuessed)
  }

  @Test("tags inside Markdown leave it Markdown")
  func tagsInMarkdown() {
    let text = "# Minutes\n\n## <u>Present</u>\n\n| a<br>b | c |\n|---|---|\n| d<br>e | f |\n"
    #expect(detect(text, name: "minutes.md").format == .markdown)
    #expect(detect(text).format == .markdown)
  }

  // MARK: Markdown and text

  @Test(
    "marks of two kinds are Markdown even in a text file",
    arguments: [
      "# Minutes\n\n**Present:** Cllr Hay\n\n**Apologies:** none\n",
      "# Minutes\n\nText.\n\n## Present\n\nCllr Hay\n",
      "**Date:** May\n\n**To:** Cabinet\n\n| a | b |\n|---|---|\n| c | d |\n",
    ])
  func markdownInText(text: String) {
    #expect(detect(text, name: "minutes.txt").format == .markdown)
  }

  @Test(
    "signs that plain text has as well are not Markdown",
    arguments: [
      "Action items\n------------\n* jm to write\n* ab to ring\n  * twice\n\nMinutes\n=======\n",
      "#parks: meeting\n=======\n* E.116  RECYCLING\n- one\n- two\n* **UNASSIGNED**\n",
      "- 12 -\n\n> forwarded\n___________\n* * *\n",
      "No. | Item |\n---|---|\n| Minutes: agreed. |\n||\n",
    ])
  func textWithSigns(text: String) {
    let found = detect(text, name: "minutes.txt")
    #expect(found.format == .text)
    #expect(found.finding == nil)
  }

  @Test("one kind of mark alone leaves a text file text, and that is a guess")
  func oneKind() {
    let found = detect("# Minutes\n\nThe minutes were agreed.\n", name: "minutes.txt")
    #expect(found.format == .text)
    #expect(found.finding?.code == .formatGuessed)
    #expect(found.finding?.detail == "text")
  }

  @Test("a Markdown file without any mark is Markdown")
  func plainMarkdown() {
    #expect(detect("The minutes were agreed.", name: "minutes.MD").format == .markdown)
  }

  @Test("marks far behind the first lines count as much")
  func farMarks() {
    let prose = String(repeating: "The minutes were agreed, 5 * 3 votes to 1] each.\n", count: 50)
    let marks = "**Present** and **Apologies** and **Chair** and **Clerk**\n"
    #expect(detect(prose + marks, name: "minutes.txt").format == .markdown)
    #expect(detect(prose, name: "minutes.txt").format == .text)
  }

  @Test("bold words end within their line")
  func boldAcrossLines() {
    let open = String(repeating: "**Present\nApologies**\n", count: 9)
    #expect(detect(open, name: "minutes.txt").format == .text)
  }
}
