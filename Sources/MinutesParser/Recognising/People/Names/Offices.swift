/// Words by which a post is told from a name and from a body.
enum Offices {
  /// What people do: a text with one of these words is a role.
  static let words = WordSet(
    """
    accountant accountants actuary administrator administration advisor adviser advisers agent \
    ambassador analyst apologist applicant apprentice archdeacon architect archivist assessor \
    assistant associate attorney auditor auditors author barrister bursar cadeirydd captain \
    caretaker cashier cathaoirleach chair chaired chairing chairman chairperson chairwoman \
    chairs chairmen chancellor chaplain chief clerc clerk clerks coach commander commissioner \
    commodore consultant constable constables contractor controller convener convenor \
    co-ordinator coordinator ordinator coroner coxswain counsel counsellor counselor curator custodian \
    dean delegate depute deputy designer developer director directors doctor driver economist \
    editor emeritus engineer engineers examiner executive executives facilitator farmer founder \
    gadeirydd governor governors guardian guardians guest head headteacher headmaster headmistress historian holder host \
    inspector instructor interpreter investigator invitee journalist judge lawyer layperson \
    lead leader leaders leas-chathaoirleach lecturer liaison librarian lieutenant magistrate \
    manager managers matron mayor mayoress mediator member members mentor midwife minister \
    moderator monitor nurse nurses objector objectors observer observers occupier \
    officer officers ombudsman operator organiser organizer owner parishioner partner patron \
    physician pilot planner planners player practitioner president presenter principal \
    producer proctor professor programmer prosecutor provost psychiatrist psychologist \
    ranger rector recorder reeve registrar reporter representative representatives researcher \
    resident residents retired rep reps scientist scribe scrutineer secretary secretariat sergeant \
    serjeant serjeant-at-arms sheriff solicitor solicitors speaker specialist spokesman spokesperson spokeswoman staff \
    steward student superintendent supervisor supporter surgeon surveyor surveyors taker teacher \
    ecologist conservationist archaeologist arborist horticulturist hydrologist geologist toxicologist \
    epidemiologist macebearer bearer rapporteur technician therapist trainee trainer translator treasurer trustee trustees tutor vicar vice \
    visitor volunteer warden whip witness worker workers writer forester arborist foreman forewoman bookkeeper comptroller aide \
    master harbourmaster postmaster churchwarden churchwardens verger sexton organist \
    collector collectors sec treas memsec secrétaire secrétaire-trésorière secrétaire-trésorier trésorier trésorière président \
    présidente greffier greffière directeur directrice presidenta presidente secretario secretaria tesorero tesorera vocal \
    vorsitzender vorsitzende kassier kassierer kassiererin kassenwart schriftführer schriftführerin beisitzer beisitzerin \
    jugendwart jugendwartin protokollführer protokollführerin voorzitter penningmeester secretaris notulist notuliste \
    harbormaster neighbour neighbours landlord licensee lessee petitioner appellant complainant curate curates almoner beadle sendco senco official officials maintainer maintainers alternate alternates designee intern stenographer paralegal ceo cao cfo coo rfo \
    pharmacist optometrist dentist radiographer physiotherapist podiatrist dietitian paramedic veterinarian
    """)

  /// Posts that lead a meeting.
  static let chairs = PhraseTable<Bool>([
    "chair|chairman|chairperson|chairwoman|convener|convenor|presiding|president|cathaoirleach",
    "vice|deputy|depute|acting|joint|co|past|former chair|chairman|chairperson|convener|convenor",
    "vice|deputy president", "cadeirydd", "is gadeirydd", "leas chathaoirleach", "leader",
    "deputy leader", "the? mayor", "deputy|town|lord mayor", "vice mayor", "provost", "speaker",
    "the rt|right? worshipful the? mayor", "the rt|right worshipful the? lord mayor|provost",
  ])

  /// Last words of the names of bodies.
  static let bodies = WordSet(
    """
    academy agency alliance association associates authority board bank bbc ccg cabinet centre \
    church club co college commission committee community company congress consortium \
    constabulary corporation council department diocese directorate division federation fells \
    friends fire forum foundation fund group guild homes hospital hospitals housing inc institute \
    institution joint league limited llp ltd ministry network nhs office organisation panel \
    parish partners partnership party plc police probation school schools secretariat section \
    senate service services society solicitors sub-committee team trust trustees unit union \
    university ward wardens watch works ymca representing authority's healthwatch \
    faculty cyngor awdurdod bwrdd management neighbors neighbours solutions consulting llc gmbh \
    herald gazette courier tribune chronicle weekly advertiser argus newspaper times echo journal news surveying engineering primary infants infant nursery grammar comprehensive constituency
    """)

  /// Parties, in full and short.
  static let parties = PhraseTable<Bool>([
    "lab|labour|con|conservative|conservatives|ld|libdem|snp|ukip|green|greens|plaid|dup|uup|sdlp",
    "liberal democrat|democrats", "lib dem|dems", "scottish national party?", "sinn féin|fein",
    "plaid cymru", "independent|ind|independents", "alliance", "fianna fáil|fail", "fine gael",
    "scottish? labour party?", "labour and co? operative", "labour co op|operative", "reform uk?",
    "non aligned", "unaffiliated", "green party", "conservative|labour|independent|green group",
    "people before profit", "tuv|pup|res|residents",
  ])

  /// Trade unions and other bodies that are known by their letters.
  static let letters = WordSet(
    """
    gmb unison unite ucatt nut neu nasuwt nas naht ascl atl ucu eis ssta rmt aslef tssa cwu pcs tgwu amicus usdaw \
    bectu nuj fbu num nacods napo poa musu niptu nipsa siptu inmo asti bfawu urtu epiu gpmu msf aeeu cohse \
    nalgo nupe rcn rspb cpre nfu fsb rnli nspcc rspca psni rcmp btp gmp hmrc dvla tuc ictu stuc afscme seiu cupe ibew uaw
    """)

  /// Why somebody is not there: no role and no body.
  static let reasons = PhraseTable<Bool>([
    "holiday|holidays|ill|illness|work|sick|sickness|personal|family|unwell|leave|away|other",
    "annual|maternity|paternity|sick|parental|compassionate leave", "non? council business",
    "on holiday|leave|business", "work|family|business|personal|prior|other commitment|commitments",
    "personal|family|medical reason|reasons", "with reasons", "no reason given", "at work",
    "received|accepted|approved|noted", "retd|rtd", "covid", "hospital appointment",
    "other meeting",
  ])

  /// How somebody takes part: no role and no body.
  static let ways = PhraseTable<Bool>([
    "via|by|through", "remote|remotely|virtual|virtually|online|zoom|teams|hybrid|telephone",
    "application|applications",
    "item|items|minute|minutes|agenda|except|excluding|part|for|only|min|no|nos", "in part",
    "all|whole|part of? the? meeting?", "not voting", "non voting", "voting", "present", "member",
    "ex officio", "voting member|members", "non voting member|members", "items only",
    "local member vote", "observing", "quorum", "joined|joining via",
    "also|not present", "members", "during", "whilst", "while", "pp", "p", "a", "until the end",
    "press|public", "he|she|they|him|her", "in the? public gallery", "number|ref|see|as",
  ])

  /// Whether a text says what somebody does.
  static func isRole(_ page: Page, _ range: TextRange) -> Bool {
    let all = page.wordIndices(range)
    return all.contains {
      isPost(page, $0) && !isGivenName(page, $0, all.upperBound)
    } && !isInitialled(page, all)
      && !(all.last.map { page.words[$0].hash == WordHash.of("executive") } ?? false
        && all.hold(executives, in: page, limit: all.upperBound))
  }

  /// Bodies whose last word is a post otherwise.
  private static let executives = PhraseTable<Bool>(["housing|safety executive"])

  /// Nouns of posts and bodies that are surnames as well.
  private static let surnames = WordSet(
    """
    farmer dean reeve proctor sergeant player driver steward ranger provost bishop church parish ward judge master \
    guardian constable herald marshall page speaker pilot coach mayor fells
    """)

  /// “R. Ward”, “M Reeve”: one or two initials, and a noun that is a surname; “B Ward” is a place unless another initial
  /// or a stop is there.
  static func isInitialled(_ page: Page, _ words: Range<Int>) -> Bool {
    guard (2...3).contains(words.count), let last = words.last, surnames.contains(page.words[last]),
      page.words[last].shape.contains(.capitalised), !page.words[last].shape.contains(.allCapitals)
    else { return false }
    let isStopped = page.byte(page.words[last - 1].range.upper) == UInt8(ascii: ".")
    return words.dropLast().allSatisfy { page.words[$0].shape.contains([.initial, .capitalised]) }
      && (isStopped || words.count == 3 || !places.contains(page.words[last]))
  }

  private static let places = WordSet("ward church parish fells")

  private static let letteredPosts = WordSet("cao")

  /// Whether a word is of a post; “CAO” is, “Cao” is somebody.
  static func isPost(_ word: Word) -> Bool {
    words.contains(word)
      && (!letteredPosts.contains(word) || word.shape.contains(.allCapitals)
        || !word.shape.contains(.capitalised))
  }

  /// By what tie somebody is there; some of them are surnames.
  private static let ties = WordSet("relative carer daughter niece nephew widow spouse")
  private static let beforeTies = WordSet(
    "family parent young adult unpaid informal former foster kinship patient public lay user service expert"
  )

  /// Whether the word there is of a post: “daughter of a user”, “Parent Carer”; “Di Carer” is somebody.
  static func isPost(_ page: Page, _ index: Int) -> Bool {
    let word = page.words[index]
    guard ties.contains(word) else { return isPost(word) }
    guard word.shape.contains(.capitalised), index > 0 else { return true }
    let before = page.words[index - 1]
    let gap = word.range.lower - before.range.upper
    let isBehindName =
      before.shape.contains(.capitalised) && !beforeTies.contains(before)
      && page.byte(word.range.lower - 1) == 0x20
      && (gap == 1 || gap == 2 && page.byte(before.range.upper) == UInt8(ascii: "."))
    return !isBehindName
  }

  private static let givenNames = WordSet("dean")

  /// “Dean Hartley” is a man's name; “Dean of Arts” and “Dean, Faculty of Arts” are posts.
  static func isGivenName(_ page: Page, _ index: Int, _ limit: Int) -> Bool {
    guard givenNames.contains(page.words[index]), index + 1 < limit else { return false }
    let next = page.words[index + 1]
    return next.shape.contains(.capitalised)
      && next.range.lower == page.words[index].range.upper + 1
      && page.byte(page.words[index].range.upper) == 0x20
      && !words.contains(next) && !bodies.contains(next)
  }

  private static let namedPosts = PhraseTable<Bool>([
    "vp|svp|evp|avp", "governance|clerking|hr professional|professionals",
    "allied? health|care|medical|legal|housing|education professional|professionals",
    "independent|lay|appointed|nominated|lead person",
    "borough|boro|boro'|boro’|county|district|city|town|parish|ward|divisional|local councillor|cllr|alderman",
  ])

  /// Whether words name a post in which none of `words` stands: “VP Education”, “Independent Person”,
  /// “Borough Councillor”.
  static func isNamedPost(_ page: Page, _ words: Range<Int>) -> Bool {
    namedPosts.matches(page.words, at: words.lowerBound, limit: words.upperBound)
  }

  /// Whether a text names a body by one of its words.
  static func isBody(_ page: Page, _ range: TextRange) -> Bool {
    let all = page.wordIndices(range)
    return all.hold(bodies, in: page) && !isInitialled(page, all) || isKnownByLetters(page, all)
      || all.count >= 2 && all.hold(actions, in: page, limit: all.upperBound)
  }

  /// Bodies called after what they do; a column headed “Action” is none.
  private static let actions = PhraseTable<Bool>([
    "voluntary|community|rural|climate action", "housing|safety executive",
  ])

  /// “PSNI”, “GMB”: a body by its letters, and nothing else.
  private static func isKnownByLetters(_ page: Page, _ words: Range<Int>) -> Bool {
    words.count == 1
      && words.first.map {
        page.words[$0].shape.contains(.allCapitals) && letters.contains(page.words[$0])
      } ?? false
  }
}
