/// Tasks of people whom nothing but a first name names, and who are in no list: “Imran to book the hall.”
///
/// Layout: notes of clubs and small groups, which call everybody so.
enum ActionForename {
  /// What people at a meeting are set to do.
  private static let tasks = WordSet(
    """
    add advertise apply approach arrange ask assess attend bake bring build buy call cancel chase check circulate \
    clean clear close collect complete compile contact coordinate count create cut deal deliver design discuss \
    distribute do draft draw email enquire establish explore file fill find finish fit fix follow forward gather \
    get give hand help host identify inform inquire inspect install investigate invite issue keep lead let liaise \
    list locate look mail make measure meet mend mention merge monitor move mow notify obtain open order organise \
    organize paint pay pass phone plan post prepare press print produce progress propose provide publish purchase put \
    raise read recruit redraft register remind remove renew repair replace reply report request research respond return \
    review revise ring run schedule search see seek sell send set share show sort source speak start store submit \
    suggest supply take talk tell test thank tidy update upload visit write
    """)
  /// Words with a capital in front of “to” that are nobody.
  private static let things = WordSet(
    """
    work works click cost costs price prices next one two three all also plan path road street lane school hall church members residents volunteers \
    trustees parents councillors governors directors people everyone nobody someone somebody anyone none both please \
    just so want wants remember it's let's hope interested sorry yeah yes good great is vote folks goal aim sense \
    consensus thanks thank things easy hard best better like likely enough used going got maybe probably really having \
    been here there aims plans wishes intention proposal idea suggestion duty responsibility right access entry entrance \
    reminder closer nearer later earlier longer shorter cheaper quicker prefer meant otherwise potential desire propose three four five six seven eight ten easier harder \
    useful wise keep intend plan attempt effort able unable due according prior subject further up back over out decision delegated authority permission consent \
    order orders offer offers funds money grant grants time need how what when where who whether not now then and or \
    but try tried ready happy keen free open closed failure ability opportunity chance way ways steps step
    """ + " sunday monday tuesday wednesday thursday friday saturday")
  /// Ends of words that name what is done or a state.
  private static let abstract: [StaticString] = [
    "ing", "tion", "ment", "ance", "ence", "ness", "ity", "sion", "ed", "ly", "able", "ible", "ial",
  ]
  private static let longestName = 12
  /// First names that end as plurals do.
  private static let namesInS = WordSet(
    """
    james chris les ross marcus nicholas lewis thomas agnes gladys doris iris lucas jonas louis charles francis dennis \
    denis angus fergus hans klaus lars niels nils mats carlos luis jesus matthias andreas tobias elias silas miles giles \
    phyllis frances alexis alice amos rhys wes gus russ jens magnus rasmus marius julius boris josias ness
    """)

  /// The words of the name or names in front of “to” and a task; nil where there are none.
  static func owner(_ page: Page, _ words: Range<Int>) -> Range<Int>? {
    guard let first = words.first, isName(page, first), !isBehindLetter(page, first) else {
      return nil
    }
    var end = first + 1
    if end + 1 < words.upperBound, page.words[end].hash == WordHash.of("and"), isName(page, end + 1)
    {
      end += 2
    }
    guard end + 1 < words.upperBound, page.words[end].hash == WordHash.of("to"),
      page.words[end].range.lower == page.words[end - 1].range.upper + 1,
      tasks.contains(page.words[end + 1]), !page.words[end + 1].shape.contains(.capitalised)
    else { return nil }
    return first..<end
  }

  /// “B. Garden to tidy up.”: an entry of a list, or a surname behind an initial.
  private static func isBehindLetter(_ page: Page, _ index: Int) -> Bool {
    let start = page.words[index].range.lower
    return start >= 3 && page.byte(start - 2) == UInt8(ascii: ".")
      && page.byte(start - 3).isASCIIUpper && (start == 3 || !page.byte(start - 4).isASCIILetter)
  }

  private static func isName(_ page: Page, _ index: Int) -> Bool {
    let word = page.words[index]
    guard word.shape.contains(.capitalised), word.shape.isDisjoint(with: [.allCapitals, .digits]),
      (2...longestName).contains(word.range.count), !things.contains(word),
      !ActionSentence.isThing(word), !DecisionSentences.bodies.contains(word)
    else { return false }
    let isAbstract = abstract.contains { ending in
      word.range.count > ending.utf8CodeUnitCount + 1
        && page.has(ending, at: word.range.upper - ending.utf8CodeUnitCount)
    }
    let isPlural =
      page.byte(word.range.upper - 1) == UInt8(ascii: "s") && !namesInS.contains(word)
    return !isAbstract && !isPlural && !isCommon(page, index)
  }

  /// Words in front and behind among which a common word would stand again in small letters.
  private static let near = 1500

  /// Whether a word stands near by in small letters: it names nobody.
  private static func isCommon(_ page: Page, _ index: Int) -> Bool {
    let hash = page.words[index].hash
    let reach = max(0, index - near)..<min(page.words.count, index + near)
    return reach.contains {
      page.words[$0].hash == hash && page.words[$0].shape.isDisjoint(with: .capitalised)
    }
  }
}
