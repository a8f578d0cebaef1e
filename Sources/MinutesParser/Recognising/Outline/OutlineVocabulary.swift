/// Words by which pages, their parts and their ends are known. Layouts: ModernGov pages (English
/// and Welsh), E-GENDA, CMIS, printed minutes, board minutes.
enum OutlineVocabulary {
  static let to = WordSet("to")

  /// What a line that names the type of a page says of the document.
  enum PageType: Sendable {
    case agendaItem
    /// One minute of a meeting, on a page of its own: `MinutePage`.
    case minute
    case issueMeetings
    case issueHistory
    /// Who came to a meeting, and nothing else.
    case attendance
    /// All decisions on an issue, each under its date.
    case issueDecisions
    case meetingDocuments
    case agendaAndMinutes
    case agendaAndDecisions
    case agendaOnly
    case decisionList
    case decisionDetails
    /// What a system says of a meeting: when, where, the agenda; its minutes are elsewhere.
    case meetingDetails
  }

  /// Whole lines (a title may follow behind a dash) that name the type of page.
  static let pageTypes = PhraseTable<PageType>([
    ("agenda item", .agendaItem), ("agenda item details", .agendaItem),
    ("eitem ar yr agenda", .agendaItem),
    ("eitem agenda", .agendaItem),
    ("issue meetings", .issueMeetings), ("mater cyfarfodydd", .issueMeetings),
    ("issue details", .issueHistory), ("issue history", .issueHistory),
    ("issue decisions", .issueDecisions), ("mater penderfyniadau", .issueDecisions),
    ("meeting documents", .meetingDocuments), ("dogfennau cyfarfod", .meetingDocuments),
    ("agenda and minutes", .agendaAndMinutes),
    ("agenda and draft minutes", .agendaAndMinutes),
    ("agenda decisions and minutes", .agendaAndMinutes),
    ("agenda decisions and draft minutes", .agendaAndMinutes),
    ("agenda a chofnodion drafft?", .agendaAndMinutes),
    ("agenda penderfyniadau a chofnodion drafft?", .agendaAndMinutes),
    ("rhaglen a chofnodion", .agendaAndMinutes),
    ("agenda and decisions", .agendaAndDecisions),
    ("agenda a phenderfyniadau", .agendaAndDecisions),
    ("agenda", .agendaOnly), ("meeting details", .meetingDetails),
    ("manylion cyfarfod", .meetingDetails), ("manylion y cyfarfod", .meetingDetails),
    ("meeting attendance", .attendance),
    ("decisions published", .decisionList), ("decisions", .decisionList),
    ("penderfyniadau a gyhoeddwyd", .decisionList),
    ("decision details", .decisionDetails), ("manylion y penderfyniad", .decisionDetails),
  ])

  /// What the label of a part of an item says of the blocks below it.
  enum ItemPart: Sendable {
    case minutes
    case decision
    case attachments
  }

  /// Labels that stand alone on a line, with or without a colon.
  static let itemParts = PhraseTable<ItemPart>([
    ("minutes", .minutes), ("cofnodion", .minutes), ("draft minutes", .minutes),
    ("decision", .decision), ("decisions", .decision), ("penderfyniad", .decision),
    ("decision made", .decision), ("penderfyniadau", .decision), ("decision details", .decision),
    ("decision taken", .decision), ("details of the? decision", .decision),
    ("supporting documents", .attachments), ("additional documents", .attachments),
    ("accompanying documents", .attachments), ("documents", .attachments),
    ("attachments", .attachments), ("supporting papers", .attachments),
    ("dogfennau ategol", .attachments), ("dogfennau ychwanegol", .attachments),
    ("dogfennau", .attachments), ("file attachments", .attachments), ("attached", .attachments),
    ("enclosures|enclosed|annexes", .attachments), ("papers|documents attached", .attachments),
  ])

  /// Headings that group items.
  static let parts = PhraseTable<Bool>([
    "part i|ii|iii|iv|v|one|two|three|a|b|c|1|2|3|4", "rhan i|ii|a|b|1|2",
    "section a|b|c|d|i|ii|iii|1|2|3", "in confidence",
  ])

  /// Openings of what follows the last item.
  static let closings = PhraseTable<Bool>([
    "the|this meeting then? closed|ended|concluded|finished|terminated|rose|adjourned",
    "meeting closed|ended|concluded|finished|terminated|adjourned",
    "the meeting was closed|declared|adjourned|brought", "meeting was closed|adjourned",
    "the chair|chairman|chairperson|mayor|convener closed|declared|thanked the meeting|proceedings",
    "there being no further business", "there being no other business",
    "no further business being", "with no further business", "the proceedings concluded|ended",
    "the proceedings of the meeting concluded|ended", "the council|committee rose",
    "daeth y cyfarfod i ben", "this concluded the business", "that concluded the business",
    "terfynodd y cyfarfod", "the business of the meeting concluded", "close of meeting",
  ])

  /// Unnumbered headings behind the last item, over tables that belong to no item.
  static let backHeads = PhraseTable<Bool>([
    "action|actions log|tracker|sheet|list|table|plan|points", "log of actions",
    "summary of actions|action", "actions arising from|at", "actions arising",
    "outstanding actions", "appendix|annex a|b|c|1|2|3", "attendance record",
    "summary|list of decisions|resolutions|recommendations", "list of participants|attendees",
    "list of those present",
  ])

  /// Classification lines of a page's foot: “OFFICIAL – FIRE AUTHORITY”.
  static let classifications = PhraseTable<Bool>([
    "official", "official sensitive", "not protectively marked", "protect",
    "restricted circulation",
    "public document pack", "draft subject to confirmation", "unconfirmed", "confirmed",
  ])

  /// Openings of a sentence that says when the meeting began and, further on, when it ended.
  static let spans = PhraseTable<Bool>([
    "the? meeting opened|began|started|commenced",
    "the meeting which opened|began|started|commenced",
  ])
  static let ended = WordSet("closed ended concluded finished terminated rose adjourned")

  /// Labels of the lines below the last section of a report.
  static let reportEnds = PhraseTable<Bool>([
    "contact", "contact officer|officers", "contact for further information", "author|authors",
    "report author|authors", "lead officer", "reporting officer", "officer contact",
    "officer to contact", "for further information contact?", "background papers",
    "list of? background papers", "policy lead",
  ])

  /// Those of them that may stand over the name.
  static let contactEnds = PhraseTable<Bool>([
    "contact officer|officers", "report author|authors", "lead officer", "officer contact",
    "contact for further information", "for further information contact?",
  ])

  /// Openings of a line to sign on.
  static let signatures = PhraseTable<Bool>([
    "signed", "confirmed as a true", "llofnodwyd", "arwyddwyd", "chair's signature",
    "chairman's signature", "signature",
  ])

  /// Headings that name a kind of record and are no items, whatever their setting.
  static let recordHeadings = PhraseTable<Bool>([
    "present", "attendees", "attendance", "participants", "members", "members present", "regrets",
    "apologies received from", "links", "notes", "contents", "table of contents", "decisions",
    "action items", "actions", "people present", "attachments", "in attendance", "also present",
    "also in attendance", "officers", "officers present", "officials", "staff present",
    "attendance details", "items", "no item",
    "summary of action|actions items?", "summary of resolutions", "resolutions", "item", "chair",
    "scribe", "meeting venue|times|location", "content",
    "date|time|location|venue|place and date|time|location|venue|place",
    "date time and? location|venue|place",
    "directors|trustees|governors|members|officers|committee|board members? absent|excused",
    "voting members present|absent", "absent", "absentees", "agenda items", "agenda item", "chairs",
    "agenda",
    "agenda carried over", "meeting summary", "minutes", "topics",
    "missing", "invited", "attending", "action items by person", "people present lines said",
    "pending|open|outstanding|new action items", "summary of new action items",
    "recording", "organizers", "to do|do's|dos", "todo|todos", "to do list",
  ])

  /// Headings that only hold the headings of items.
  static let containers = PhraseTable<Bool>([
    "agenda", "notes", "minutes", "topics", "discussion", "agenda items", "meeting notes", "items",
    "agenda and notes",
  ])

  /// Names of forms: what a notice calls itself.
  static let formNames = PhraseTable<Bool>([
    "record of", "notice of", "decision notice|record|sheet|form", "delegated decision",
    "officer decision", "cabinet|executive|lead member|councillor decision", "executive decision",
    "portfolio holder|holder's decision", "mayoral decision", "statement of",
    "report", "agenda", "minutes", "decisions", "delegated", "part",
  ])

  /// Headings inside an item, whatever their setting: decisions, reasons, options.
  static let innerHeads = PhraseTable<Bool>([
    "resolved", "agreed", "noted", "decision", "decisions", "recommended", "ordered", "approved",
    "received", "unanimously resolved|agreed", "reason|reasons for", "reason", "reasons",
    "alternative options", "alternatives considered", "other options considered",
    "options considered", "any alternative options", "call in",
    "no action taken", "motion", "moved", "action taken", "conclusion", "conclusions",
    "details of the? decision", "from mr|mrs|ms|miss|cllr|councillor", "proposal",
    "further proposal|amendment|motion",
    "amendment", "first|second|third amendment|proposal",
    "procedural|formal|foreshadowed|alternative|original|substantive motion",
    "ordinance|bill|resolution|bylaw no|number", "an ordinance", "a resolution",
    "declared conflicts", "details of any dispensations", "it was resolved", "carried", "voting",
    "recorded vote|division",
  ])

  /// Words of a line that says what became of a motion and nothing more: “LOST 2/3”.
  static let outcomeWords = WordSet(
    """
    lost defeated withdrawn adopted deferred unanimous unanimously tied motion amendment carried \
    passed failed fails by to the was disposition result outcome
    """)

  /// Sections that a report has, by which its body is found.
  static let reportSections = PhraseTable<Bool>([
    "purpose", "purpose of report|the|this", "recommendation", "recommendations", "summary",
    "recommended action|actions|motion|motions|resolution|resolutions",
    "staff recommendation|recommendations", "origin",
    "action|actions requested|required|sought", "decision|decisions requested|required|sought",
    "executive summary", "introduction", "background", "reason|reasons for", "foreword",
    "chair's|chairman's|chairperson's foreword|introduction",
  ])

  /// Whole lines that name usual sections of a report.
  static let plainReportSections = PhraseTable<Bool>([
    "purpose", "purpose of the? report", "purpose of this report", "recommendation|recommendations",
    "summary", "executive summary", "introduction", "background", "conclusion|conclusions",
    "consultation", "options", "options considered",
    "financial implications", "legal implications", "equality|equalities implications",
    "implications", "risk", "risks", "background papers", "appendices", "next steps", "discussion",
    "current position", "proposal|proposals", "summary and purpose", "purpose and summary",
    "recommendation s", "reasons for the? recommendation s?", "proposed decision",
    "reason|reasons for the? recommendation|recommendations|decision",
    "key issues", "main issues|report|considerations", "assessment", "key considerations",
    "other options considered", "alternative options considered", "risk management",
    "comments of the? statutory officers", "resource implications",
    "background information", "key issues for consideration", "audit trail",
    "description of the? paper|report|proposal", "background and context", "action requested",
    "supplementary advice from other officers", "community impact statement",
    "decisions required", "recommended action|actions", "foreword",
    "chair's|chairman's|chairperson's foreword|introduction",
    "foreword by the? chair|chairman|chairperson",
    "comment", "officer|officer's|officers' comment|comments", "voting requirement|requirements",
    "statutory|legislative environment|requirements|compliance", "consultations",
    "development plan", "planning history|policy|policies", "site description",
    "reason|reasons for the? application being considered|determined by the? committee",
    "reason|reasons for referral|reporting to the? committee",
    "reason|reasons for committee consideration",
    "implications of the? report|proposal|proposals|recommendation|recommendations|decision",
    "staff|officer|officer's|officers'|management recommendation|recommendations|analysis|assessment",
    "fiscal|financial|budget|budgetary impact|impacts", "analysis", "alternatives",
    "environmental review|assessment|impact|impacts", "strategic context|alignment|fit|case",
    "policy context",
  ])

  /// Whole lines over the papers of a report, which follow its last section.
  static let paperLists = PhraseTable<Bool>([
    "appendices|annexes|annexures|attachments|enclosures|exhibits",
    "list of? appendices|annexes|annexures|attachments|enclosures|exhibits",
    "list of? background papers|documents", "background papers|documents",
  ])

  /// Last words of lines that name a usual section of a report: “Social / community implications”.
  static let reportSectionNouns = WordSet("implications considerations")

  /// Openings of lines over the papers that belong to a report.
  static let reportClosers = PhraseTable<Bool>([
    "background papers", "list of background papers", "background documents", "appendices",
    "list of appendices", "annexes|annexures|attachments|exhibits",
    "supporting information|papers", "recommendation", "recommendations", "conclusion",
    "conclusions",
  ])

  /// Heads under which nothing is decided in running prose: reasons and options.
  static let asides = PhraseTable<Bool>([
    "reason|reasons", "reason|reasons for the? decision|decisions|recommendation|recommendations",
    "alternative|alternatives", "alternative options", "other options", "options considered",
    "any alternative", "brief details of any alternative", "options rejected",
    "other options considered", "alternatives considered", "alternative options considered",
    "note|notes to the? applicant", "informatives", "informative|advisory note|notes",
  ])
  /// Heads of the report inside an item of minutes, as Australian councils print it.
  static let reportAsides = PhraseTable<Bool>([
    "background", "comment", "officer|officer's|officers' comment|comments", "report",
    "executive summary", "key issues", "history",
  ])
  /// Heads of a form under which nothing is decided either.
  static let formAsides = PhraseTable<Bool>([
    "consultation", "consultees", "details of consultation", "background", "purpose",
    "implications", "financial implications", "legal implications", "declarations of interest",
    "declared", "conflicts of interest", "details of any", "documents considered", "summary",
    "report considered", "affected wards", "call in",
  ])

  /// Heads of a form on which one decision is recorded, numbered or not.
  static let decisionFormHeads = PhraseTable<Bool>([
    "decision", "decisions", "decision|decisions made|taken", "the decision",
    "record of the? decision",
    "reason|reasons for", "reason", "reasons", "alternative options", "options considered",
    "other options", "any alternative", "alternatives considered", "consultation", "background",
    "financial implications", "legal implications", "declarations of interest",
    "declared conflicts", "conflicts of interest", "details of any dispensations", "call in",
    "title of item", "title of decision", "implications", "any conflict of interest",
    "date and time by which", "report considered", "documents considered",
    "delegation", "delegated power|powers|authority", "authority for the? decision",
    "issue", "issues", "summary", "options", "options and? appraisal|rejected",
    "officer|officer's|officers? recommendation|recommendations", "public interest", "purpose",
    "alternatives", "alternatives rejected", "alternative options rejected", "interests",
    "interests and dispensations", "matters raised", "matters raised at the? meeting",
    "financial|legal|equality|staffing|risk|procurement comments|considerations|advice",
    "background papers|documents", "subject", "subject of the? decision", "decision reference",
    "decision taken|made by", "decision maker|taker", "date of decision", "source of delegation",
    "wards? affected", "type of decision", "key decision", "documents relied", "signed",
    "who was consulted", "consultees", "contact", "contact officer",
  ])

  /// Items whose numbered heads below only tell their matters apart.
  static let undivided = PhraseTable<Bool>([
    "matters arising", "matters arising from the? minutes",
  ])

  /// Whole lines that name usual items of a meeting.
  static let usualItems = PhraseTable<Bool>([
    "welcome", "welcome and introductions|apologies", "welcome introductions and apologies",
    "introductions", "apologies", "apologies for absence", "declarations of interest|interests",
    "minutes of the? last|previous ordinary|annual|general? parish|town|general? meeting|assembly",
    "matters arising", "any other business|matter|matters", "aob", "correspondence", "finance",
    "planning", "public participation",
    "election|appointment of chair|chairman|chairperson|officers",
    "public session|forum", "date of next meeting", "date and time of next meeting", "next meeting",
    "dates of future meetings", "chair's|chairman's report|announcements", "treasurer's report",
    "secretary's report", "action points", "update on actions",
  ])

  /// Whole lines in the middle of the page that name usual items: more than can be believed of
  /// other lines.
  static let centredItems = PhraseTable<Bool>([
    "minutes", "declarations", "apologies", "apology", "apologies for absence",
    "declaration|declarations of interest|interests",
    "minutes of the? previous|last meeting|meetings",
    "deputations", "chairman's|mayor's|provost's business|announcements|remarks", "petitions",
    "exclusion of the? public", "exclusion of the? press and public", "restricted items|item",
    "withdrawn items", "planning applications", "notice|notices of motion", "date of next meeting",
    "matters arising", "any other business", "correspondence", "finance", "welcome",
    "acknowledgement of country", "confirmation|adoption of the? minutes", "opening prayer",
    "questions|motions with|on|without notice", "leave of absence", "public forum|question time",
    "mayoral minute|minutes", "late items|correspondence|business", "condolences", "closure",
    "disclosures of interest|interests", "urgent business", "conflicts of interest", "karakia",
    "karakia timatanga|tīmatanga|whakamutunga", "opening karakia",
  ])

  /// Labels that stand below the heading of each decision in a list of them.
  static let decisionLabels = PhraseTable<Bool>([
    "decision", "decision maker|taker", "date of decision", "decision date", "decision taken by",
    "decision made by|on", "decision taken",
  ])

  /// Labels of the subject of a notice.
  static let subjectLabels = PhraseTable<Bool>([
    "title", "subject", "subject of decision", "title of decision", "decision title",
    "report title", "title of the? report", "matter for decision", "title subject",
    "re", "subject title|matter", "subject title of the? report", "subject of the? report",
    "item title", "title of the? item|report item|report?",
  ])

  /// Nouns that name a body that meets.
  static let bodies = WordSet(
    """
    committee committees sub-committee subcommittee panel board cabinet council executive forum \
    group partnership commission assembly authority senate court trustees governors governing \
    conference convention wg cg ig sig tsc team trust pwyllgor cyngor bwrdd bureau tribunal \
    working task parliament selectboard synod presbytery vestry
    """ + numberedGroups)

  /// “WG3”, “SC29”: groups of bodies that set standards.
  private static let numberedGroups = (1...40).map { " wg\($0) sc\($0) tc\($0)" }.joined()

  /// Nouns that name an organisation rather than one of its bodies.
  static let organisations = WordSet(
    """
    council authority trust school academy college university ccg nhs agency corporation \
    foundation borough city town county parish association society club company district cyngor \
    village township municipality awdurdod \
    department ministry institute inc ltd limited plc llc llp hospital hospice federation coop cooperative \
    op consortium charity charities cic cio conservators
    """)
}
