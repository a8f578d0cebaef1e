import Testing

@testable import MinutesParser

@Suite("Markdown lists")
struct MarkdownListsTests {
  @Test("bullets keep their glyph")
  func bulletsKeepTheirGlyph() {
    let document = """
      - One
      * Two
      + Three

      """
    let blocks = """
       item depth 1 [0..<5] ‹-› One
       item depth 1 [6..<11] ‹*› Two
       item depth 1 [12..<19] ‹+› Three

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("numbers keep their signs")
  func numbersKeepTheirSigns() {
    let document = """
      1. One
      2) Two

      """
    let blocks = """
       item depth 1 [0..<6] ‹1.› One
       item depth 1 [7..<13] ‹2)› Two

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a list goes on behind a blank line")
  func listGoesOnBehindBlank() {
    let document = """
      - One

      - Two

      """
    let blocks = """
       item depth 1 [0..<5] ‹-› One
       item depth 1 gap [7..<12] ‹-› Two

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("entries nest by indentation")
  func entriesNestIndentation() {
    let document = """
      - One
        - Two
          - Three
      - Four

      """
    let blocks = """
       item depth 1 [0..<5] ‹-› One
       item depth 2 indent 2 [8..<13] ‹-› Two
       item depth 3 indent 4 [18..<25] ‹-› Three
       item depth 1 [26..<32] ‹-› Four

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("an entry of another kind nests when it is set in by two columns")
  func entryAnotherKindNestsWhen() {
    let document = """
      1. One
        - Two
        - Three
      2. Four

      """
    let blocks = """
       item depth 1 [0..<6] ‹1.› One
       item depth 2 indent 2 [9..<14] ‹-› Two
       item depth 2 indent 2 [17..<24] ‹-› Three
       item depth 1 [25..<32] ‹2.› Four

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("an entry of the same kind does not")
  func entrySameKindDoesNot() {
    let document = """
      1. One
        2. Two

      """
    let blocks = """
       item depth 1 [0..<6] ‹1.› One
       item depth 1 indent 2 [9..<15] ‹2.› Two

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("an entry that a converter indented too far is an entry")
  func entryConverterIndentedTooFar() {
    let document = """
      - One

              - Two

      """
    let blocks = """
       item depth 1 [0..<5] ‹-› One
       item depth 2 indent 8 gap [15..<20] ‹-› Two

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("the text of an entry goes on without indentation")
  func textEntryGoesOnWithout() {
    let document = """
      - The Clerk read
      the letter.

      """
    let blocks = " item depth 1 [0..<28] ‹-› The Clerk read the letter.\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a numbered line behind a list is no part of its last entry")
  func numberedLineBehindListNo() {
    let document = """
      - One entry
      6.2 The first week went well.
      (b) the second did not

      """
    let blocks = """
       item depth 1 [0..<11] ‹-› One entry
       paragraph [12..<41] 6.2 The first week went well.
       paragraph [42..<64] (b) the second did not

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("an indented paragraph belongs to the entry")
  func indentedParagraphBelongsToEntry() {
    let document = """
      1. One

         More of it.

         (a) and this

      Not this.

      """
    let blocks = """
       item depth 1 [0..<6] ‹1.› One
       more depth 1 indent 3 gap [11..<22] More of it.
       more depth 1 indent 3 gap [27..<39] (a) and this
       paragraph gap [41..<50] Not this.

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a box to tick belongs to the marker")
  func boxToTickBelongsTo() {
    let document = """
      - [x] Order salt
      - [ ] Order sand
      - [report] Send

      """
    let blocks = """
       item depth 1 [0..<16] ‹- [x]› Order salt
       item depth 1 [17..<33] ‹- [ ]› Order sand
       item depth 1 [34..<49] ‹-› [report] Send

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("bullet glyphs make entries, with their nesting")
  func bulletGlyphsMakeEntriesWith() {
    let document = """
      · One
        that wraps
         o   Two
      \u{F0B7} Three
      – Four

      """
    let blocks = """
       item depth 1 [0..<19] ‹·› One that wraps
       item depth 2 indent 3 [23..<30] ‹o› Two
       item depth 1 [31..<40] ‹U+F0B7› Three
       item depth 1 [41..<49] ‹–› Four

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a glyph without a gap may be a bullet, a dash or a letter may not")
  func glyphWithoutGapMayBe() {
    let document = """
      •One

      –two

      o dan

      §5 applies

      """
    let blocks = """
       item depth 1 [0..<6] ‹•› One
       paragraph gap [8..<14] –two
       paragraph gap [16..<21] o dan
       paragraph gap [23..<34] §5 applies

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("an escaped hyphen was typed for a bullet")
  func escapedHyphenWasTypedBullet() {
    let document = #"""
      The Clerk said:
      \- One
      \- Two

      """#
    let blocks = """
       paragraph [0..<15] The Clerk said:
       item depth 1 [17..<22] ‹-› One
       item depth 1 [24..<29] ‹-› Two

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a dash in the middle of a sentence is no bullet")
  func dashMiddleSentenceNoBullet() {
    let document = """
      The Clerk
      – who was late –
      read the letter.

      """
    let blocks = " paragraph [0..<47] The Clerk – who was late – read the letter.\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a number that a converter left behind a bullet is text")
  func numberConverterLeftBehindBullet() {
    let document = """
      - 1.1 To note
      - 1.2 To agree

      """
    let blocks = """
       item depth 1 [0..<13] ‹-› 1.1 To note
       item depth 1 [14..<28] ‹-› 1.2 To agree

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("two markers in one line are two entries")
  func twoMarkersOneLineTwo() {
    let document = """
      - 1. One
        2. Two

      """
    let blocks =
      " item depth 1 [0..<1] ‹-› \n item depth 2 indent 2 [2..<8] ‹1.› One\n item depth 2 indent 2 [11..<17] ‹2.› Two\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a marker without text is kept")
  func markerWithoutTextKept() {
    let document = """
      -
      - Two
      1.

      Three

      """
    let blocks =
      " item depth 1 [0..<1] ‹-› \n item depth 1 [2..<7] ‹-› Two\n item depth 1 [8..<10] ‹1.› \n paragraph gap [12..<17] Three\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("an entry may be a heading")
  func entryMayBeHeading() {
    let document = """
      1. # Finance
      2. Staffing

      """
    let blocks = """
       heading 1 depth 1 [0..<12] ‹1.› Finance
       item depth 1 [13..<24] ‹2.› Staffing

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a list in a quotation is quoted")
  func listQuotationQuoted() {
    let document = """
      > - One
      >   more
      > - Two

      Three

      """
    let blocks = """
       item depth 1 indent 2 [2..<16] ‹-› One more
       item depth 1 indent 2 [19..<24] ‹-› Two
       paragraph gap [26..<31] Three

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("only a list that begins with 1 interrupts a sentence")
  func onlyListBeginsWith1() {
    let document = """
      It was built in
      1986. The roof is
      1. flat
      2. wet

      """
    let blocks = """
       paragraph [0..<33] It was built in 1986. The roof is
       item depth 1 [34..<41] ‹1.› flat
       item depth 1 [42..<48] ‹2.› wet

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("numbers that count on behind a stop do too")
  func numbersCountOnBehindStop() {
    let document = """
      The Board agreed:
      4. to sell;
      5. to buy.

      """
    let blocks = """
       paragraph [0..<17] The Board agreed:
       item depth 1 [18..<29] ‹4.› to sell;
       item depth 1 [30..<40] ‹5.› to buy.

      """
    #expect(markdownBlocks(document) == blocks)
  }
}
