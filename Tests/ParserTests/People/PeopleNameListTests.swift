import Testing

@testable import MinutesParser

@Suite("Lists of names")
struct PeopleNameListTests {
  /// One line a person: title, name, role, group, then what is out of the ordinary.
  private func people(
    _ text: String, _ presence: Person.Presence = .present, title: String? = nil
  ) -> [String] {
    let page = page(text)
    let defaults = NameListDefaults(presence, title: title)
    return NameList.parse(page, page.block(0), defaults: defaults).map { record in
      var line = [record.title ?? "", record.name, record.role ?? "", record.group ?? ""]
      while line.last == "" { line.removeLast() }
      if record.presence != presence { line.append("=\(record.presence)") }
      if let absentee = record.substituteFor { line.append("for \(absentee)") }
      line += record.movements.map { "\($0.kind) \($0.time ?? "-")" }
      return line.joined(separator: "|")
    }
  }

  @Test(
    "each label in a line of lists begins a class of its own, as a post does behind those who did not come",
    arguments: [
      (
        "Councillors Crane and Dove. Apologies: Councillor Fox. In attendance: Mrs Lowe (Clerk).",
        [
          "Councillor|Crane", "Councillor|Dove", "Councillor|Fox|=apologies",
          "Mrs|Lowe|Clerk|=inAttendance",
        ]
      ),
      (
        "Mr Crane. Apologies: Mr Fox. Clerk: Mrs Lowe.",
        ["Mr|Crane", "Mr|Fox|=apologies", "Mrs|Lowe|Clerk|=inAttendance"]
      ),
    ])
  func labelsInside(_ text: String, _ expected: [String]) { #expect(people(text) == expected) }

  @Test(
    "“together with” and “+” join; a bracket may say who took the chair",
    arguments: [
      (
        "Mr Crane (who took the chair), Mrs Dove together with Cty Cllr Egret + 4 residents",
        ["Mr|Crane|Chair", "Mrs|Dove", "Cty Cllr|Egret"]
      ),
      (
        "Vice Chairman (Mr Crane, who took the chair), Mrs Dove",
        ["Mr|Crane|Vice Chairman", "Mrs|Dove"]
      ),
    ])
  func joined(_ text: String, _ expected: [String]) { #expect(people(text) == expected) }

  @Test(
    "a plural title governs the names that have none of their own, in the singular",
    arguments: [
      (
        "Councillors Abel Crane, P. Dove, Mrs. E Finch and Dr G. Heron; Mr I Jay",
        ["Councillor|Abel Crane", "Councillor|P. Dove", "Mrs.|E Finch", "Dr|G. Heron", "Mr|I Jay"]
      ),
      (
        "Councillor Mrs J M Crane (Chairman), Councillor P R Dove (Vice-Chairman) and Councillors "
          + "D Egret-Lowe, S de Finch, J Grouse, W H Grouse and Z Heron.",
        [
          "Councillor Mrs|J M Crane|Chairman", "Councillor|P R Dove|Vice-Chairman",
          "Councillor|D Egret-Lowe", "Councillor|S de Finch", "Councillor|J Grouse",
          "Councillor|W H Grouse", "Councillor|Z Heron",
        ]
      ),
      (
        "Councillors A. C. Crane (Convener), Isobel Dove, Bailie W. Egret, Shona Finch",
        [
          "Councillor|A. C. Crane|Convener", "Councillor|Isobel Dove", "Bailie|W. Egret",
          "Councillor|Shona Finch",
        ]
      ),
      (
        "Aldermen H Crane, R W Dove; Councillors B Egret and T O’Finch",
        ["Alderman|H Crane", "Alderman|R W Dove", "Councillor|B Egret", "Councillor|T O’Finch"]
      ),
      ("Cllrs. T. Crane, P. J. Dove", ["Cllr.|T. Crane", "Cllr.|P. J. Dove"]),
      ("Councillors\tT Crane\nP Dove", ["Councillor|T Crane", "Councillor|P Dove"]),
      ("Messrs. T. Crane, P. J. Dove Esq.", ["Mr|T. Crane", "Mr|P. J. Dove"]),
      ("Cllr's Crane, Dove & Egret", ["Cllr|Crane", "Cllr|Dove", "Cllr|Egret"]),
      ("Messrs A Crane and B Dove", ["Mr|A Crane", "Mr|B Dove"]),
      (
        "Professor Dame Isobel Crane (Vice-Chancellor); Professors T. Dove, M. Ní Egret; Drs A. "
          + "Finch and P.-Y. Grouse; Ms R. Heron (Students’ Union)",
        [
          "Professor Dame|Isobel Crane|Vice-Chancellor", "Professor|T. Dove",
          "Professor|M. Ní Egret",
          "Dr|A. Finch", "Dr|P.-Y. Grouse", "Ms|R. Heron||Students’ Union",
        ]
      ),
    ])
  func plurals(text: String, expected: [String]) {
    #expect(people(text) == expected)
  }

  @Test(
    "one entry a line, with its post behind a bracket, a dash, a comma, a slash or a gap",
    arguments: [
      (
        "Mr Alan Crane - Chief Executive\nMs Beth Dove – Head of Place",
        ["Mr|Alan Crane|Chief Executive", "Ms|Beth Dove|Head of Place"]
      ),
      (
        "Mr. L. Crane, County Manager\nMs. Anne Dove, Director of Services, Roads and\nTransportation",
        [
          "Mr.|L. Crane|County Manager",
          "Ms.|Anne Dove|Director of Services, Roads and Transportation",
        ]
      ),
      (
        "Dr Ian Crane\t(IC)\tChair\nMrs Wendy Dove\t(WD)\tLay Member (Audit)\nMrs Joan Egret\t(JE)\tMinutes",
        ["Dr|Ian Crane|Chair", "Mrs|Wendy Dove|Lay Member (Audit)", "Mrs|Joan Egret|Minutes"]
      ),
      ("Dan Crane / Legal Adviser / present", ["|Dan Crane|Legal Adviser"]),
      (
        "Lowell Crane, President\nFr. Casimir Dove\nRaul Egret, Jr. (arrived 6:48 p.m.)",
        ["|Lowell Crane|President", "Fr.|Casimir Dove", "|Raul Egret, Jr.|arrived 18:48"]
      ),
      (
        "Noor Al-Crane (Chairman)\nPetra Dove\nGreta von Egret",
        ["|Noor Al-Crane|Chairman", "|Petra Dove", "|Greta von Egret"]
      ),
      (
        "Mrs Lynne Crane, Healthwatch Dunmere\nRev. Alun Dove –Chairman, Patients’ Group",
        ["Mrs|Lynne Crane||Healthwatch Dunmere", "Rev.|Alun Dove|Chairman, Patients’ Group"]
      ),
    ])
  func entries(text: String, expected: [String]) {
    #expect(people(text) == expected)
  }

  @Test(
    "columns of names are one person a cell, in the order of the text",
    arguments: [
      (
        "Mr J. Crane\tMrs T. Dove\tMr O. Egret MBE\nMiss S. Finch\tSir D. Grouse\tMrs A. Heron, J.P.",
        [
          "Mr|J. Crane", "Mrs|T. Dove", "Mr|O. Egret", "Miss|S. Finch", "Sir|D. Grouse",
          "Mrs|A. Heron",
        ]
      ),
      (
        "Councillors Mrs A Crane\tR Dove\nS Egret\tMrs B M Finch\nK P Grouse",
        [
          "Mrs|A Crane", "Councillor|R Dove", "Councillor|S Egret", "Mrs|B M Finch",
          "Councillor|K P Grouse",
        ]
      ),
    ])
  func columns(text: String, expected: [String]) {
    #expect(people(text) == expected)
  }

  @Test(
    "a post in front of a name is that person's",
    arguments: [
      (
        "Chairman: Councillor A Crane; Councillors B Dove and C Egret",
        ["Councillor|A Crane|Chairman", "Councillor|B Dove", "Councillor|C Egret"]
      ),
      (
        "The Worshipful the Mayor (Councillor Crane); Councillors Dove, Mrs Egret and Ms Finch.",
        ["Councillor|Crane|The Worshipful the Mayor", "Councillor|Dove", "Mrs|Egret", "Ms|Finch"]
      ),
      (
        "The Right Worshipful the Mayor Councillor J Crane",
        ["Councillor|J Crane|The Right Worshipful the Mayor"]
      ),
      (
        "the Dean of Science (Professor J. R. ap Crane)",
        ["Professor|J. R. ap Crane|Dean of Science"]
      ),
      ("Chairman J. Crane", ["|J. Crane|Chairman"]),
      ("Mayor Tom Crane", ["Mayor|Tom Crane"]),
      ("Deputy Mayor Fiona Crane", ["Deputy Mayor|Fiona Crane"]),
      ("the Head of Internal Audit; the Engagement Lead (external audit)", []),
      ("Chief Executive, Director of Place and Town Clerk", []),
    ])
  func posts(text: String, expected: [String]) {
    #expect(people(text) == expected)
  }

  @Test(
    "what stands in brackets is a post, a body, or neither",
    arguments: [
      ("Cllr Ann Crane (Ridgeway) – Vice Chair", "Cllr|Ann Crane|Vice Chair|Ridgeway"),
      ("Cllr Ann Crane (AC) – Chair", "Cllr|Ann Crane|Chair"),
      ("Cllr A Crane (Lab)", "Cllr|A Crane||Lab"),
      ("Mr A Crane (in the Chair)", "Mr|A Crane|Chair"),
      ("Mr A Crane (Chairman) in the Chair", "Mr|A Crane|Chairman"),
      ("Mr A Crane (item 5 only)", "Mr|A Crane"),
      (
        "Mr A Crane (Head of Library Services, for minute 12/45)",
        "Mr|A Crane|Head of Library Services"
      ),
      (
        "Mrs W Crane (Leader and Cabinet Member for Finance)",
        "Mrs|W Crane|Leader and Cabinet Member for Finance"
      ),
      ("Bill Crane (observer)", "|Bill Crane|observer|=inAttendance"),
      ("Ulla Crane (58)", "|Ulla Crane"),
      ("Mr A Crane (Moorside Parish Council)", "Mr|A Crane||Moorside Parish Council"),
    ])
  func brackets(text: String, expected: String) {
    #expect(people(text) == [expected])
  }

  @Test("a code that several bear is a body, initials are nobody's post")
  func codes() {
    #expect(
      people("Ann Crane @acrane (TSC)\nBo Dove @bo (TSC)\nCy Egret (CE)")
        == ["|Ann Crane||TSC", "|Bo Dove||TSC", "|Cy Egret"])
  }

  @Test(
    "coming and going beside a name are movements",
    arguments: [
      ("Cllr Crane (from 6.45pm)", "Cllr|Crane|arrived 18:45"),
      ("Cllr Crane (arrived at 7.01pm)", "Cllr|Crane|arrived 19:01"),
      ("Cllr Crane (until 11.40 a.m.)", "Cllr|Crane|left 11:40"),
      ("Mr A Crane (Staff Governor) – until Part II", "Mr|A Crane|Staff Governor|left -"),
      ("Cllr Crane [joined meeting at 16:09]", "Cllr|Crane|arrived 16:09"),
      ("Cllr Crane (from 6 pm to 8 pm)", "Cllr|Crane|arrived 18:00|left 20:00"),
      ("Cllr Crane (from minute 31)", "Cllr|Crane|arrived -"),
      ("Cllr Crane (from Dunmere)", "Cllr|Crane||Dunmere"),
      ("Cllr Crane (items 1–4 only)", "Cllr|Crane"),
      ("Cllr Crane (via Teams)", "Cllr|Crane"),
    ])
  func movements(text: String, expected: String) {
    #expect(people(text) == [expected])
  }

  @Test(
    "a substitute is recorded with the member whose place is taken",
    arguments: [
      (
        "Councillor K Crane (substitute for Councillor M J O’Dove)",
        "Councillor|K Crane|=substitute|for M J O’Dove"
      ),
      ("Cllr Crane (in place of Cllr Mrs Dove)", "Cllr|Crane|=substitute|for Dove"),
      ("Cllr Crane - substitute for Cllr Dove", "Cllr|Crane|=substitute|for Dove"),
      ("Cllr Crane (for Cllr Dove)", "Cllr|Crane|=substitute|for Dove"),
      ("Cllr Crane (substitute)", "Cllr|Crane|=substitute"),
      (
        "Councillor Dove, for whom Councillor Crane was substitute",
        "Councillor|Crane|=substitute|for Dove"
      ),
      ("Cllr Dove (Cllr Crane attended as substitute)", "Cllr|Crane|=substitute|for Dove"),
    ])
  func substitutes(text: String, expected: String) {
    #expect(people(text) == [expected])
  }

  @Test(
    "counts, reasons and reports that there was nobody give no one",
    arguments: [
      "6", "None", "There were none.", "two members of the public", "2 parishioners", "Nil",
    ])
  func nobody(text: String) {
    #expect(people(text).isEmpty)
  }

  @Test("a reason for an apology is no post")
  func reasons() {
    #expect(people("Cllr Ann Crane (AC) – holiday", .apologies) == ["Cllr|Ann Crane"])
    #expect(
      people("Cllr Crane (Illness), Mr Dove (with reasons)", .apologies) == [
        "Cllr|Crane", "Mr|Dove",
      ])
  }

  @Test("surnames and nicks alone are names where the list has nothing else")
  func bare() {
    #expect(
      people("Crane (Vice Mayor), Dove, O'Egret arrived at 6:21 P.M., St. Finch")
        == ["|Crane|Vice Mayor", "|Dove", "|O'Egret|arrived 18:21", "|St. Finch"])
    #expect(
      people("Akiko Crane, Dmitri_Z, hjärta, rhonda-c, Wim")
        == ["|Akiko Crane", "|Dmitri_Z", "|hjärta", "|rhonda-c", "|Wim"])
    #expect(people("[olly] (41)\nk-otik (33)\njmt (27)") == ["|[olly]", "|k-otik", "|jmt"])
  }

  @Test("a line that only wraps divides nothing")
  func wraps() {
    #expect(
      people(
        "Cllrs. T. Crane, P. J. Dove, Gráinne de\nBúrca, Brendan\nEgret,\nDeirdre Finch-Grouse")
        == [
          "Cllr.|T. Crane", "Cllr.|P. J. Dove", "Cllr.|Gráinne de Búrca", "Cllr.|Brendan Egret",
          "Cllr.|Deirdre Finch-Grouse",
        ])
  }

  @Test("a post in capitals may stand in front of each name")
  func postsInFront() {
    #expect(
      people(
        "Town Attorney Miriam Katz, Highway Superintendent Cal Roosa, Town Clerk Dee Hasbrouck")
        == [
          "|Miriam Katz|Town Attorney", "|Cal Roosa|Highway Superintendent",
          "|Dee Hasbrouck|Town Clerk",
        ])
    #expect(
      people("Kirsten Maki, Clerk-Treasurer and Dwayne Hauser, Road Foreman") == [
        "|Kirsten Maki|Clerk-Treasurer", "|Dwayne Hauser|Road Foreman",
      ])
    #expect(
      people("Ann Dove, Head of Parks and Open Spaces") == [
        "|Ann Dove|Head of Parks and Open Spaces"
      ])
  }

  @Test("American forms of address, and ranks that are first names")
  func americanTitles() {
    #expect(
      people(
        "Supervisor Adele Van Wagenen, Councilman Boyd Terpening, Mayor Pro Tem Inez Delacroix")
        == [
          "Supervisor|Adele Van Wagenen", "Councilman|Boyd Terpening",
          "Mayor Pro Tem|Inez Delacroix",
        ])
    #expect(people("Cr Col Brennan") == ["Cr|Col Brennan"])
    #expect(people("Cr Col. Brennan") == ["Cr Col.|Brennan"])
  }

  @Test("Council Members is a title; a plural class governs the names behind it and gives none")
  func governedByClass() {
    #expect(
      people("Mayor Ann Day; Council Members Bo Fox, Thuy Bui and Cy Gray (arrived at 7:12 p.m.)")
        == [
          "Mayor|Ann Day", "Council Member|Bo Fox", "Council Member|Thuy Bui",
          "Council Member|Cy Gray|arrived 19:12",
        ])
    #expect(
      people("Council Members Fox, Bui, and Mayor Pro Tem Gray")
        == ["Council Member|Fox", "Council Member|Bui", "Mayor Pro Tem|Gray"])
    #expect(
      people("Mayor Ann Day; Board Members Bo Fox and Thuy Bui")
        == ["Mayor|Ann Day", "|Bo Fox", "|Thuy Bui"])
  }

  @Test("the chair among others with titles is a person, a chair of something a post")
  func chairNamed() {
    #expect(
      people("Supervisor Ada Pike, Chair Lev Brandt, Supervisor Bo Fox")
        == ["Supervisor|Ada Pike", "|Lev Brandt|Chair", "Supervisor|Bo Fox"])
    #expect(
      people("Supervisor Ada Pike, Chair Finance Committee, Supervisor Bo Fox")
        == ["Supervisor|Ada Pike|Chair Finance Committee", "Supervisor|Bo Fox"])
  }

  @Test("the number of a division is no body; the holder of an office may stand in a bracket")
  func areas() {
    #expect(people("Division 1:\tAda Pike\nDivision 2:\tBo Fox") == ["|Ada Pike", "|Bo Fox"])
    #expect(
      people("Cr T Hill (Chair), His Worship the Mayor (Mr R Reed), Crs A Ash and M Oak")
        == ["Cr|T Hill|Chair", "Mr|R Reed|Mayor", "Cr|A Ash", "Cr|M Oak"])
  }

  @Test("a bracket that is part of a nick stays in it, the mark of a note does not")
  func bracketedNicks() {
    #expect(people("clark2, fifi[away], zuul-fan") == ["|clark2", "|fifi[away]", "|zuul-fan"])
    #expect(people("Ada Pike, Lev Brandt[1]").last?.contains("[") == false)
  }

  @Test(
    "a small letter behind a hyphen belongs to the name, an affiliation in small letters is one")
  func hyphens() {
    #expect(people("Ann Day, Hyun-woo Seo, Bo Fox") == ["|Ann Day", "|Hyun-woo Seo", "|Bo Fox"])
    #expect(people("Mei-Ling Hsu (independent)") == ["|Mei-Ling Hsu||independent"])
  }
}
