import MinutesIndex
import Testing

@Suite("Acronyms: what a text defines")
struct AcronymDefinitionTests {
  private func forms(_ text: String) -> [String] {
    AcronymDefinition.definitions(in: text).map { "\($0.short) = \($0.long)" }
  }

  @Test(
    "a short form in brackets behind what it stands for",
    arguments: [
      ("work under the Public Law Outline (PLO) began", "PLO = Public Law Outline"),
      ("A Multi-Agency Safeguarding Hub (MASH) opened.", "MASH = Multi-Agency Safeguarding Hub"),
      ("The Looked after Children (LAC) nurse", "LAC = Looked after Children"),
      ("screening of domestic violence (DV)", "DV = domestic violence"),
      ("a Child in Need (CiN) plan", "CiN = Child in Need"),
      ("the Department for Education (DfE)", "DfE = Department for Education"),
      (
        "Special Educational Needs and Disability (SEND)",
        "SEND = Special Educational Needs and Disability"
      ),
      ("Houses in Multiple Occupation (HMO)", "HMO = Houses in Multiple Occupation"),
      ("Accident and Emergency (A&E)", "A&E = Accident and Emergency"),
      ("The National Archives (TNA)", "TNA = The National Archives"),
      ("NHS England (NHSE) said", "NHSE = NHS England"),
      ("Continuing Healthcare (CHC)", "CHC = Continuing Healthcare"),
      (
        "the Mill Lane Children’s Services Trust (MLCST)",
        "MLCST = Mill Lane Children’s Services Trust"
      ),
      ("Economic Co-operation Office (ECO)", "ECO = Economic Co-operation Office"),
      ("the Quarry Liaison Forum (“QLF”) met", "QLF = Quarry Liaison Forum"),
      ("the Quarry Liaison Forum (the ‘QLF’)", "QLF = Quarry Liaison Forum"),
      ("the Quarry Liaison Forum (hereafter QLF)", "QLF = Quarry Liaison Forum"),
      ("the Quarry Liaison Forum (QLF, founded in 1988)", "QLF = Quarry Liaison Forum"),
      ("“Quarry Liaison Forum” (QLF)", "QLF = Quarry Liaison Forum"),
    ])
  func behind(text: String, definition: String) {
    #expect(forms(text) == [definition])
  }

  @Test("the ending of a plural belongs to neither form")
  func plurals() {
    #expect(forms("key performance indicators (KPI’s)") == ["KPI = key performance indicators"])
    #expect(forms("Key Performance Indicators (KPIs)") == ["KPI = Key Performance Indicators"])
    #expect(forms("Integrated Care Systems (ICS)") == ["ICS = Integrated Care Systems"])
  }

  @Test("the long form in brackets behind its short form")
  func reversed() {
    #expect(forms("the PLO (Public Law Outline) work") == ["PLO = Public Law Outline"])
    #expect(forms("A&E (Accident and Emergency)") == ["A&E = Accident and Emergency"])
    #expect(forms("PLO (Public Law Outline, revised 2014)") == ["PLO = Public Law Outline"])
  }

  @Test(
    "the initials of a person, who has a title or an initial in front, are told from other short forms",
    arguments: ["Councillor Liam Denton (LD)", "Ms Keziah Ramsden (KR)", "then R Oddly (RO)"])
  func people(text: String) {
    #expect(AcronymDefinition.definitions(in: text).map(\.isPerson) == [true])
    #expect(AcronymDefinition.definitions(in: "the Rescue Office (RO)").map(\.isPerson) == [false])
  }

  @Test("several in one text, each with its place")
  func several() throws {
    let text = "Café: the Public Law Outline (PLO) and the Youth Justice Board (YJB)."
    let found = AcronymDefinition.definitions(in: text)
    #expect(found.map(\.short) == ["PLO", "YJB"])
    let bytes = Array(text.utf8)
    #expect(
      found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [
        "Public Law Outline (PLO)", "Youth Justice Board (YJB)",
      ])
  }

  @Test(
    "brackets that define nothing",
    arguments: [
      "the annual report (2019)", "Councillor H Airey (CHAIR)", "Councillor Ann Bell (Lab)",

      "Printed minutes (PDF, 140 KB)", "Executive Board (Item 141)", "a planning application (FUL)",
      "the Trust (the Trust)", "Agenda frontsheet (88 KB)", "a meeting at 10 (AM)",
      "as set out in the plan (see above)", "Lay Member (Audit)", "Garlick (CE)",
      "A vote was taken. Public law (PLO)", "under the Public Law; Outline (LO)", "()", "(PLO)",
      "Public Law Outline (", "Public Law Outline (PLO", "Public Law Outline PLO)",
      "Against the Motion was Nil (Total 0)", "tomatoes (TB)", "grey colour (RAL 7016)",
      "GM (Group Meeting of Town)",
    ])
  func counterExamples(text: String) {
    #expect(forms(text) == [])
  }

  @Test("a long text full of brackets takes no longer than its length explains")
  func linear() {
    let text = String(repeating: "((a (b (", count: 40_000)
    #expect(forms(text) == [])
    let defined = String(repeating: "Public Law Outline (PLO) ", count: 10_000)
    #expect(forms(defined).count == 10_000)
  }
}

@Suite("Acronyms: queries for either form")
struct AcronymExpansionTests {
  private func expansion(_ text: String) throws -> AcronymExpansion {
    AcronymExpansion(try #require(AcronymDefinition.definitions(in: text).first))
  }

  private func expanded(_ text: String, by definition: String) throws -> String {
    try QueryParser().parse(text).expanded(by: [expansion(definition)]).description
  }

  private let plo = "Public Law Outline (PLO)"

  @Test("each form stands for the other, in one and in several")
  func eitherForm() throws {
    #expect(
      try expanded("plo", by: plo) == #"plo OR "public law outline" OR "public law outlines""#)
    #expect(
      try expanded("Public Law Outline", by: plo)
        == #""public law outline" OR plo OR plos OR plo's"#)
  }

  @Test("inside a longer phrase and inside operators too")
  func inside() throws {
    #expect(
      try expanded("plo meetings NEAR/5 delay NOT court", by: plo)
        == #"("plo meetings" OR "public law outline meetings" OR "public law outlines meetings") NEAR/5 delay "#
        + "AND NOT court")
    #expect(
      try expanded("kind:resolution in:item(plo AND delay)", by: plo)
        == #"kind:resolution AND in:item((plo OR "public law outline" OR "public law outlines") AND delay)"#
    )
  }

  @Test("words that stand for others, fields and other words stay as they are")
  func untouched() throws {
    for text in ["plo*", "title:plo", "plod", "law outline"] {
      let query = try QueryParser().parse(text)
      let expansion = try expansion(plo)
      #expect(try query.expanded(by: [expansion]) == query)
      #expect(!query.uses(expansion))
    }
  }

  @Test("what is looked for to find definitions are runs of words without small ones at the edges")
  func candidates() throws {
    let query = try QueryParser().parse("review of the Public Law Outline")
    let candidates = try #require(query.acronymCandidates).description
    #expect(candidates.contains(#"OR "public law outline" OR"#))
    #expect(!candidates.contains(#""the public"#))
    #expect(try QueryParser().parse("kind:vote").acronymCandidates == nil)
  }

  @Test("whether a text was found by the other form")
  func explains() throws {
    let expansion = try expansion(plo)
    #expect(expansion.explains("Public law\u{A0}outline", for: ["plo"]))
    #expect(!expansion.explains("PLO", for: ["plo"]))
    #expect(!expansion.explains("court", for: ["plo"]))
  }

  @Test("definitions of the same form are told apart by what they say")
  func same() throws {
    let one = try expansion("Key Performance Indicators (KPIs)")
    #expect(one.isSame(as: try expansion("a key performance indicator (KPI)")))
    let other = try expansion("Kiln Park Improvements (KPI)")
    #expect(!one.isSame(as: other))
    #expect(one.hasShortForm(of: other))
  }
}
