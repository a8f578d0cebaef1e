/// The phrases that label lists of people, and what each says of those below it.
enum AttendanceVocabulary {
  struct Meaning {
    var presence: Person.Presence?
    var isStrong = true
    var isPost = false
    var isTitle = false
  }

  static let table: PhraseTable<Meaning> = {
    var lines: [(String, Meaning)] = []
    for (presence, patterns) in strong {
      lines += patterns.map { ($0, Meaning(presence: presence)) }
    }
    for (presence, patterns) in weak {
      lines += patterns.map { ($0, Meaning(presence: presence, isStrong: false)) }
    }
    for (presence, patterns) in posts {
      lines += patterns.map { ($0, Meaning(presence: presence, isStrong: false, isPost: true)) }
    }
    lines += titles.map { ($0, Meaning(presence: nil, isStrong: false, isTitle: true)) }
    return PhraseTable(lines)
  }()

  static let bodies =
    "committee|panel|board|council|cabinet|forum|governing|authority|sub|commission|assembly|executive"

  private static let strong: [(Person.Presence, [String])] = [
    (
      .present,
      [
        "present", "members? present", "\(bodies) present", "members? attended",
        "committee|board members attended",
        "attended committee|board members", "councillors|governors|directors|trustees attended",
        "committee|board|trustees present", "present members?",
        "those present|attending", "people present",
        "\(bodies) committee? members present", "\(bodies) members in attendance were?",
        "voting members present", "non voting members present", "co opted members present",
        "independent members present",
        "governors|directors|trustees|councillors|delegates|managers present",
        "attendees", "attended", "attending", "participants", "members in attendance",
        "trustees|governors|directors|commissioners in attendance were?",
        "commission|board|council|committee and staff present",
        "members of the? \(bodies) present were?", "members of the? \(bodies) in attendance were?",
        "senators|selectmen|commissioners|supervisors|aldermen|councilmembers present were?",
        "council members present were?", "presennol", "yn bresennol", "i láthair", "sederunt",
        "present at the meeting", "present were", "committee members", "councillors in attendance",
        "members participating", "present in person", "core members", "aelodau presennol",
        "présent|présente|présents|présentes",
        "est|sont|était|étaient présent|présente|présents|présentes", "anwesend|anwesende",
        "teilnehmer|teilnehmende|teilnehmerinnen", "asistentes|asistencia|presentes", "presenti",
        "aanwezig|aanwezigen", "närvarande", "tilstede|tilstedeværende", "til stede", "obecni",
        "present virtually|remotely|online",
        "participating members?",
        "present|attending|attended in the? room|hall|chamber|building|person",
        "present|attending|attended on|via|by zoom|teams|webex|skype|video|telephone|phone|videoconference",
        "remote|virtual|online attendees", "in person attendees",
        "attendees remote|virtual|online",
        "attending in person", "attending remotely|virtually|online",
        "members attending|participating remotely",
        "attended by", "member|members|committee|board|council attendees",
        "voting member|members|representative|representatives attendees|participants",
        "attendance list", "list of attendees|participants|attendance|delegates",
        "list of those present",
        "persons|people attending|attended", "members and officers present",
        "who was|were there|present|here", "who came|attended", "those there|here",
        "those taking part", "on|in the? call", "those on|in the call", "in the meeting|channel",
        "who was on the call|line", "dialled|dialed|dialling|calling in",
        "are|is|were|was present", "answered present|here",
        "there was|were present", "those in attendance were?", "attendance was|is|were as follows",
        "those|members present|attending were", "those|members in attendance were",
        "members|trustees|directors|governors|councillors who attended|came",
        "present|attending|attended via|by|on|over video|audio|telephone? conference? link|call?",
        "taking part", "\(bodies) members? taking part", "members taking part",
      ]
    ),
    (
      .inAttendance,
      [
        "est|sont|était|étaient aussi|également présent|présente|présents|présentes", "gäste|gast",
        "gasten", "invités|invitées|invitée", "invitados|invitadas", "invitati", "also present",
        "also in attendance", "in attendance", "in attendance also",
        "also attending", "also attended", "officers|staff|others|guests attended",
        "attended officers|other|others", "attended other members|councillors",
        "officers? present", "officers in attendance", "officials? present",
        "officials in attendance", "staff present were?", "staff in attendance were?",
        "city|town|county|district|administrative staff present|attending were?",
        "staff|administrators|others attending", "also attending were",
        "executive officers present",
        "by invitation", "attendance by invitation", "also? present|attending by invitation",
        "also? in attendance by invitation",
        "other attendance", "guest", "others? present", "others in attendance",
        "other members present?",
        "other members in attendance", "other councillors present?",
        "non member|members also? present", "swyddogion yn bresennol", "oifigigh i láthair?",
        "officers|officials|staff|also|others in",
        "officers|staff and others|other|guests|partners|advisers|visitors in? attendance|present|attending",
        "officers and others also? in attendance|present",
        "authorised|council|other|police officers present", "whole|part of the? meeting",
        "members also? in attendance", "guests", "observers", "invitees", "also in attendance were",
        "special|permanent invitee|invitees",
        "yn bresennol hefyd", "hefyd yn bresennol", "wrth law", "swyddogion", "freisin i láthair",
        "other attendees", "members not on the? committee present?", "executive members present",
        "executive members in attendance", "cabinet members in attendance",
        "cabinet members present",
        "committee|board support", "administration present", "meeting support", "invited guests",
        "portfolio holders present", "non committee members present", "also present were",
        "in attendance virtually|remotely", "non voting attendees|participants", "advisers present",
        "members of the public present",
        "members of the public in attendance", "public present", "contributors in attendance",
        "present at the hearing", "attending the hearing", "parties present|attending|attended",
        "parties in attendance", "parties to the hearing|appeal|review", "parties at the hearing",
        "also there|here", "also taking part", "observing", "with them|us", "also with us",
        "joining them|us",
        "officers|staff|guests|others taking part",
        "officers|staff and partners|partner|stakeholders|advisers organisations?",
        "are|is|were|was also present|attending", "are|is|were|was also? in attendance",
        "i láthair freisin", "also? present for the applicant|appellant|objectors|licensee",
        "others? present at the hearing",
      ]
    ),
    (
      .apologies,
      [
        "excusé|excusée|excusés|excusées",
        "est|sont|était|étaient excusé|excusée|excusés|excusées", "entschuldigt|entschuldigte",
        "excusan|excusa su asistencia", "afgemeld", "verontschuldigd", "afbud|forfall",
        "assenti giustificati",
        "apologies", "apology", "apols", "are|is|were|was excused",
        "voting? member|members regrets", "leithscéal|leithscéala",
        "apologies for absence|inability", "apologies received",
        "apologies for absence received", "apology for absence", "regrets", "excused",
        "members|trustees|directors|commissioners|governors|councillors excused", "apologies from",
        "apologies received from", "ymddiheuriadau",
        "apologies for absence received from", "apologies for non attendance", "leithscéalta",
        "ymddiheuriadau am absenoldeb", "apologies for inability to attend", "apologies sent",
        "apologies for absence inability", "apologies were received", "apologies noted",
        "apologies received and accepted|approved", "apologies accepted|given|tendered|submitted",
        "apologies for absence accepted|noted|given", "apologies and reasons for absence",
        "apologies for absence were received from", "leave of absence",
        "apologies for absence from", "on leave", "on leave of absence",
        "apologies and substitutions",
        "with apologies", "apologies were received from",
        "absent with apologies|apology|leave|regrets|regret",
        "could|can not attend|come", "could not be present|there|here", "unable to attend|come",
        "not able to attend", "sent|gave|sending apologies|regrets", "sorry not to be there|here",
        "sent|gave|sending their apologies|regrets",
        "sorry they|who couldn't|can't be|come|make here|there|it|along?",
        "who couldn't|can't come|attend?",
        "couldn't|can't|could|can not? be|make here|there|it|present",
        "couldn't|can't come|attend|join",
        "unable|not able to be here|there|present|with", "away", "those with apologies",
      ]
    ),
    (
      .absent,
      [
        "est|sont|était|étaient absent|absente|absents|absentes", "abwesend|abwesende", "ausentes",
        "assenti",
        "afwezig", "frånvarande", "fraværende", "nieobecni", "absent", "members? absent",
        "absents|absente|absentes",
        "directors|governors|trustees|councillors|director|governor|trustee absent",
        "senators|selectmen|commissioners|supervisors|aldermen|councilmembers absent",
        "absent without apologies|apology|leave", "not present", "not here|there", "not attending",
        "absentees",
        "non attendance", "\(bodies) members absent", "did not attend", "absent members",
        "\(bodies) absent",
        "not in attendance", "not here|there", "as láthair", "those absent|missing",
        "not on the call", "are|is|were|was absent",
      ]
    ),
    (.contributor, ["contributors", "contributor"]),
    (
      .substitute,
      ["substitutes", "substitute members? present?", "nominated subs", "substitutes present"]
    ),
  ]

  private static let weak: [(Person.Presence?, [String])] = [
    (
      .present,
      [
        "members", "membership", "here", "there", "voting members", "non voting members",
        "ex officio member|members?", "ex officio",
        "co opted members?", "co optees",
        "statutory co opted members?", "independent member|members",
        "parent governor representatives?",
        "church|faith|religious|diocesan|union|teacher|youth representatives?",
        "faith communities representatives", "lay member|members", "magistrate members",
        "school|schools members", "non school|schools members",
        "directors|governors|trustees|delegates", "board members",
        "elected members", "appointed members", "union representatives", "other voting members",
        "community representatives", "executive members", "attendance",
        "voting|non|board|committee|council voting? member|members attendance",
        "member|members|roll attendance",
        "non executive directors", "executive directors", "representatives", "panel members",
        "district|county|borough|city|parish|town representatives",
        "county|district|borough|city|parish|town members",
        "scheme|fund|employer|employee|pensioner|passenger|user|service|public|patient member|members? representatives|members",
        "employers|employer's|employers'|employees'|employee's|union|staff|employees|management|teachers|council side",
        "trade union side",
        "students|alumni|faculty|postgraduates", "student|faculty|alumni|industry members",
        "aelodau cyfetholedig",
        "assembly|senedd members", "members of the? \(bodies) committee?",
        "designated|statutory bodies|organisations|partners|agencies", "political members",
        "members of the senedd|assembly",
        "ordinary member|members", "remote|remotely|online|virtual|virtually",
        "in the room|chamber|hall|building", "by telephone|phone|video|zoom|teams",
        "via zoom|teams|skype|webex|telephone|phone|video|videoconference|audio",
        "via video link|conference",
        "via ms|microsoft teams", "on zoom|teams|line", "in person", "in chambers",
        "by? remote participation", "remote participants",
        "participating|attending by telephone|phone|video|zoom|teams|videoconference",
      ]
    ),
    (
      .inAttendance,
      [
        "officers", "officials", "staff", "with", "observer", "administration", "witnesses",
        "visitors", "also", "media", "others",
        "advisers",
        "advisors", "for the applicant|applicants|licensee|objectors|police|council|authority",
        "applicant|applicants", "objector|objectors", "interested parties|party", "support",
        "other persons",
        "present as objectors|objector|applicants|applicant|representors|witnesses|supporters",
        "representing the applicant|licensee|police|objectors",
        "responsible authorities|authority",
        "committee|democratic staff", "local? authority officers|staff", "la|lea officers|staff",
        "non members",
        "city|county|borough|district|town|parish|trust|school officers|staff", "other members",
        "secretariat", "police",
        "council officers", "members of the public", "public", "press", "the press",
        "executive officers",
        "professional advisers", "technical advisers", "consultants", "auditors", "appellant",
        "council|authority|association|support staff", "invited", "other attendees|participants",
        "management", "executive|management|leadership team",
        "special guests", "invited speakers", "speakers in attendance",
        "practice|surgery staff?", "for|from the practice|surgery",
        "ward|local member|members", "public speakers", "oifigigh", "feidhmeannaigh",
        "authorised officers",
      ]
    ),
    (.absent, ["missing"]), (.apologies, ["sorry"]),
    (.contributor, ["speakers", "the following spoke", "speaking", "registered speakers"]),
  ]

  private static let posts: [(Person.Presence, [String])] = [
    (
      .present,
      [
        "chair|chairs|chairman|chairmen|chairperson|chairwoman|convener|convenor",
        "vice|deputy|acting chair|chairman|chairperson|convener", "present? in the chair",
        "presiding", "presided", "presided over by",
        "chaired by", "meeting chaired by",
        "i gcathaoir", "sa chathaoir", "san chathaoir", "yn y gadair", "cathaoirleach",
        "leas chathaoirleach", "cadeirydd", "is gadeirydd", "the? mayor",
        "town|deputy|lord mayor", "reeve", "deputy reeve", "president", "vice president",
        "scribe|scribes", "moderator",
        "organizer|organiser", "presiding officer", "provost", "meeting chair", "treasurer",
        "jabber|irc scribe|scribes", "facilitator", "notetaker|notetakers",
        "note|minute taker|takers", "secretary|secretaries",
        "foundation|staff|parent|community|la|lea|trust|sponsor|associate|partnership|teacher governor|governors",
        "co opted governor|governors", "local authority governor|governors",
      ]
    ),
    (
      .inAttendance,
      [
        "clerk", "clerc", "recording secretary", "town|parish|committee clerk",
        "clerk to the council|board|governors|authority",
        "meetings administrator", "democratic services officer", "committee officer|administrator",
        "legal adviser|advisor", "chief executive", "head teacher", "solicitor",
        "legal|general counsel", "minutes|notes by", "minutes|notes taken by",
        "minutes|notes recorded by",
      ]
    ),
  ]

  private static let classWords = WordSet(
    """
    academy academies primary primaries secondary secondaries special maintained nursery nurseries \
    infant infants junior schools school sector early years post-16 pvi heads headteachers head \
    teachers governors parent parents staff foundation union unions diocesan diocese non elected \
    appointed nominated independent lay voting members member representatives other and private \
    voluntary alternative provision pupil referral units colleges secretary of state local authority \
    ministerial ex-officio statutory non-statutory non-executive executive non-voting tenant tenants resident residents management trustees directors students \
    student academic council court senate associate co-opted co-optees clergy laity bishops house
    """)

  /// Words that alone do not make a class: “Council”, “Court” are bodies.
  private static let classNouns = WordSet(
    """
    academies primaries secondaries nurseries infants schools heads headteachers head teachers \
    governors parents parent staff unions members member representatives colleges tenants residents \
    trustees directors students co-optees units sector officio elected appointed nominated \
    independent lay voting provision academy primary secondary special maintained nursery infant \
    junior early years post-16 pvi foundation union diocesan diocese other private voluntary management \
    clergy laity bishops statutory non-statutory non-executive non-voting
    """)

  /// Whether a heading inside a list names the class of those below it, “Maintained primary”, and no
  /// body for which they are there.
  static func isClass(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    return (1...5).contains(words.count)
      && words.allSatisfy { classWords.contains(page.words[$0]) }
      && words.contains { classNouns.contains(page.words[$0]) }
  }

  private static let titles = [
    "councillors|cllrs|councilors", "aldermen|alderpersons", "commissioners|supervisors|senators",
    "county|district|borough|city|town|parish|community councillors",
    "councillor|cllr|alderman", "cynghorwyr", "comhairleoirí", "county borough councillors",
  ]
}
