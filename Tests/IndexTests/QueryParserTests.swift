import MinutesIndex
import MinutesTestSupport
import Testing

private func understood(_ query: String) throws -> String {
  try QueryParser().parse(query).description
}

@Suite("How a query is understood")
struct QueryParserTests {
  @Test(
    "words side by side are a phrase, whatever signs stand between them",
    arguments: [
      ("Public Law Outline", #""public law outline""#),
      (#"the chair's "final" report"#, #""the chair's final report""#),
      ("“the chair’s” report", #""the chair's report""#),
      ("re-opening of Ashby/Elm", #""re opening of ashby elm""#),
      ("£165,000 or 18.8%", #""165,000 or 18.8""#),
      ("Present: Councillors Ash", #""present councillors ash""#),
      ("section 106(b) applies", #""section 106 b applies""#),
      ("* is it so?", #""is it so""#),
      ("and or not near", #""and or not near""#),
      ("see https://example.org/x", #""see https example org x""#),
      (#"budget "AND" "kind:vote""#, #""budget and kind vote""#),
    ])
  func phrases(query: String, expected: String) throws {
    #expect(try understood(query) == expected)
  }

  @Test(
    "operators bind in the order NEAR, NOT, AND, OR; brackets change it",
    arguments: [
      ("a OR b AND c", "a OR b AND c"),
      ("(a OR b) AND c", "(a OR b) AND c"),
      ("a AND (b AND c) AND d", "a AND b AND c AND d"),
      ("NOT a AND b", "NOT a AND b"),
      ("NOT (a AND b)", "NOT (a AND b)"),
      ("a NOT b", "a AND NOT b"),
      ("a b NEAR/3 c d AND e", #""a b" NEAR/3 "c d" AND e"#),
      ("a NEAR b ADJ c", "a NEAR/10 b ADJ/10 c"),
      ("a NEAR/2 (b NEAR/3 c)", "a NEAR/2 (b NEAR/3 c)"),
      ("(a OR b) ADJ/1 c", "(a OR b) ADJ/1 c"),
      ("((a))", "a"),
    ])
  func operators(query: String, expected: String) throws {
    #expect(try understood(query) == expected)
  }

  @Test(
    "a condition joins with what stands beside it",
    arguments: [
      ("budget kind:vote", "budget AND kind:vote"),
      ("kind:vote,motion budget", "kind:motion,vote AND budget"),
      ("kind:vote OR budget date:2019", "kind:vote OR budget AND date:2019"),
      ("NOT kind:vote budget", "NOT kind:vote AND budget"),
      ("in:resolution(a OR b) (c OR d)", "in:resolution(a OR b) AND (c OR d)"),
      (#"person:"Jane Ash" present:elm"#, #"person:"jane ash" AND present:elm"#),
      ("body:plan* title:repor?s", "body:plan* AND title:repor?s"),
      ("body:plan*-sub", "body:plan*-sub"),
      ("org:trust organization:x", "organisation:trust AND organisation:x"),
      ("item:12/23", #"item:"12 23""#),
      ("BODY:cabinet", "body:cabinet"),
    ])
  func conditions(query: String, expected: String) throws {
    #expect(try understood(query) == expected)
  }

  @Test(
    "signs inside words stand for characters or other spellings",
    arguments: [
      ("child*", "child*"), ("*ship", "*ship"), ("organi?ation", "organi?ation"),
      ("Na?ve Caf*", "na?ve caf*"), ("wom??n", "wom??n"), ("a**b", "a*b"),
      ("what?", "what"), ("planing~", "planing~"), ("planing~2", "planing~2"),
      ("local planing~1", "local planing~"), ("~50", "50"), ("follow-up*", "follow up*"),
      ("stem:meetings room", "stem:meetings room"),
      (#"stem:"council meetings""#, "stem:council stem:meetings"), (#""child*""#, "child"),
    ])
  func signs(query: String, expected: String) throws {
    #expect(try understood(query) == expected)
  }

  @Test(
    "dates are years, months, days or ranges of them",
    arguments: [
      ("date:2019", "date:2019"), ("date:2019-09", "date:2019-09"),
      ("date:2016-02-29", "date:2016-02-29"), ("date:2016..2018", "date:2016..2018"),
      ("date:2016-05..", "date:2016-05.."), ("date:..2018-01-31", "date:..2018-01-31"),
      ("date:2016..2016", "date:2016"), ("date:9999-12-31", "date:9999-12-31"),
      ("date:2019-09..2019", "date:2019-09..2019"),
    ])
  func dates(query: String, expected: String) throws {
    #expect(try understood(query) == expected)
  }

  @Test("a scope around everything is that of the query")
  func scopes() throws {
    let query = try QueryParser().parse("in:item(a AND b)")
    #expect(query.scope == .item)
    #expect(query.description == "in:item(a AND b)")
    #expect(try understood("in:element(in:item(a))") == "in:element(in:item(a))")
    #expect(try understood("a AND in:meeting(b)") == "a AND in:meeting(b)")
  }

  @Test("a literal query is one phrase")
  func literal() throws {
    var options = QueryParser.Options()
    options.isLiteral = true
    let query = try QueryParser(options: options).parse("(a) AND kind:b \"c*")
    #expect(query.description == #""a and kind b c""#)
  }

  @Test("where words are stemmed, signs are still signs and fields are as they are")
  func stemmed() throws {
    var options = QueryParser.Options()
    options.stemsWords = true
    let query = try QueryParser(options: options).parse("plans child* body:planning")
    #expect(query.description == "stem:plans child* AND body:planning")
  }

  @Test("the explanation has a line for each part")
  func explanation() throws {
    let query = try QueryParser().parse("(budget OR money~) NOT kind:vote date:2019..")
    #expect(
      query.explanation == """
        Elements with all of:
          - with any of:
            - the word “budget”
            - words spelled like “money” (1 letter off)
          - without:
            - of kind vote
          - dated 2019..
        """)
    #expect(try QueryParser().parse("budget").explanation == "Elements with the word “budget”")
    #expect(
      try QueryParser().parse("budget child*").explanation
        == "Elements with these in a row: the word “budget”, words like “child*”")
  }
}

@Suite("Queries that are refused")
struct QueryErrorTests {
  @Test(
    "the message names the place and what would be right",
    arguments: [
      ("", nil, "give at least one word"),
      ("%", nil, "give at least one letter or digit"),
      ("a AND", 6, #"write "AND" to look for the word"#),
      ("OR a", 1, "nothing in front of OR"),
      ("a AND OR b", 7, "nothing in front of OR"),
      ("(a AND b", 1, "not closed"),
      ("a) b", 2, "closes nothing"),
      ("a AND ()", 8, "put words into the bracket"),
      (#"a "b c"#, 3, "quotation mark is not closed"),
      ("(a) the report", 5, "there is no operator"),
      ("a (b OR c)", 3, "between quotation marks"),
      ("bdy:cabinet", 1, "did you mean “body:”"),
      ("note:that", 1, "there is no field “note:”"),
      ("a kind:resolutions", 8, "did you mean “resolution”"),
      ("kind:furniture", 6, "not searched"),
      ("kind: vote", 6, "right behind the colon"),
      ("body:(a OR b)", 6, "(body:… OR body:…)"),
      ("body:% x", 6, "give at least one letter or digit behind"),
      ("in:resolution budget", 14, "in:resolution(budget)"),
      ("in:itm(a)", 4, "did you mean “item”"),
      ("a NEAR/0 b", 8, "a number from 1 to 1000"),
      ("a NEAR/x b", 8, "NEAR/5"),
      ("a NEAR/99999999999999999999 b", 8, "no distance"),
      ("a NEAR kind:vote", 8, "NEAR cannot measure to “kind:vote”"),
      ("a NEAR/2 (b AND c)", 10, "alternatives of words"),
      ("a~3", 3, "~ or ~1 for one, ~2 for two"),
      ("ch*ld~", 1, "leave out one of them"),
      ("date:2018..2016", 6, "write date:2016..2018"),
      ("date:2019-02-29", 6, "is no date"),
      ("date:2019-13", 6, "is no date"),
      ("date:19", 6, "date:2019-09-06"),
      ("date:..", 6, "is no date"),
      ("date:99999999999999999999..", 6, "is no date"),
      ("date:0000", 6, "is no date"),
      ("stem:%", 6, "stem:meeting"),
    ] as [(String, Int?, String)])
  func refused(query: String, column: Int?, part: String) {
    let error = #expect(throws: QueryError.self) { try QueryParser().parse(query) }
    #expect(error?.column == column)
    #expect(error?.description.contains(part) == true, "\(error?.description ?? "")")
  }

  @Test(
    "what is too long, too deep or has too many words is refused at once, with the limit",
    arguments: [
      (String(repeating: "a ", count: 500_000), "65536 bytes"),
      ((0..<6_000).map { "w\($0)" }.joined(separator: " OR "), "1000 words"),
      (String(repeating: "(", count: 10_000) + "a", "100 parts"),
      (String(repeating: "NOT ", count: 10_000) + "a", "100 parts"),
      (String(repeating: "a NEAR ", count: 900) + "a", "100 parts"),
      (String(repeating: "kind:vote ", count: 6_000), "1000 words and conditions"),
      (String(repeating: "in:vote(", count: 150) + "a" + String(repeating: ")", count: 150), "100"),
      (String(repeating: "a ", count: 10_000), "1000 words"),
    ])
  func limits(query: String, part: String) {
    let (error, seconds) = ProcessorTime.of {
      #expect(throws: QueryError.self) { try QueryParser().parse(query) }
    }
    #expect(error?.description.contains(part) == true, "\(error?.description ?? "")")
    #expect((error?.description.utf8.count ?? 0) < 400)
    #expect(seconds < 1)
  }

  @Test("stop words are words")
  func stopWords() throws {
    #expect(try understood("of the and") == #""of the and""#)
  }

  @Test("brackets that add nothing add no depth")
  func harmlessBrackets() throws {
    let query = String(repeating: "(", count: 90) + "a" + String(repeating: ")", count: 90)
    #expect(try understood(query) == "a")
  }
}

@Suite("A query and its text")
struct QueryTextTests {
  @Test(
    "what a query is understood as is understood as the same query",
    arguments: 1...4 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var generator = QueryGenerator(seed: seed)
    for _ in 0..<500 {
      let text = generator.query()
      let query = try QueryParser().parse(text)
      let again = try QueryParser().parse(query.description)
      #expect(again == query, "\(text) → \(query) → \(again)")
    }
  }

  @Test(
    "any characters give a query or an error, never a trap", arguments: 1...2 as ClosedRange<UInt64>
  )
  func anyInput(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "a", "AND", "OR", "NOT", "NEAR/2", "ADJ", "(", ")", "\"", " ", " ", "*", "?", "~", "~2", ":",
      "kind:", "in:", "in:item(", "vote", "date:", "..", "2019", "-", "body:", "stem:", "é", "委",
      "\u{A000}",
      "'", "\u{AD}", "\u{301}", ",", "1", "\u{1F600}", "\n",
    ]
    var accepted = 0
    for _ in 0..<3000 {
      let count = Int.random(in: 0...12, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      do throws(QueryError) {
        let query = try QueryParser().parse(text)
        let again = try QueryParser().parse(query.description)
        #expect(again == query, "\(text) → \(query)")
        accepted += 1
      } catch {
        if let column = error.column {
          #expect((1...(text.unicodeScalars.count + 1)).contains(column), "\(text): \(error)")
        }
      }
    }
    #expect(accepted > 100)
  }
}
