/// Words of the head of a document.
enum HeaderVocabulary {
  static let timeLabels = PhraseTable<Bool>([
    "time", "amser", "start|starts|started time?", "time of meeting", "meeting time",
    "date and time",
  ])
  /// Labels of lines that say when and where.
  static let placeLabels = PhraseTable<Bool>([
    "time and? place|venue|location", "place|venue and? time", "when and where", "where and when",
    "date time and? place|venue|location", "date and? place|venue|location",
    "date and time and place|venue",
  ])
  static let bodyLabels = PhraseTable<Bool>([
    "committee", "body", "board", "meeting", "name of committee", "panel", "committee s",
    "hearing of|before",
    "name of meeting", "meeting title|name", "group", "forum",
  ])
  static let decidedAt = PhraseTable<Bool>(["decided|made at meeting", "decided at"])
  static let reportTo = PhraseTable<Bool>(["report to|for the?"])
  static let reportOf = PhraseTable<Bool>([
    "joint? report of|by|from", "report? prepared|written|compiled|produced by",
  ])
  static let partOpenings = PhraseTable<Bool>(["part i|ii|iii|1|2|3|a|b|c|one|two"])
  static let meetingOf = PhraseTable<Bool>([
    "meeting of the?", "cyfarfod",
    "ordinary|special|regular|monthly|annual|statutory|quarterly|extraordinary meeting of the?",
    "january|february|march|april|may|june|july|august|september|october|november|december meeting of the?",
  ])
  static let heldOpenings = PhraseTable<Bool>([
    "held on|at|in|via|by|remotely", "agenda for a|the meeting to? be? held on|at|in",
    "meeting? to be held on|at|in|via|by|remotely",
    "at a|the meeting of", "the? meeting held on|at|in",
    "on monday|tuesday|wednesday|thursday|friday|saturday|sunday", "the meeting was held",
    "the? meeting took place on|at|in", "took place on|at|in",
    "the meeting came to order", "the meeting was called to order", "meeting called to order",
    "call to order", "meeting started at|by", "the meeting began|started|commenced|opened",
    "meeting at|in|starts|begins|commences", "ordinary|special|regular|monthly meeting of",
    "commencing at", "date of meeting", "you are hereby? summoned|invited|requested",
    "members are hereby? summoned|invited|requested to attend",
    "your attendance is requested|required at",
    "transcript of the meeting", "decisions taken|made at", "a meeting of",
    "a regular|special|ordinary|monthly|quarterly meeting of",
    "notice is hereby given",
    "the? council|committee|board|cabinet|panel|authority|commission|senate|executive|forum|trustees met",
  ])
  /// “The Annual General Meeting of the Elder Society was held in the Scout Hut on …”: how such a sentence opens,
  /// and what it goes on with.
  static let meetings = PhraseTable<Bool>([
    "the? annual? general|parish|town|ordinary|monthly|quarterly|regular|special|extraordinary meeting",
    "the? annual|inaugural meeting", "the? agm|egm of|was", "the? \(ordinals) meeting|annual",
  ])
  private static let ordinals =
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th"
  static let wasHeld = PhraseTable<Bool>(["was held|convened on|at|in|via|by"])
  /// Openings of lines that name a body behind the kind of document.
  static let kindsOfPaper = PhraseTable<Bool>([
    "agenda of|for", "transcript of", "record of", "decisions of", "summons to", "papers of|for",
    "notice|list|record|schedule|statement|summary of executive|key|delegated decisions",
    "notice|list|record|schedule|statement|summary of decision|decisions", "register of",
    "decisions taken|made by",
  ])
  static let ending = WordSet(
    "finishing ending concluding closing finished ended concluded closed terminating terminated rising adjourning adjourned"
  )
  static let began = WordSet("opened began started commenced")
  static let callToOrder = PhraseTable<Bool>([
    "called to order", "came to order", "called the meeting to order", "meeting to order",
    "order at", "opened the meeting at", "opened the meeting with",
    "opened the public? hearing at", "convened the meeting at",
    "met in regular|special|joint session", "regular|special session at", "meeting convened at",
    "meeting was convened at", "declared the meeting open|opened",
    "meeting opened at", "meeting was opened at", "meeting duly? commenced|started|began at",
    "meeting open at", "declared the meeting duly? constituted and? opened? at",
  ])
  /// “The following decisions were taken by the Cabinet on 3 May. They take effect at 5pm …”
  static let decisionsTaken = PhraseTable<Bool>([
    "the following decisions were taken|made by|at",
    "the following decisions have been taken|made by|at",
  ])
  /// Where the people of a town or the members of a club met.
  static let metIn = PhraseTable<Bool>(["met in|at|on"])
  /// Openings of a sentence behind the name of a body.
  static let startOpenings = PhraseTable<Bool>([
    "started|starting|commenced|began at", "start time", "held on|at|in|via|by",
    "the? meeting started|began|commenced|opened|was",
  ])
  static let closings = PhraseTable<Bool>([
    "meeting closed|ended|concluded|finished|adjourned|terminated|rose", "adjourned at",
    "closed at", "concluded at", "ended at", "closed the meeting",
    "meeting was closed|adjourned|declared", "finished at", "terminated at", "adjournment",
    "proceedings ended|concluded|terminated",
    "declared|pronounced the? meeting|proceedings at? an? closed|end|ended|concluded|over",
    "brought|drew|drawn the? meeting|proceedings|business to a|an close|end|conclusion",
    "brought|drawn to a|an close|end|conclusion",
    "meeting|proceedings came to a|an close|end|conclusion", "meeting|proceedings broke up",
    "ended|concluded|terminated|shut|finished the? meeting|call|session|sitting",
    "closed the proceedings|session|sitting|call",
    "chapter|synod|vestry|guild|society|club|association|session|house|meeting rose at",
    "daeth y cyfarfod i ben",
    "close of meeting", "we finished|ended|closed|broke up at",
    "council|committee|board|cabinet|panel|court|forum rose",
    "commissioners|governors|trustees|directors|members|conservators|delegates rose",
    "karakia whakamutunga", "adjourned",
    "meeting ended at", "and closed|ended|finished|concluded at", "adjourn at",
    "adjourn was made at", "end of the? meeting|call", "to adjourn the meeting at",
    "adjourn without day", "closed|ended|finished with the? grace|prayer|blessing|doxology|karakia",
    "that the meeting adjourn", "that the meeting be adjourned",
    "this|that concluded the business", "adjourn sine die",
  ])
  /// “The yard shall be closed at 9.00 pm”: what is to be done at a time.
  static let orders = PhraseTable<Bool>([
    "be closed|ended|concluded|finished|terminated at"
  ])
  /// “The minutes of the last meeting, which had closed at 11.20 pm, were read.”
  static let earlier = PhraseTable<Bool>(["had closed|ended|finished|concluded|adjourned|risen"])
  static let sittings = WordSet("meeting hearing session sitting council committee board panel")
  static let durations = PhraseTable<Bool>(["duration of? the? meeting"])
  /// “The Board of Trustees of the Elder Foundation, a charity, met at noon …”
  static let boards = PhraseTable<Bool>([
    "the? board of directors|trustees|governors|commissioners|supervisors|education|regents|selectmen"
  ])
  static let met = WordSet("met convened")
  /// Words by which a line tells when somebody came or went.
  static let comings = WordSet(
    "joined arrived left departed joining leaving arriving joins arrives leaves departs returns entered returned"
  )
  /// Openings of a line that says nothing but when a meeting ended.
  static let statedEnds = PhraseTable<Bool>([
    "the? meeting was? adjourned|closed|ended|concluded|finished at", "adjourned at",
    "end of the? meeting|call",
  ])
  static let postings = PhraseTable<Bool>([
    "date published|posted|issued", "posted", "published", "issued", "updated", "last updated",
    "date of publication", "submitted|posted|created|published|uploaded|added by|on|in",
    "last modified|changed", "from", "call in", "the call in", "deadline for call in",
    "page last", "contact", "copyright", "publication date",
  ])
  static let welshTitles = PhraseTable<Bool>(["cofnodion|gofnodion"])
  static let welsh = WordSet("cyngor pwyllgor bwrdd awdurdod")
  static let weekdays = WordSet(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri \
    sat sun dydd llun mawrth mercher iau gwener sadwrn sul
    """)
}
